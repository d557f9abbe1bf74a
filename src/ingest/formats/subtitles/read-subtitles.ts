import { texts } from '../../../texts/speaking.ts';
import type { Content, Refused } from '../reading.ts';
import { type CueLine, cuesIn } from './cues.ts';
import { withoutRolled } from './without-rolled.ts';

/** “>> ADA MARSH: …”, “ADA MARSH: …”, “- Ada: …”, and “>> …” where somebody else goes on. */
const CHANGE = /^(?:>{1,3}|[-–—](?=\s?\p{L}))\s*/u;
const LABEL = /^(\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,5}(?: \([^()]{1,40}\))?):\s+(?=\S)/u;
/** Every word of a name begins with a capital, but for a few small ones. */
const NAME =
  /^(?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|la|of|the|and)(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|la|of|the|and|\([^()]*\)))*$/u;

type Turn = { readonly by: string | null; readonly words: string[] };

/** Reads WebVTT or SRT as turns, `Ada Marsh: …`, one a paragraph; as one paragraph where nobody is named. */
export function readSubtitles(text: string): Content | Refused {
  const lines = withoutRolled(cuesIn(text)).flatMap((cue) =>
    cue.lines.map((line, at) => ({ ...line, isFirst: at === 0 })),
  );
  const often = new Map<string, number>();
  for (const line of lines) {
    const label = labelOf(line.text.replace(CHANGE, ''));
    if (label !== undefined) often.set(label.by, (often.get(label.by) ?? 0) + 1);
  }
  const turns: Turn[] = [];
  for (const line of lines) {
    const { by, words, changes } = spoken(line, often);
    const turn = turns.at(-1);
    if (turn === undefined || changes || (by !== undefined && by !== turn.by)) {
      turns.push({ by: by ?? null, words: [words] });
    } else turn.words.push(words);
  }
  const paragraphs = turns
    .map(({ by, words }) => `${by === null ? '' : `${by}: `}${words.join(' ')}`.trim())
    .filter((turn) => /[\p{L}\p{N}]/u.test(turn));
  if (paragraphs.length === 0) {
    return { refused: texts().reading.subtitlesEmpty };
  }
  return { text: paragraphs.join('\n\n'), header: {} };
}

/** Who says a line; `by` is undefined where it goes on, `changes` where it plainly is somebody else's. */
function spoken(
  line: CueLine & { readonly isFirst: boolean },
  often: ReadonlyMap<string, number>,
): { readonly by: string | undefined; readonly words: string; readonly changes: boolean } {
  const sign = CHANGE.exec(line.text)?.[0] ?? '';
  const rest = line.text.slice(sign.length);
  if (line.by !== null && line.by !== '') return { by: line.by, words: rest, changes: false };
  const label = labelOf(rest);
  if (label !== undefined && isSpeaker(label.by, sign, often)) return { ...label, changes: false };
  const changes = sign.startsWith('>');
  return { by: undefined, words: changes ? rest : line.text, changes };
}

function labelOf(text: string): { readonly by: string; readonly words: string } | undefined {
  const found = LABEL.exec(text.slice(0, 300));
  const by = found?.[1];
  if (found === null || by === undefined || !NAME.test(by)) return undefined;
  return { by, words: text.slice(found[0].length) };
}

/** “Remember: we wait” is no speaker; a name of two words, in capitals, behind a sign or said again is one. */
function isSpeaker(by: string, sign: string, often: ReadonlyMap<string, number>): boolean {
  return sign !== '' || by.includes(' ') || /^\P{Ll}{2,}$/u.test(by) || (often.get(by) ?? 0) > 1;
}
