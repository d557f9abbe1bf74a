import { buildArchive } from '../../src/archive.ts';
import type { Archive } from '../../src/domain/archive.ts';
import { makeSpeechTable, type SpeechTable } from '../../src/speeches/speech-table.ts';
import { anInput, type Written } from './an-archive.ts';

/** A record as a test writes it: name only what the test is about. */
export type Spoken = {
  readonly id?: unknown;
  readonly speaker?: unknown;
  readonly date?: unknown;
  readonly source?: unknown;
  readonly title?: unknown;
  readonly text?: unknown;
};

/** The line of a file for a record; unnamed ones are `speech-1`, `speech-2` … */
export const aLine = (spoken: Spoken, at = 0): string =>
  JSON.stringify({
    id: `speech-${at + 1}`,
    speaker: 'Ada Marsh',
    date: '2024-02-29',
    source: 'The Harbour Trust',
    title: 'Meeting of the board',
    text: 'We wait for the tide.',
    ...spoken,
  });

/** The table of a file of these records, kept in memory. */
export function aSpeechTable(records: readonly Spoken[]): SpeechTable {
  const lines = records.map(aLine);
  const maker = makeSpeechTable(({ start }) => lines[start] ?? '', new Set());
  lines.forEach((line, at) => {
    maker.add(line, {
      name: 'board.jsonl',
      file: 'board.jsonl',
      line: at + 1,
      kept: { start: at, length: 1 },
    });
  });
  return maker.table;
}

/** An archive of these speeches, behind these documents. */
export function anArchiveOfSpeeches(records: readonly Spoken[], documents: readonly Written[] = []): Archive {
  const inputs = documents.map((written, at) => anInput({ id: `doc-${at + 1}`, ...written }));
  return buildArchive({ inputs, known: [], speeches: aSpeechTable(records) }).archive;
}
