import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CorrectionFields, Reading } from '../../src/library/library.ts';

/** What a process of its own does with a library: see `library-worker.ts`. */
export type LibraryWork = {
  readonly state: string;
  /** Tells its documents from those of others. */
  readonly name: string;
  readonly rounds: number;
  /** Only adds; otherwise it corrects, undoes and keeps an answer as well in each round. */
  readonly onlyAdds?: true;
  /** A folder of documents: with it the process also answers, and keeps a snapshot as often as it can. */
  readonly corpus?: string;
  /** Between rounds, in milliseconds. */
  readonly rest?: number;
};

/** What it tells as soon as a promise was kept; or why it was not. */
export type Told = { readonly ms?: number } & (
  | { readonly kind: 'added'; readonly id: string }
  | { readonly kind: 'corrected'; readonly number: number; readonly fields: CorrectionFields }
  | { readonly kind: 'undone'; readonly number: number }
  | { readonly kind: 'kept'; readonly name: string }
  | { readonly kind: 'warned' | 'failed'; readonly why: string }
  | { readonly kind: 'done' }
);

const FILLER = 'The harbour was full of boats that morning. '.repeat(20);

/** The statement in the document of an id, which is made of the worker's name and the round. */
export const statementIn = (id: string): string => `Boat ${id.replaceAll('-', ' ')} is in before noon`;
const textOf = (id: string): string => `“${statementIn(id)},” said Tom Reed. ${FILLER}`;
export const documentOf = (id: string): Reading => ({
  name: `${id}.txt`,
  recognisedBy: `${id}.txt`,
  bytes: new TextEncoder().encode(textOf(id)),
  format: 'text',
  text: textOf(id),
  header: JSON.stringify({ title: id, publisher: 'The Courier', published: '2024-03-01' }),
});
export const correctionOf = (id: string): CorrectionFields => ({
  words: `${statementIn(id)},`,
  speaker: 'Jo Berry',
});

/** A process that works; killed at any moment it has still told what it told. */
export type Working = {
  /** What it has told so far. */
  readonly told: Told[];
  readonly kill: () => void;
  /** Kept when it has told something for the first time. */
  readonly began: Promise<void>;
  /** Kept when it has ended: what it wrote to its standard error. */
  readonly ended: Promise<string>;
};

const WORKER = fileURLToPath(new URL('library-worker.ts', import.meta.url));

/** @param through a program and its arguments that starts another one */
export function startWork(work: LibraryWork, through: readonly string[] = []): Working {
  const [program = '', ...words] = [...through, process.execPath, WORKER, JSON.stringify(work)];
  const child = spawn(program, words);
  const told: Told[] = [];
  let [rest, wrong] = ['', ''];
  const { promise: began, resolve: begin } = Promise.withResolvers<void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n');
    // A line that is cut off was not told.
    rest = lines.pop() ?? '';
    for (const line of lines) told.push(JSON.parse(line) as Told);
    begin();
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    wrong += text;
  });
  const ended = new Promise<string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => {
      begin();
      resolve(wrong);
    });
  });
  return { told, kill: () => child.kill('SIGKILL'), began, ended };
}
