import type { Document, Entry, Statement } from '../src/domain/vocabulary.ts';
import { joinUtterances, printingsIn } from '../src/utterances/join-utterances.ts';

const COUNTS = [10_000, 100_000];
const SPEAKERS = 100;
const WORDS = 30;
const CHANGED = 10;
/** So many different words: as many as one speaker's statements of a few years hold. */
const VOCABULARY = 5_000;

/** How long does it take to join the printings of one utterance, and does it hold as statements grow? */
export function printUtterances(): void {
  for (const count of COUNTS) {
    const entries = statements(count).map(entryOf);
    const started = performance.now();
    const printingsOf = printingsIn(joinUtterances(entries));
    const took = performance.now() - started;
    const joined = entries.filter(
      ({ quotations: [one] }) => one !== undefined && printingsOf(one).length > 1,
    );
    console.log(
      `utterances: ${joined.length} of ${count} statements joined in ${took.toFixed(0)} ms, ${((took / count) * 1_000).toFixed(0)} µs each`,
    );
  }
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
