import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Files and sizes to measure with, as they were told on the command line. */
export type Given = {
  /** Annotated articles that nothing was learned from, those that the weights were learned from, and speeches. */
  readonly gold?: string | undefined;
  readonly train?: string | undefined;
  readonly speeches?: string | undefined;
  /** Passages, known items that are asked for in them, and fragments that none of them holds. */
  readonly passages?: string | undefined;
  readonly queries?: string | undefined;
  readonly absent?: string | undefined;
  readonly sizes?: string | undefined;
  readonly resume?: string | undefined;
  readonly documents?: string | undefined;
  /** Where the page is written. */
  readonly out?: string | undefined;
  readonly long: boolean;
};

/** A bench, which is run in a process of its own. */
export type Stage = {
  readonly name: string;
  readonly script: string;
  /** What it is told. */
  readonly words?: (given: Given) => readonly (string | undefined)[];
  /** The option it cannot do without. */
  readonly needs?: 'train';
  /** What is not measured without an option. */
  readonly lacks?: Partial<Readonly<Record<keyof Given, string>>>;
};

/** How many documents are added before, and while questions are asked. */
const [DOCUMENTS, MEANWHILE] = [500, 200];
/** How long each engine is asked, and the bot under load, in seconds. */
const SECONDS = { search: { brief: 3, long: 60 }, load: { brief: 10, long: 60 } };

const option = (name: string, value: string | undefined): readonly string[] =>
  value === undefined ? [] : [`--${name}`, value];
const secondsOf = (of: keyof typeof SECONDS, { long }: Given): readonly string[] =>
  option('seconds', String(SECONDS[of][long ? 'long' : 'brief']));

const ALL: readonly Stage[] = [
  { name: 'start', script: 'start.ts' },
  { name: 'answers', script: 'answer.ts' },
  { name: 'questions', script: 'questions.ts' },
  {
    name: 'quotations',
    script: 'quotations.ts',
    words: ({ gold }) => [gold],
    lacks: {
      gold: 'how often the readers are right; their speed is told of articles made of the starter corpus',
    },
  },
  { name: 'train', script: 'train.ts', words: ({ train }) => [train], needs: 'train' },
  { name: 'indirect', script: 'indirect.ts', words: ({ train }) => [train], needs: 'train' },
  { name: 'utterances', script: 'utterances.ts' },
  {
    name: 'suggestions',
    script: 'suggest.ts',
    words: ({ passages }) => [passages],
    lacks: { passages: 'suggestions among 10,000 passages' },
  },
  {
    name: 'library',
    script: 'library.ts',
    words: ({ documents, gold }) =>
      documents === undefined
        ? [String(DOCUMENTS), String(MEANWHILE), gold]
        : [documents, String(Math.ceil(Number(documents) / 5)), gold],
  },
  {
    name: 'speeches',
    script: 'speeches.ts',
    words: ({ speeches }) => [speeches],
    lacks: { speeches: 'what people said in speeches (it invents some)' },
  },
  {
    name: 'search',
    script: 'search/all.ts',
    words: (given) => [
      given.passages,
      given.queries,
      ...option('absent', given.absent),
      ...option('sizes', given.sizes),
      ...option('resume', given.resume),
      ...option('out', given.out),
      ...secondsOf('search', given),
    ],
    lacks: { passages: 'searching in what people said (it invents words)' },
  },
  { name: 'hostile', script: 'hostile.ts', words: ({ long }) => (long ? ['--long'] : []) },
  {
    name: 'load',
    script: 'load.ts',
    words: (given) => [...secondsOf('load', given), ...option('out', given.out)],
  },
];

/** In the order of the page: those that there are. */
export const STAGES = ALL.filter(({ script }) => existsSync(scriptOf(script)));

export function scriptOf(script: string): string {
  return fileURLToPath(new URL(script, import.meta.url));
}
