import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { expect, test } from 'vitest';

/** What each part may import besides itself; the first key that fits a file is its part. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/domain/citation-id.ts': ['src/domain', 'node:crypto'],
  'src/domain': [],
  'src/ingest/front-matter.ts': ['src/domain', 'src/ingest', 'src/read-yaml.ts', 'yaml'],
  'src/ingest/header.ts': ['src/domain', 'src/ingest', 'zod'],
  'src/ingest/formats/docx/read-docx.ts': ['src/texts', 'src/domain', 'src/ingest', 'mammoth'],
  'src/ingest/formats/docx/unzip.ts': ['src/texts', 'src/ingest', 'node:zlib'],
  'src/ingest/formats/docx/zip.ts': ['node:zlib'],
  'src/ingest/formats/html/main-text.ts': ['src/ingest', '@mozilla/readability'],
  'src/ingest/formats/html/parse-page.ts': ['src/ingest', 'linkedom'],
  'src/ingest/formats/pdf/read-pdf.ts': ['src/texts', 'src/ingest', 'unpdf'],
  'src/ingest/formats/pdf/unpacks-too-far.ts': ['node:zlib'],
  'src/ingest/formats': ['src/domain', 'src/ingest', 'src/texts'],
  'src/ingest': ['src/domain'],
  'src/quotations/tag-words.ts': ['src/domain', 'wink-nlp', 'wink-eng-lite-web-model'],
  'src/quotations': ['src/domain'],
  'src/corrections/read-corrections.ts': ['src/domain', 'src/read-yaml.ts', 'zod'],
  'src/corrections': ['src/domain', 'src/texts'],
  'src/speakers/known-speakers.ts': ['src/domain', 'src/read-yaml.ts', 'zod'],
  'src/speakers': ['src/domain'],
  'src/search/phrases/snapshot.ts': ['src/domain', 'src/search', 'node:zlib'],
  'src/search/read-synonyms.ts': ['src/domain', 'src/read-yaml.ts', 'zod'],
  'src/search/terms.ts': ['src/domain', 'stemmer'],
  'src/search/topic-index.ts': ['src/domain', 'src/search', 'minisearch'],
  'src/search': ['src/domain', 'src/texts'],
  'src/questions': ['src/domain'],
  'src/utterances': ['src/domain'],
  'src/speeches': ['src/domain'],
  'src/entries': ['src/domain'],
  'src/texts/speaking.ts': ['src/texts', 'node:async_hooks'],
  'src/texts': ['src/domain'],
  'src/answer': ['src/domain', 'src/texts'],
  'src/citation-styles': ['src/domain', 'src/texts'],
  'src/scoring/gold.ts': ['src/domain', 'zod'],
  'src/scoring': ['src/domain'],
  'src/training': ['src/domain', 'src/quotations', 'src/scoring', 'src/understand.ts'],
  'src/understand.ts': ['src/domain', 'src/ingest', 'src/quotations', 'src/corrections'],
  'src/archive.ts': [
    'src/domain',
    'src/understand.ts',
    'src/ingest',
    'src/corrections',
    'src/quotations/names/gender.ts',
    'src/quotations/tag-words.ts',
    'src/questions',
    'src/speakers',
    'src/speeches',
    'src/entries',
    'src/utterances',
    'src/search',
  ],
  'src/command.ts': ['src/domain', 'src/texts'],
  'src/read-line.ts': ['src/command.ts', 'src/texts'],
  'src/complete-line.ts': ['src/command.ts', 'src/read-line.ts'],
  'src/desk.ts': [
    'src/domain',
    'src/answer',
    'src/command.ts',
    'src/corrections',
    'src/read-line.ts',
    'src/complete-line.ts',
    'src/quotations/marks/quoted-words.ts',
    'src/texts',
  ],
  'src/conversation/converse.ts': [
    'src/domain',
    'src/command.ts',
    'src/conversation',
    'src/desk.ts',
    'src/texts',
  ],
  'src/conversation/talk.ts': [
    'src/domain',
    'src/answer/read-speech-question.ts',
    'src/command.ts',
    'src/conversation',
    'src/quotations/names/gender.ts',
  ],
  'src/conversation': [
    'src/domain',
    'src/answer/read-speech-question.ts',
    'src/command.ts',
    'src/read-line.ts',
    'src/texts',
  ],
  'src/read-yaml.ts': ['yaml'],
  'src/clock.ts': ['src/domain', 'src/desk.ts'],
  'src/config.ts': ['src/library/quotas.ts', 'zod'],
  'src/log.ts': ['pino'],
  'src/watch.ts': [],
  'src/library/files/records.ts': ['src/library', 'zod'],
  'src/library/files/yaml-list.ts': ['src/library', 'src/read-yaml.ts', 'yaml', 'zod'],
  'src/library/files/read-export.ts': ['src/domain', 'src/library', 'node:fs', 'node:path', 'zod'],
  'src/library/quotas.ts': ['src/library', 'src/texts'],
  'src/library': ['src/domain', 'node:crypto', 'node:fs', 'node:path', 'node:sqlite', 'node:url'],
  'src/desks/desk-thread.ts': [
    'commands',
    'src/clock.ts',
    'src/command.ts',
    'src/desk.ts',
    'src/desks',
    'src/library/open-library.ts',
    'src/load-archive.ts',
    'src/texts',
    'node:worker_threads',
  ],
  'src/desks/desks-in-threads.ts': [
    'src/domain',
    'src/command.ts',
    'src/desk.ts',
    'src/desks',
    'src/library/library.ts',
    'src/log.ts',
  ],
  'src/desks/keep-snapshot.ts': ['src/desks', 'src/adapters/files', 'node:fs', 'node:path'],
  'src/desks/memory.ts': [
    'src/domain',
    'src/archive.ts',
    'src/desks',
    'src/search',
    'src/speeches',
    'src/understand.ts',
    'src/utterances',
    'node:crypto',
  ],
  'src/desks/snapshot.ts': ['src/desks', 'src/understand.ts', 'node:zlib'],
  'src/desks/thread.ts': ['src/desks', 'src/texts', 'node:worker_threads'],
  'src/desks': [
    'src/domain',
    'src/archive.ts',
    'src/command.ts',
    'src/corrections/read-corrections.ts',
    'src/desk.ts',
    'src/library/library.ts',
    'src/load-archive.ts',
    'src/texts',
    'src/understand.ts',
  ],
  commands: ['src/domain', 'src/answer', 'src/command.ts'],
  'src/adding/adding.ts': ['src/domain', 'src/library/library.ts'],
  'src/adding/glance-thread.ts': ['src/domain', 'src/adding', 'node:worker_threads'],
  'src/adding': [
    'src/domain',
    'src/adapters/files',
    'src/adapters/web',
    'src/desk.ts',
    'src/desks/desks.ts',
    'src/ingest/formats/reading.ts',
    'src/library/library.ts',
    'src/texts',
    'src/understand.ts',
  ],
  'src/adapters/discord': [
    'src/adding/adding.ts',
    'src/domain',
    'src/citation-styles',
    'src/command.ts',
    'src/conversation',
    'src/desk.ts',
    'src/desks/desks.ts',
    'src/library/library.ts',
    'src/log.ts',
    'src/texts',
    'src/watch.ts',
    'discord.js',
    'node:crypto',
  ],
  'src/adapters/health/measures.ts': ['src/watch.ts', 'prom-client', 'node:perf_hooks'],
  'src/adapters/health': ['src/watch.ts', 'node:events', 'node:http'],
  'src/adapters/console': [
    'src/domain',
    'src/desk.ts',
    'src/texts',
    'wrap-ansi',
    'node:util',
    'node:readline',
    'node:events',
    'node:readline/promises',
  ],
  'src/adapters/files': [
    'src/domain',
    'src/ingest/formats',
    'src/texts',
    'node:crypto',
    'node:url',
    'node:fs',
    'node:path',
    'node:os',
    'node:buffer',
    'node:stream/promises',
    'node:zlib',
    'node:worker_threads',
  ],
  'src/adapters/web': [
    'src/texts',
    'package.json',
    'node:dns',
    'node:http',
    'node:https',
    'node:net',
    'node:util',
    'node:zlib',
  ],
  'src/measure.ts': ['src/domain', 'src/understand.ts', 'src/scoring'],
  'src/load-archive.ts': [
    'src/domain',
    'src/archive.ts',
    'src/corrections',
    'src/speakers',
    'src/search/read-synonyms.ts',
    'src/speeches',
    'src/adapters/files',
  ],
};
/** The files that may import everything, and their launcher. */
const COMPOSITION_ROOT = /^src\/(?:main\.ts|launch\.js|doors\/)/u;

/** The middle is free of clock, environment and chance: what it needs of them is handed to it. */
const MIDDLE =
  /^(?:src\/(?:domain|ingest|quotations|corrections|speakers|utterances|speeches|entries|search|questions|texts|answer|citation-styles|conversation|scoring|training)\/|commands\/|src\/(?:archive|understand|measure|command|read-line|complete-line|desk)\.ts)/u;
const OUTSIDE =
  /\bprocess\.|\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bperformance\b|\bsetTimeout\b|\bfetch\(/u;

const partOf = (path: string) =>
  Object.keys(MAY_IMPORT).find((part) => path === part || path.startsWith(`${part}/`));

const everything = ['src', 'commands']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  )
  .filter((file) => /\.[jt]s$/u.test(file));
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

test.each(everything)('%s has 250 lines at most, or says why it is longer', (file) => {
  const text = readFileSync(file, 'utf8');
  expect(text.split('\n').length <= 251 || /\bLonger than\b/u.test(text)).toBe(true);
});

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

test('files stay small enough to read at once', () => {
  const long = everything.filter((file) => readFileSync(file, 'utf8').split('\n').length > 270);
  expect(long).toEqual([]);
});
