import type { Grade } from '../domain/vocabulary.ts';
import { Aligner, type Alignment } from './alignment/align.ts';
import { AnsweringTable } from './alignment/answering.ts';
import { type Evidence, evidenceOf } from './alignment/evidence.ts';
import { type GradeWeights, gradeOf, LEARNED } from './grade.ts';
import type { Marked } from './join-marks.ts';
import { type AskedWord, askedWords } from './phrases/asked.ts';
import { candidates } from './phrases/candidates.ts';
import { exactPlaces } from './phrases/exact.ts';
import type { PhraseIndex } from './phrases/phrase-index.ts';
import { phrasingsOf } from './phrases/phrasings.ts';
import { ScoreBoard } from './phrases/postings.ts';
import type { WordList } from './words/read-words.ts';

/** A passage that answers. */
export type Find = {
  readonly passage: number;
  readonly grade: Grade;
  /** 0–1 */
  readonly score: number;
  /** The words that answer, in each place where they do as well: only the very words are told in several. */
  readonly runs: readonly (readonly Marked[])[];
  /** Asked words that do not stand there. */
  readonly missing: readonly string[];
  /** What decided between close and related, where that was to be decided. */
  readonly evidence?: Evidence;
};

export type FindOptions = {
  /** Which passages may be found. */
  readonly allowed?: (passage: number) => boolean;
  /** The same by what stands in them, as numbers of the lexicon. */
  readonly accepts?: (words: WordList) => boolean;
  /** Finds at most. */
  readonly most?: number;
};

/** Passages that are laid beside the question: the more there are, the more are as like it by their words alone. */
const candidatesAmong = (passages: number): number => Math.min(1_400, 300 + Math.floor(passages / 400));
/** Passages with the very words that are found, and looked at for them. */
const MOST_EXACT = 2_000;
const MOST_READ = 20_000;
/** Places in one passage that are told. */
const MOST_PLACES = 20;
/** Words of a question that are aligned: a longer one is recognised by these already. */
const LONGEST_ALIGNED = 64;
/** Of two passages that fit as well, the one of which the words are a greater part: for each doubling. */
const PER_DOUBLING = 0.005;

type Ranked = { readonly passage: number; readonly rank: number };

/** Finds passages by words that somebody half remembers. */
export class PhraseSearch {
  readonly #index: PhraseIndex;
  readonly #weights: GradeWeights;
  readonly #board = new ScoreBoard();
  readonly #table: AnsweringTable;
  readonly #aligner: Aligner;
  readonly #list: WordList = { numbers: new Uint32Array(256), length: 0 };

  constructor(index: PhraseIndex, weights: GradeWeights = LEARNED) {
    this.#index = index;
    this.#weights = weights;
    this.#table = new AnsweringTable(index.lexicon);
    this.#aligner = new Aligner(this.#table);
  }

  /** The best finds: the very words first, then what is likeliest to be meant; of equal ones that which came first. */
  find(words: readonly string[], options: FindOptions = {}): readonly Find[] {
    const most = options.most ?? 30;
    const best = new Map<number, Find & Ranked>();
    const keep = (find: Find & Ranked): void => {
      const known = best.get(find.passage);
      // The very words are told with all their places, which an alignment does not know.
      const isKnown = known !== undefined && (known.grade === 'exact' || byLikelihood(find, known) >= 0);
      if (!isKnown) best.set(find.passage, find);
    };
    for (const find of this.#exact(words, { ...options, most })) keep(find);
    for (const phrasing of phrasingsOf(words.slice(0, LONGEST_ALIGNED), this.#index)) {
      const asked = askedWords(phrasing, this.#index.lexicon, this.#index.live);
      for (const find of this.#near(asked, words.length > LONGEST_ALIGNED, { ...options, most })) keep(find);
    }
    return [...best.values()].sort(byLikelihood).slice(0, most);
  }

  /** Passages with the very words. */
  #exact(
    words: readonly string[],
    { allowed, accepts, most }: FindOptions & { readonly most: number },
  ): readonly (Find & Ranked)[] {
    const found = exactPlaces(words, this.#index, {
      ...(allowed === undefined ? {} : { allowed }),
      most: MOST_EXACT,
      mostRead: MOST_READ,
    });
    const ranked = found.map((one) => ({
      ...one,
      rank: 1 - PER_DOUBLING * Math.log2((1 + one.length) / one.places.length),
    }));
    const accepted =
      accepts === undefined ? ranked : ranked.filter(({ passage }) => accepts(this.#wordsOf(passage)));
    return accepted
      .sort((a, b) => b.rank - a.rank || a.passage - b.passage)
      .slice(0, most)
      .map(({ passage, places, rank }) => {
        const runs = places
          .slice(0, MOST_PLACES)
          .map((first) => words.map((_, at) => ({ place: first + at, as: 'same' as const })));
        return { passage, grade: 'exact' as const, score: 1, runs, missing: [], rank };
      });
  }

  /** Passages like it. @param isCut whether more was asked than is aligned: nothing is whole then */
  #near(
    asked: readonly AskedWord[],
    isCut: boolean,
    options: FindOptions & { readonly most: number },
  ): readonly (Find & Ranked)[] {
    const index = this.#index;
    this.#table.fill(asked);
    this.#aligner.ask(asked);
    const { allowed, accepts } = options;
    const ranked: Ranked[] = [];
    for (const passage of candidates(asked, index, this.#board, {
      most: candidatesAmong(index.live),
      ...(allowed === undefined ? {} : { allowed }),
    })) {
      if (this.#aligner.isSpent) break;
      if (accepts !== undefined && !accepts(this.#wordsOf(passage))) continue;
      const score = this.#aligner.scoreOf(index.stretch(passage));
      const rank = score - PER_DOUBLING * Math.log2((1 + this.#aligner.length) / this.#aligner.times);
      ranked.push({ passage, rank });
    }
    ranked.sort((a, b) => b.rank - a.rank || a.passage - b.passage);
    return ranked.slice(0, options.most).flatMap((one) => this.#findIn(one, asked, isCut));
  }

  #findIn(
    { passage, rank }: Ranked,
    asked: readonly AskedWord[],
    isCut: boolean,
  ): readonly (Find & Ranked)[] {
    const words = this.#wordsOf(passage);
    const alignment = this.#aligner.align(this.#index.stretch(passage));
    const between = placesBetween(alignment);
    const content = between.filter(
      (place) => !this.#index.lexicon.isFunction(words.numbers[place] ?? 0),
    ).length;
    const evidence = evidenceOf(asked, alignment, {
      length: words.length,
      contentBetween: content,
      functionBetween: between.length - content,
      passages: this.#index.live,
    });
    const honest = gradeOf(asked, alignment, evidence, this.#weights);
    if (honest === undefined) return [];
    const grade = isCut && (honest === 'exact' || honest === 'same-words') ? 'close' : honest;
    const found = new Set(alignment.pairs.map(({ asked: at }) => at));
    const different = grade === 'close' ? between : [];
    const marks = [
      ...alignment.pairs.map(({ passage: place, as }) => ({ place, as })),
      ...different.map((place) => ({ place, as: 'different' as const })),
    ].sort((a, b) => a.place - b.place);
    const missing = asked.flatMap(({ word }, at) => (found.has(at) ? [] : [word]));
    return [{ passage, grade, score: alignment.score, runs: [marks], missing, evidence, rank }];
  }

  #wordsOf(passage: number): WordList {
    this.#index.words(passage, this.#list);
    return this.#list;
  }
}

/** Words between the first and the last pair that answer to nothing that was asked. */
function placesBetween({ pairs }: Alignment): readonly number[] {
  const taken = new Set(pairs.map(({ passage }) => passage));
  const between: number[] = [];
  for (let place = (pairs[0]?.passage ?? 0) + 1; place < (pairs.at(-1)?.passage ?? 0); place++) {
    if (!taken.has(place)) between.push(place);
  }
  return between;
}

/** The very words first. What else is likeliest to be meant is not always what has the better grade. */
const byLikelihood = (a: Find & Ranked, b: Find & Ranked): number =>
  Number(b.grade === 'exact') - Number(a.grade === 'exact') || b.rank - a.rank || a.passage - b.passage;
