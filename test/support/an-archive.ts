import { buildArchive } from '../../src/archive.ts';
import type { Archive } from '../../src/domain/archive.ts';
import type { Input, KnownSpeaker, Synonyms } from '../../src/domain/vocabulary.ts';

/** A document as a test writes it: the text, and those header fields that the test is about. */
export type Written = {
  readonly id?: string;
  readonly text: string;
  readonly header?: Readonly<Record<string, string>>;
};

/** The input a file of this text would give. */
export function anInput({ id = 'gazette/harbour', text, header = {} }: Written): Input {
  const fields = { title: 'The harbour vote', publisher: 'The Gazette', ...header };
  const yaml = Object.entries(fields)
    .map(([field, value]) => `${field}: ${JSON.stringify(value)}\n`)
    .join('');
  return { id, file: `${id}.txt`, text, format: 'text', header: { file: `${id}.yaml`, yaml } };
}

/** An archive of these documents. A bare text is a document of its own; unnamed ones are `doc-1`, `doc-2` … */
export function anArchive(
  documents: readonly (string | Written)[],
  known: readonly KnownSpeaker[] = [],
  synonyms: readonly Synonyms[] = [],
): Archive {
  const inputs = documents.map((written, at) =>
    anInput({ id: `doc-${at + 1}`, ...(typeof written === 'string' ? { text: written } : written) }),
  );
  return buildArchive({ inputs, known, synonyms }).archive;
}
