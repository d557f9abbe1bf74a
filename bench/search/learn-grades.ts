/**
 * Learns what a grade of `close` hangs on, and writes it into the program:
 *
 *     node bench/search/learn-grades.ts PASSAGES.jsonl.gz [--seed N] [--out FILE]
 *
 * Passages are misremembered and looked for among few and among many, and so are words that nobody said. What the best
 * find has for and against it is weighed so that it tells the one from the other (logistic regression by gradient
 * ascent, with a small penalty on large weights). Whole finds are what they are and not weighed.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { EVIDENCE, type Evidence } from '../../src/search/alignment/evidence.ts';
import { PhraseSearch } from '../../src/search/phrase-search.ts';
import { PhraseIndex } from '../../src/search/phrases/phrase-index.ts';
import { searchTerms } from '../../src/search/terms.ts';
import { pick, seeded } from '../random.ts';
import { absentFragments } from './absent-fragments.ts';
import { knownItems } from './known-items.ts';
import { KINDS, type Kind } from './misremember.ts';
import { readTexts } from './read-texts.ts';
import { isContentWord } from './words.ts';

/** Passages of the corpora, beside the whole one; of that a tenth is kept back, to make words that nobody said of it. */
const SIZES = [100, 1_000, 10_000];
/** Items are of the first passages. */
const FEW = 10_000;
const ITEMS = 500;
const ABSENT = 2_000;
/**
 * How much an example counts. To be told a wrong word as said is the worse failure, most of all where little was
 * searched; a wrong word is the slip that nothing else gives away.
 */
const COUNTS: Readonly<Record<Kind, number>> = {
  exact: 0,
  typo: 1,
  inflected: 1,
  wrong: 2,
  dropped: 0.3,
  shuffled: 0.2,
  mixed: 0.2,
  distract: 0.05,
};
/** The same for a small word that is another one. */
const SMALL = 1;
const SMALL_WORDS = 'the a that this of in on for to with is are was it they we and but'.split(' ');
const ABSENT_IN_FEW = 4;
const ABSENT_IN_MANY = 1.2;
const ROUNDS = 4_000;
const RATE = 0.8;
const PENALTY = 1e-4;

type Example = { readonly evidence: Evidence; readonly isMeant: boolean; readonly counts: number };

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '11' },
    out: { type: 'string', default: 'src/search/grade-weights.json' },
  },
});
const [file] = positionals;
if (file === undefined) throw new Error('a file of passages');
const texts = readTexts(file);
const seed = Number(values.seed);
const random = seeded(seed);
const many = Math.floor(texts.length * 0.9);
const learned = weigh([
  ...SIZES.flatMap((size) => examplesIn(size, ABSENT_IN_FEW)),
  ...examplesIn(many, ABSENT_IN_MANY),
]);
writeFileSync(values.out, `${JSON.stringify(learned, null, 2)}\n`);

function examplesIn(size: number, absentCounts: number): readonly Example[] {
  const indexed = texts.slice(0, size);
  const index = new PhraseIndex();
  index.add(indexed);
  // Without weights everything that may be graded is.
  const search = new PhraseSearch(index, { bias: 0, weights: {} });
  const best = (query: string) =>
    search
      .find(
        searchTerms(query).map(({ word }) => word),
        { most: 20 },
      )
      .toSorted((a, b) => b.score - a.score)[0];
  const examples: Example[] = [];
  for (const { frag, q, rel } of knownItems(indexed, { count: ITEMS, seed, from: Math.min(size, FEW) })) {
    const queries = [
      ...KINDS.map((kind) => [q[kind], COUNTS[kind]] as const),
      [smallSlip(frag), SMALL] as const,
    ];
    for (const [query, counts] of queries) {
      const find = best(query);
      if (find?.evidence === undefined || isSure(find.grade) || !rel.includes(find.passage)) continue;
      examples.push({ evidence: find.evidence, isMeant: true, counts });
    }
  }
  for (const fragment of absentFragments(indexed, texts.slice(size), { count: ABSENT, seed })) {
    const find = best(fragment);
    if (find?.evidence === undefined || isSure(find.grade)) continue;
    examples.push({ evidence: find.evidence, isMeant: false, counts: (absentCounts * ITEMS) / ABSENT });
  }
  return examples;
}

/** One small word is another: “in that room”. None of the eight kinds does this, and everybody does. */
function smallSlip(fragment: readonly string[]): string {
  const small = fragment.flatMap((word, at) => (isContentWord(word) ? [] : [at]));
  const slip = small.length === 0 ? -1 : pick(small, random);
  return fragment.map((word, at) => (at === slip ? pick(SMALL_WORDS, random) : word)).join(' ');
}

function isSure(grade: string): boolean {
  return grade === 'exact' || grade === 'same-words';
}

/** Weights of the evidence as it is, though it is learned with each piece scaled to the same spread. */
function weigh(examples: readonly Example[]) {
  const scales = EVIDENCE.map((name) => {
    const all = examples.map(({ evidence }) => evidence[name]);
    const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
    const spread = Math.sqrt(all.reduce((sum, value) => sum + (value - mean) ** 2, 0) / all.length);
    return { name, mean, spread: spread + 1e-9 };
  });
  const rows = examples.map(({ evidence, isMeant, counts }) => ({
    values: scales.map(({ name, mean, spread }) => (evidence[name] - mean) / spread),
    isMeant,
    counts,
  }));
  const total = rows.reduce((sum, { counts }) => sum + counts, 0);
  const weights = scales.map(() => 0);
  let bias = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map(() => 0);
    let biasSlope = 0;
    for (const { values: of, isMeant, counts } of rows) {
      const sum = of.reduce((part, value, at) => part + value * (weights[at] ?? 0), bias);
      const error = counts * ((isMeant ? 1 : 0) - 1 / (1 + Math.exp(-sum)));
      biasSlope += error;
      for (const [at, value] of of.entries()) slope[at] = (slope[at] ?? 0) + error * value;
    }
    bias += (RATE * biasSlope) / total;
    for (const [at, one] of slope.entries()) {
      weights[at] = (weights[at] ?? 0) + RATE * (one / total - PENALTY * (weights[at] ?? 0));
    }
  }
  const plain = scales.map(({ spread }, at) => (weights[at] ?? 0) / spread);
  const round = (number: number): number => Math.round(number * 1_000) / 1_000;
  return {
    bias: round(scales.reduce((sum, { mean }, at) => sum - mean * (plain[at] ?? 0), bias)),
    weights: Object.fromEntries(scales.map(({ name }, at) => [name, round(plain[at] ?? 0)])),
  };
}
