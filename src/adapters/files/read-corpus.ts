import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import type { Input } from '../../domain/vocabulary.ts';
import { decodeText } from '../../ingest/formats/decode-text.ts';
import { isSpeechFile, type SpeechFile, speechFile } from './read-speeches.ts';
import { reasonOf } from './reason-of.ts';

export type ReadCorpus = {
  readonly files: readonly Input[];
  /** Files of speeches, still to be read. */
  readonly speeches: readonly SpeechFile[];
  /** The curator's list of speakers, where the folder has one. */
  readonly speakers: List | null;
  /** The curator's corrections, where the folder has them. */
  readonly corrections: List | null;
  /** The curator's synonyms, where the folder has them. */
  readonly synonyms: List | null;
  readonly problems: readonly Problem[];
};

/** A list that a curator writes, as it came in. */
export type List = { readonly file: string; readonly yaml: string };

/** Largest document read, in bytes: a book has about one million. */
export const LARGEST_FILE = 20_000_000;

const FORMATS: Readonly<Record<string, 'markdown' | 'text'>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'text',
};
const SPEAKERS = 'speakers.yaml';
const CORRECTIONS = 'corrections.yaml';
const SYNONYMS = 'synonyms.yaml';
/** A folder's own explanation is no document of the corpus. */
const NOT_DOCUMENTS = /^readme\.(?:md|markdown|txt)$/iu;

/** Each folder once, whatever it is called: a document read twice would look like two witnesses. */
export async function uniqueFolders(folders: readonly string[]): Promise<readonly string[]> {
  const real = await Promise.all(folders.map((folder) => realpath(folder).catch(() => folder)));
  const isInside = (at: number): boolean =>
    real.some(
      (other, place) => (place < at && other === real[at]) || (real[at] ?? '').startsWith(`${other}${sep}`),
    );
  return folders.filter((_, at) => !isInside(at));
}

/** Reads a folder and the folders in it, or one file of speeches. One bad file never stops the rest: it becomes a Problem. */
export async function readCorpus(folder: string): Promise<ReadCorpus> {
  const nothing = {
    files: [],
    speeches: [],
    speakers: null,
    corrections: null,
    synonyms: null,
    problems: [],
  };
  const found = await stat(folder).catch(() => null);
  if (found?.isFile() && isSpeechFile(folder)) return { ...nothing, speeches: [speechFile(folder, folder)] };
  if (!found?.isDirectory()) {
    return { ...nothing, problems: [{ file: folder, line: 1, kind: 'no-such-folder' }] };
  }

  const problems: Problem[] = [];
  const paths = (await listFiles(folder, problems)).sort();
  const beside = new Set(paths.filter((path) => /\.ya?ml$/u.test(path)));
  const files: Input[] = [];
  for (const path of paths) {
    if (FORMATS[extname(path).toLowerCase()] === undefined || NOT_DOCUMENTS.test(basename(path))) continue;
    const file = await readDocument(path, { folder, beside, problems });
    if (file !== undefined) files.push(file);
  }
  const listNamed = async (name: string): Promise<List | null> =>
    beside.has(join(folder, name)) ? readList(join(folder, name), problems) : null;
  const speakers = await listNamed(SPEAKERS);
  const corrections = await listNamed(CORRECTIONS);
  const synonyms = await listNamed(SYNONYMS);
  const speeches = paths.filter(isSpeechFile).map((path) => speechFile(path, folder));
  if (files.length + speeches.length === 0 && problems.length === 0)
    problems.push({ file: folder, line: 1, kind: 'no-documents' });
  return { files, speeches, speakers, corrections, synonyms, problems };
}

/** The corrections that hold for a file: those in its folder or else in the nearest folder above it. */
export async function correctionsAbove(path: string, problems: Problem[]): Promise<List | null> {
  const folder = dirname(resolve(path));
  const file = join(folder, CORRECTIONS);
  const isThere = await stat(file).then(
    (it) => it.isFile(),
    () => false,
  );
  if (isThere) return readList(file, problems);
  return dirname(folder) === folder ? null : correctionsAbove(folder, problems);
}

async function readList(file: string, problems: Problem[]): Promise<List | null> {
  const yaml = await readText(file, problems);
  return yaml === undefined ? null : { file, yaml };
}

/** The YAML files in the folder of a document: one of its name tells its header. */
export async function filesBeside(path: string): Promise<ReadonlySet<string>> {
  const names = await readdir(dirname(path)).catch(() => []);
  return new Set(names.filter((name) => /\.ya?ml$/u.test(name)).map((name) => join(dirname(path), name)));
}

/** Reads one document with the file beside it; what cannot be read is added to `problems`. */
export async function readDocument(
  path: string,
  { folder, beside, problems }: { folder: string; beside: ReadonlySet<string>; problems: Problem[] },
): Promise<Input | undefined> {
  const text = await readText(path, problems);
  if (text === undefined) return undefined;
  const stem = path.slice(0, path.length - extname(path).length);
  const sidecar = [`${stem}.yaml`, `${stem}.yml`].find((name) => beside.has(join(name)));
  const yaml = sidecar === undefined ? undefined : await readText(sidecar, problems);
  return {
    id: relative(folder, stem).split(sep).join('/'),
    file: path,
    text,
    format: FORMATS[extname(path).toLowerCase()] ?? 'text',
    ...(sidecar !== undefined && yaml !== undefined ? { header: { file: sidecar, yaml } } : {}),
  };
}

/** Every file in a folder and the folders in it but the hidden ones; what cannot be read is added to `problems`. */
export async function listFiles(folder: string, problems: Problem[]): Promise<string[]> {
  try {
    const found = await readdir(folder, { withFileTypes: true });
    const visible = found.filter(({ name }) => !name.startsWith('.'));
    const nested = await Promise.all(
      visible.map((entry) => {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) return listFiles(path, problems);
        // A link is followed to a file, never to a folder: it could lead in circles.
        return entry.isFile() || entry.isSymbolicLink() ? [path] : [];
      }),
    );
    return nested.flat();
  } catch (reason) {
    problems.push({ file: folder, line: 1, kind: 'unreadable', reason: reasonOf(reason) });
    return [];
  }
}

async function readText(file: string, problems: Problem[]): Promise<string | undefined> {
  try {
    const { size } = await stat(file);
    if (size > LARGEST_FILE) {
      problems.push({ file, line: 1, kind: 'too-large', bytes: size, limit: LARGEST_FILE });
      return undefined;
    }
    const text = decodeText(await readFile(file));
    if (text === undefined) problems.push({ file, line: 1, kind: 'not-text' });
    return text;
  } catch (reason) {
    problems.push({ file, line: 1, kind: 'unreadable', reason: reasonOf(reason) });
    return undefined;
  }
}
