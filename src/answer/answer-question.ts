import type { Answer } from '../domain/answer.ts';
import { isFound } from '../domain/grade.ts';
import { contains, shift } from '../domain/span.ts';
import type { Answering, Archive, Hit, Match, Speaker, Statement } from '../domain/vocabulary.ts';
import { statementAt } from './cite.ts';
import { citationOf, type Found, mergeWitnesses } from './merge-witnesses.ts';
import { quotesBy } from './quotes-by.ts';
import { readSpeechQuestion, type SpeechQuestion } from './read-speech-question.ts';

/** Answers shown at most: sentences that answer nearly as well as the best one. */
const MOST_ANSWERS = 5;
const NEARLY = 0.85;
/** What is near where nothing answers: a long list would look like an answer. */
const MOST_NEAR = 3;
/** Below this score a passage has nothing to do with the question. */
const NEAR_FROM = 0.3;

/** What the corpus says to a plain question: the sentences that answer it, or that it does not say. */
export async function answerQuestion(
  { question }: { readonly question: string },
  archive: Archive,
): Promise<Answer> {
  const speech = readSpeechQuestion(question);
  if (speech?.kind === 'all-of' && archive.speakersNamed(speech.speaker).length > 0) {
    return quotesBy({ speaker: speech.speaker }, archive);
  }
  const [inTheirWords, sentences] = await Promise.all([
    speech === null ? [] : saidInTheseWords(speech, archive),
    archive.answering(question),
  ]);
  const best = sentences[0];
  const sure = best?.isSure
    ? sentences.filter(({ isSure, score }) => isSure && score >= NEARLY * best.score)
    : [];
  const found = [...inTheirWords, ...(inTheirWords.length > 0 ? [] : sure.map(asFound))];
  if (found.length > 0) {
    const citations = mergeWitnesses(found, archive).slice(0, MOST_ANSWERS).map(citationOf);
    return { kind: 'found', citations };
  }
  const near = sentences.filter(({ score }) => score >= NEAR_FROM).map(asNear);
  const { extent } = archive;
  if (near.length === 0) return { kind: 'nothing-found', citations: [], asked: question, question, extent };
  const citations = mergeWitnesses(near, archive).slice(0, MOST_NEAR).map(citationOf);
  return { kind: 'near', citations, question, extent };
}

/** Quotations that hold the very words of the question, by whom it asks for. */
async function saidInTheseWords(speech: SpeechQuestion, archive: Archive): Promise<readonly Found[]> {
  if (speech.kind === 'all-of') return [];
  const speakers = speech.kind === 'did-say' ? archive.speakersNamed(speech.speaker) : null;
  const hits = await archive.find(speech.words);
  return hits.filter(({ match }) => isFound(match.grade)).flatMap((hit) => saidBy(speakers, hit));
}

function saidBy(speakers: readonly Speaker[] | null, { entry, match }: Hit): readonly Found[] {
  const statement = statementAt(entry, match.marks);
  if (statement === null || !statement.named || statement.by === null) return [];
  const { by, mention, span } = statement;
  if (speakers !== null && !speakers.some(({ id }) => id === by.id)) return [];
  const named = mention !== null && contains(entry.passage, mention) ? mention : span;
  const answer = [shift(speakers === null ? named : span, -entry.passage.start)];
  return [{ entry, statement, match, answering: { sentence: shift(span, -entry.passage.start), answer } }];
}

/** A sentence that answers, as what was found. Who is named elsewhere cannot be marked: then what they said is. */
function asFound({ entry, sentence, answer, statement, marks, score }: Answering): Found {
  const own = answer.filter((one) => contains(entry.passage, one));
  const told = own.length > 0 ? own : [statement?.span ?? sentence];
  const inPassage = <T extends { start: number; end: number }>(one: T): T => ({
    ...one,
    ...shift(one, -entry.passage.start),
  });
  return {
    entry,
    statement: spoken(statement),
    match: { grade: 'related', score, marks: marks.map(inPassage) },
    answering: { sentence: inPassage(sentence), answer: told.map(inPassage) },
  };
}

function asNear({ entry, statement, marks, missing, score }: Answering): Found {
  const match: Match = {
    grade: 'related',
    score,
    marks: marks.map((mark) => ({ ...mark, ...shift(mark, -entry.passage.start) })),
    ...(missing.length === 0 ? {} : { missing }),
  };
  return { entry, statement: spoken(statement), match };
}

const spoken = (statement: Statement | null): Statement | null =>
  statement?.kind === 'unattributed' ? null : statement;
