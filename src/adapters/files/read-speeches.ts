import { basename, relative, sep } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { eachLine } from './each-line.ts';
import { reasonOf } from './reason-of.ts';
import type { Spool, Stretch } from './spool.ts';

/** A file of speeches: its path in the corpus, and where it lies. */
export type SpeechFile = { readonly name: string; readonly file: string };

/** A line as whoever keeps the speeches is told of it. */
export type SpeechLine = SpeechFile & { readonly line: number; readonly kept: Stretch };

/** Longest line read, in bytes: as long as a document may be. */
const LONGEST_LINE = 20_000_000;
/** Problems told of one file; the others are counted. */
const MOST_TOLD = 20;

export const isSpeechFile = (path: string): boolean => /\.jsonl(?:\.gz)?$/iu.test(path);

/** What a file of speeches is called: its path inside the folder, or its own name where it was given by itself. */
export const speechFile = (file: string, folder: string): SpeechFile => ({
  file,
  name: file === folder ? basename(file) : relative(folder, file).split(sep).join('/'),
});

/**
 * Reads a file of speeches line by line into a spool, and hands on each line.
 *
 * @param add takes a line and tells what is wrong with it
 * @returns what is wrong: the first lines one by one, the others counted
 */
export async function readSpeeches(
  from: SpeechFile,
  { spool, add }: { spool: Spool; add: (text: string, line: SpeechLine) => Problem | null },
): Promise<readonly Problem[]> {
  const { file } = from;
  const problems: Problem[] = [];
  let [good, bad] = [0, 0];
  const tell = (problem: Problem): void => {
    if (++bad <= MOST_TOLD) problems.push(problem);
  };
  const ends: Problem[] = [];
  try {
    await eachLine(file, {
      spool,
      longest: LONGEST_LINE,
      told: ({ line, text, kept }) => {
        if (text?.trim() === '') return;
        const problem = text === null ? unreadable(kept, { file, line }) : add(text, { ...from, line, kept });
        if (problem === null || problem.kind === 'not-a-day') good++;
        if (problem !== null) tell(problem);
      },
    });
    if (good === 0) ends.push({ file, line: 1, kind: 'no-speeches' });
  } catch (error) {
    ends.push({ file, line: 1, kind: failureOf(error), reason: reasonOf(error) });
  }
  if (bad > MOST_TOLD) problems.push({ file, line: 1, kind: 'more-lines', count: bad - MOST_TOLD });
  return [...problems, ...ends];
}

/** The file cannot be read, its lines cannot be kept, or the fault is ours. */
function failureOf(error: unknown): 'unreadable' | 'no-room' | 'failed' {
  if (!(error instanceof Error && 'code' in error)) return 'failed';
  return 'syscall' in error && error.syscall === 'write' ? 'no-room' : 'unreadable';
}

const unreadable = ({ length }: Stretch, place: { file: string; line: number }): Problem =>
  length > LONGEST_LINE
    ? { ...place, kind: 'too-large', bytes: length, limit: LONGEST_LINE }
    : { ...place, kind: 'no-speech', reason: 'no-utf8' };
