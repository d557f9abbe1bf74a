/** How long does it take to join the printings of one utterance, and does it hold as statements grow? */
import type { Document, Entry, Statement } from '../src/domain/vocabulary.ts';
import { joinUtterances, printingsIn } from '../src/utterances/join-utterances.ts';
import { processorSince } from './report/processor.ts';
import type { Section } from './report/section.ts';
import { tell } from './report/tell.ts';
import { number } from './report/units.ts';

const COUNTS = [10_000, 100_000];
const SPEAKERS = 100;
const WORDS = 30;
const CHANGED = 10;
/** So many different words: as many as one speaker's statements of a few years hold. */
const VOCABULARY = 5_000;

export function measureUtterances(): Section {
  return {
    question: 'How long does it take to join the printings of one utterance?',
    about: `Invented statements of ${SPEAKERS} speakers, each in a document of its own; every other one is the one before it with one word changed.`,
    tables: [
      { head: ['statements', 'joined', 'ms of processor', 'µs a statement'], rows: COUNTS.map(joining) },
    ],
  };
}

function joining(count: number): readonly string[] {
  const entries = statements(count).map(entryOf);
  const started = process.cpuUsage();
  const printingsOf = printingsIn(joinUtterances(entries));
  const took = processorSince(started) * 1e3;
  const joined = entries.filter(({ quotations: [one] }) => one !== undefined && printingsOf(one).length > 1);
  return [count, joined.length, took, (took / count) * 1_000].map((value) => number(Math.round(value)));
}

/** A statement in a document of its own. */
function entryOf(text: string, at: number): Entry {
  const span = { start: 0, end: text.length };
  const name = `Speaker ${Math.floor(at / 2) % SPEAKERS}`;
  const document: Document = {
    id: `document-${at}`,
    file: `document-${at}.txt`,
    source: { publisher: null, title: null, byline: null, url: null, text: 'full' },
    published: null,
    event: null,
    language: 'en',
    text,
    origin: [],
    passages: [span],
  };
  const statement: Statement = {
    span,
    kind: 'direct',
    cue: null,
    mention: null,
    speaker: name,
    role: null,
    attribution: 'named',
    confidence: 1,
    named: true,
    said: null,
    expected: false,
    by: { id: name, name, aliases: [] },
    ordinal: 0,
  };
  return { number: at, document, passage: span, ordinal: 0, quotations: [statement] };
}

/** Invented statements. Every other one is the one before it with one word changed. */
function statements(count: number): readonly string[] {
  let state = 1;
  const word = (): string => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    // Its square leans to small numbers: some words are common, most are rare.
    const rank = Math.floor((state / 2 ** 32) ** 2 * VOCABULARY);
    return [...String(rank)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
  };
  return Array.from({ length: count / 2 }, () => Array.from({ length: WORDS }, word)).flatMap((words) => [
    words.join(' '),
    words.with(CHANGED, 'otherwise').join(' '),
  ]);
}

if (import.meta.main) tell(measureUtterances());
