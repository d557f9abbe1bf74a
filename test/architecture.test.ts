import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';
import { MAY_IMPORT } from './support/may-import.ts';

/** The files that may import everything, and their launcher. */
const COMPOSITION_ROOT = /^src\/(?:main\.ts|launch\.js|doors\/)/u;

/** The middle is free of clock, environment and chance: what it needs of them is handed to it. */
const MIDDLE =
  /^(?:src\/(?:domain|ingest|quotations|corrections|speakers|utterances|speeches|entries|search|questions|texts|answer|citation-styles|conversation|scoring|training)\/|commands\/|src\/(?:archive|understand|measure|command|read-line|complete-line|desk)\.ts)/u;
const OUTSIDE =
  /\bprocess\.|\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\b|\bsetTimeout\b|\bfetch\(/u;

const partOf = (path: string) =>
  Object.keys(MAY_IMPORT).find((part) => path === part || path.startsWith(`${part}/`));

const filesIn = (folders: readonly string[]): readonly string[] =>
  folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.[jt]s$/u.test(file));
const everything = filesIn(['src', 'commands']);
const sources = everything.filter((file) => !COMPOSITION_ROOT.test(file));

const specifiersOf = (file: string): string[] =>
  [...readFileSync(file, 'utf8').matchAll(/(?:(?<!\.)\bfrom|\bimport)[ (]*'([^']+)'/gu)].map(
    ([, name]) => name!,
  );

test.each(sources)('%s imports only what its part may import', (file) => {
  const part = partOf(file);
  expect(part, `${file} lies in no part of the architecture`).toBeDefined();
  // A single file with rights of its own is still a part of its folder.
  const folder = part!.endsWith('.ts') ? dirname(part!) : part!;
  for (const name of specifiersOf(file)) {
    const target = name.startsWith('.') ? join(dirname(file), name) : name;
    const allowed = [part!, folder, ...MAY_IMPORT[part!]!].some(
      (one) => target === one || target.startsWith(`${one}/`),
    );
    expect(allowed, `${file} must not import ${target}`).toBe(true);
  }
});

test.each(sources.filter((file) => MIDDLE.test(file)))(
  '%s reads no clock, no environment, no network',
  (file) => {
    expect(readFileSync(file, 'utf8')).not.toMatch(OUTSIDE);
  },
);

test('no two modules import each other, over however many steps', () => {
  const imports = new Map(
    everything.map((file) => [
      file,
      specifiersOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => join(dirname(file), name)),
    ]),
  );
  const reach = (file: string, seen: Set<string>): Set<string> => {
    for (const next of imports.get(file) ?? []) if (!seen.has(next)) reach(next, seen.add(next));
    return seen;
  };
  expect(everything.filter((file) => reach(file, new Set()).has(file))).toEqual([]);
});

test.each([...everything, ...filesIn(['test', 'bench'])])(
  '%s has 250 lines at most, or says why it is longer',
  (file) => {
    const text = readFileSync(file, 'utf8');
    expect(text.split('\n').length <= 251 || /\bLonger than (?:most|other) files\b/u.test(text)).toBe(true);
  },
);

const ONE_HOME: Readonly<Record<string, string>> = {
  minisearch: 'src/search/topic-index.ts',
  'wink-nlp': 'src/quotations/tag-words.ts',
  stemmer: 'src/search/terms.ts',
  pino: 'src/log.ts',
  'prom-client': 'src/adapters/health/measures.ts',
  '@mozilla/readability': 'src/ingest/formats/html/main-text.ts',
  linkedom: 'src/ingest/formats/html/parse-page.ts',
  unpdf: 'src/ingest/formats/pdf/read-pdf.ts',
  mammoth: 'src/ingest/formats/docx/read-docx.ts',
};

test('every library has the homes named above and no other', () => {
  const homes = new Map<string, string[]>();
  for (const file of sources) {
    for (const name of specifiersOf(file).filter((one) => !one.startsWith('.') && !one.startsWith('node:'))) {
      homes.set(name, [...(homes.get(name) ?? []), file]);
    }
  }
  expect(Object.fromEntries([...homes].filter(([name]) => name in ONE_HOME))).toEqual(
    Object.fromEntries(Object.entries(ONE_HOME).map(([name, home]) => [name, [home]])),
  );
  expect(homes.get('discord.js')!.every((file) => file.startsWith('src/adapters/discord/'))).toBe(true);
});
