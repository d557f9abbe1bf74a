import type { Answer } from '../domain/answer.ts';
import type { Answering, Archive } from '../domain/archive.ts';
import { isFound } from '../domain/grade.ts';
import { contains, shift } from '../domain/span.ts';
import type { Match, Speaker, Statement } from '../domain/vocabulary.ts';
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
  const asked = inTheirWords.filter(({ statement }) => isAskedOf(statement.by, speech, archive));
  const found = asked.length > 0 ? asked : sure.map(asFound);
  if (found.length > 0) {
    const citations = mergeWitnesses(found, archive).slice(0, MOST_ANSWERS).map(citationOf);
    return { kind: 'found', citations };
  }
  // Who else said the words comes first.
  const others = inTheirWords.map(({ answering, ...one }) => one);
  const near = [...others, ...sentences.filter(({ score }) => score >= NEAR_FROM).map(asNear)];
  const { extent } = archive;
  if (near.length === 0) return { kind: 'nothing-found', citations: [], asked: question, question, extent };
  const citations = mergeWitnesses(near, archive).slice(0, MOST_NEAR).map(citationOf);
  return { kind: 'near', citations, question, extent };
}

type Said = Found & { readonly statement: Statement };

/** Quotations that hold the very words of the question, whoever said them. */
async function saidInTheseWords(speech: SpeechQuestion, archive: Archive): Promise<readonly Said[]> {
  if (speech.kind === 'all-of') return [];
  const hits = await archive.find(speech.words);
  return hits.flatMap(({ entry, match }): Said[] => {
    const statement = statementAt(entry, match.marks);
    if (!isFound(match.grade) || statement?.named !== true) return [];
    const { mention, span } = statement;
    const isNamedHere = speech.kind === 'who-said' && mention !== null && contains(entry.passage, mention);
    const answer = [shift(isNamedHere ? mention : span, -entry.passage.start)];
    return [{ entry, statement, match, answering: { sentence: shift(span, -entry.passage.start), answer } }];
  });
}

/** Whether it is this speaker of whom a question asks; “who said” asks of everybody. */
const isAskedOf = (by: Speaker | null, speech: SpeechQuestion | null, archive: Archive): boolean =>
  speech?.kind !== 'did-say' || archive.speakersNamed(speech.speaker).some(({ id }) => id === by?.id);

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

/** Beside a question that is not answered: whose words the nearest are is told, too. */
function asNear({ entry, marks, missing, score }: Answering): Found {
  const match: Match = {
    grade: 'related',
    score,
    marks: marks.map((mark) => ({ ...mark, ...shift(mark, -entry.passage.start) })),
    ...(missing.length === 0 ? {} : { missing }),
  };
  return { entry, statement: spoken(statementAt(entry, match.marks)), match };
}

const spoken = (statement: Statement | null): Statement | null =>
  statement?.kind === 'unattributed' ? null : statement;
