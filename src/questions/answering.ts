import type { Answering } from '../domain/archive.ts';
import { contains, lengthOf } from '../domain/span.ts';
import type { Entries, Entry, Hit, Mark, MarkKind, Span, Statement } from '../domain/vocabulary.ts';
import { alikeBy } from './alike-words.ts';
import { bestCandidate } from './candidates.ts';
import { type Context, type Surveyed, surveyor } from './context.ts';
import { type Cover, coverOf, nearness } from './cover.ts';
import { answers, fitOf, takesUpVerb } from './judge.ts';
import { readLexicon } from './lexicon.ts';
import { type Question, questionReader } from './read-question.ts';
import { type Candidate, endBefore } from './runs.ts';
import type { Sentence } from './sentences.ts';
import { keyMaker, type Tools } from './words.ts';

/** Ranks the sentences of a corpus by how well they answer a question; best first. */
export type Answers = (question: string) => Promise<readonly Answering[]>;

/** A corpus of so many passages is read as a whole for each question; of a larger one, what speaks of its words. */
const READ_WHOLE = 300;
/** Passages looked through for each of two searches: by the question's own words, and by words like them. */
const MOST_PASSAGES = 40;
/** Sentences that are given. */
const MOST_SENTENCES = 25;
/** The share of a score that the kind of answer decides. */
const BY_KIND = 0.4;
const BY_NEARNESS = 0.06;
/** What a sentence counts that does not answer, beside one that does. */
const NO_ANSWER = 0.8;
/** What one counts that tells of something else than is done in the question. */
const WITHOUT_VERB = 0.92;

type About = (topic: string) => Promise<readonly Hit[]>;
type Scored = { readonly answering: Answering; readonly score: number };

/** What questions are compared with is read when the first is asked, so that nobody else waits for it. */
export function buildAnswers(entries: Entries, about: About, tools: Tools): Answers {
  const build = (): Answers => {
    const keyOf = keyMaker(tools.stem);
    const read = questionReader(tools, keyOf, readLexicon(entries, keyOf), alikeBy(keyOf));
    const survey = surveyor(entries, tools, keyOf);
    return async (text) => {
      const question = read(text);
      if (question.terms.length === 0) return [];
      const passages = entries.length <= READ_WHOLE ? [...entries] : await speakingOf(question, about);
      return passages
        .flatMap(survey)
        .map((one) => score(question, one))
        .sort((a, b) => b.score - a.score || byPlace(a, b))
        .slice(0, MOST_SENTENCES)
        .map(({ answering }) => answering);
    };
  };
  let built: Answers | undefined;
  return (text) => {
    built ??= build();
    return built(text);
  };
}

async function speakingOf({ terms }: Question, about: About): Promise<readonly Entry[]> {
  const own = terms.map(({ word }) => word);
  const like = terms.flatMap(({ word, alike }) => [word, ...alike.values()]);
  const found = await Promise.all([own, like].map((words) => about(words.join(' '))));
  return [...new Set(found.flatMap((hits) => hits.slice(0, MOST_PASSAGES).map(({ entry }) => entry)))];
}

const byPlace = (a: Scored, b: Scored): number =>
  a.answering.entry.number - b.answering.entry.number ||
  a.answering.sentence.start - b.answering.sentence.start;

function score(question: Question, { sentence, context }: Surveyed): Scored {
  const cover = coverOf(question, sentence, context);
  const candidate = bestCandidate(sentence, question, cover) ?? behindVerb(sentence, question, cover);
  const fit = fitOf(question, sentence, candidate, context);
  const isSure = answers(question, cover, fit, sentence);
  const full = cover.share * (1 - BY_KIND + BY_KIND * fit) + BY_NEARNESS * nearness(cover);
  const isDone = takesUpVerb(cover) && (question.wanted !== 'thing' || standsThere(cover));
  const worth = full * (isSure ? (isDone ? 1 : WITHOUT_VERB) : NO_ANSWER);
  const answering: Answering = {
    entry: sentence.entry,
    sentence: sentence.span,
    ...answerIn(question, sentence, candidate, context),
    marks: marksOf(sentence, cover),
    missing: cover.taken.flatMap(({ asked, at }) => (at.length === 0 ? [asked.word] : [])),
    score: Math.min(1, Math.round(worth * 1000) / 1000),
    isSure,
  };
  return { answering, score: worth };
}

const standsThere = ({ taken }: Cover): boolean =>
  taken.every(({ asked, at }) => asked.role !== 'verb' || asked.isLight || at.length > 0);

/** “what did the Trust buy”: where any words may answer, those behind the verb that was asked for. */
function behindVerb({ words }: Sentence, { wanted, keys }: Question, { taken }: Cover): Candidate | null {
  const verb = taken.find(({ asked }) => asked.role === 'verb');
  if (wanted !== 'thing' || verb?.at[0] === undefined) return null;
  const from = verb.at[0] + 1;
  const to = endBefore(words, from, /^[;:.!?”]$/u);
  const isNew = words.slice(from, to + 1).some(({ key }) => key !== null && !keys.has(key));
  return isNew ? { from, to, fit: 1 } : null;
}

/** The answering words, and the statement they are said in. */
function answerIn(
  { wanted, isWhoSaid, subject }: Question,
  { span, words, statements }: Sentence,
  candidate: Candidate | null,
  { speaker }: Context,
): Pick<Answering, 'answer' | 'statement'> {
  const isTheirs =
    wanted === 'statement' && subject.size > 0 && [...subject].every((key) => speaker.has(key));
  if (isWhoSaid || isTheirs) {
    const statement = longest(
      statements.filter(({ named }) => named),
      span,
    );
    if (statement !== null) {
      return { answer: [isWhoSaid ? (statement.mention ?? statement.span) : statement.span], statement };
    }
  }
  const [first, last] = candidate === null ? [] : [words[candidate.from], words[candidate.to]];
  const answer = first === undefined || last === undefined ? span : { start: first.start, end: last.end };
  return { answer: [answer], statement: statements.find((one) => contains(one.span, answer)) ?? null };
}

/** The statement that takes up most of a sentence. */
function longest(statements: readonly Statement[], { start, end }: Span): Statement | null {
  const inside = ({ span }: Statement): number =>
    lengthOf({ start: Math.max(start, span.start), end: Math.min(end, span.end) });
  return statements.toSorted((a, b) => inside(b) - inside(a))[0] ?? null;
}

/** Where the words of the question stand, as offsets in the document's text. */
function marksOf({ words }: Sentence, { taken }: Cover): readonly Mark[] {
  const marked = new Map<number, MarkKind>();
  for (const { asked, as, at } of taken) {
    for (const place of at)
      marked.set(place, as < 0.9 ? 'synonym' : words[place]?.lower === asked.word ? 'same' : 'inflected');
  }
  return words.flatMap(({ start, end }, at): Mark[] => {
    const as = marked.get(at);
    return as === undefined ? [] : [{ start, end, as }];
  });
}
