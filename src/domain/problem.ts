/** What belongs in a field of a header, of a correction or of a speaker's entry. */
export type Expected =
  | 'line'
  | 'day'
  | 'address'
  | 'language'
  | 'completeness'
  | 'speaker-entry'
  | 'words'
  | 'document'
  | 'words-beside'
  | 'verdict'
  | 'role'
  | 'true'
  | 'day-said'
  | 'hidden-document'
  | 'how-known'
  | 'name';

/** Why a header or a list cannot be read: what is missing, or what the reader of YAML says of it, in its own words. */
export type Unread =
  | 'unclosed'
  | 'no-fields'
  | 'no-speakers'
  | 'no-corrections'
  | 'no-groups'
  | { readonly yaml: string };

/** Why a line is no speech. */
export type NoSpeech =
  | 'no-json'
  | 'no-utf8'
  | { readonly missing: 'id' | 'text' | 'speaker' }
  | { readonly notText: string };

/** Where in the corpus. Lines count from 1, as editors do. */
type Place = { readonly file: string; readonly line: number };

/** Everything that can be wrong with a file of a corpus. Its author can mend it, so it is a value. */
export type Problem = Place &
  (
    | { readonly kind: 'missing-field'; readonly field: 'title' | 'publisher' }
    | { readonly kind: 'no-day' }
    | { readonly kind: 'not-a-day'; readonly field: string; readonly received: string }
    | {
        readonly kind: 'bad-field';
        readonly field: string;
        readonly received: string;
        readonly expected: Expected;
      }
    | {
        readonly kind: 'unknown-field';
        readonly of: 'header' | 'correction';
        readonly field: string;
        readonly known: readonly string[];
      }
    | { readonly kind: 'broken-header'; readonly reason: Unread }
    | { readonly kind: 'broken-list'; readonly reason: Unread }
    | { readonly kind: 'broken-synonyms'; readonly reason: Unread }
    | { readonly kind: 'unclosed-quotation'; readonly opening: string }
    | { readonly kind: 'not-text' }
    | { readonly kind: 'too-large'; readonly bytes: number; readonly limit: number }
    | { readonly kind: 'empty' }
    | { readonly kind: 'unreadable'; readonly reason: string }
    | { readonly kind: 'failed'; readonly reason: string }
    | { readonly kind: 'no-such-folder' }
    | { readonly kind: 'no-documents' }
    | { readonly kind: 'same-alias'; readonly alias: string; readonly names: readonly string[] }
    | { readonly kind: 'no-synonyms'; readonly received: string }
    | { readonly kind: 'not-searched'; readonly term: string }
    | { readonly kind: 'no-such-document'; readonly document: string }
    | { readonly kind: 'no-such-words'; readonly words: string; readonly document?: string }
    | { readonly kind: 'part-of-quotation'; readonly words: string }
    | { readonly kind: 'many-places'; readonly words: string; readonly documents: readonly string[] }
    | { readonly kind: 'contradiction'; readonly words: string; readonly other: string }
    | { readonly kind: 'no-speech'; readonly reason: NoSpeech }
    | { readonly kind: 'same-id'; readonly id: string }
    | { readonly kind: 'more-lines'; readonly count: number }
    | { readonly kind: 'no-speeches' }
    | { readonly kind: 'no-room'; readonly reason: string }
  );

/** Whether the file could not be used at all; the others are served with what is known. */
export function isFatal({ kind }: Problem): boolean {
  return [
    'not-text',
    'too-large',
    'empty',
    'unreadable',
    'failed',
    'no-such-folder',
    'no-documents',
    'no-speeches',
    'no-room',
  ].includes(kind);
}
