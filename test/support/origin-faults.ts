import { slice, toInput } from '../../src/domain/span.ts';
import type { Origin, Span } from '../../src/domain/vocabulary.ts';

/** One of its characters may stand for another kind of white space: a space for a no-break space. */
const plain = (text: string): string => text.replace(/\s|\u0085/gu, ' ');

/**
 * What is wrong with the map from a repaired text to its input; empty when it is exact: runs lie in order
 * and cover the whole text, runs of one length are the same text, every span lands inside the input, and
 * of two spans the later one lands no earlier.
 */
export function originFaults(input: string, text: string, origin: Origin): readonly string[] {
  const faults: string[] = [];
  let [textEnd, inputEnd] = [0, 0];
  for (const run of origin) {
    const shown = JSON.stringify(run);
    if (run.text.start !== textEnd || (run.text.end <= run.text.start && text !== ''))
      faults.push(`gap in the text: ${shown}`);
    if (run.input.start < inputEnd || run.input.end > input.length) faults.push(`out of order: ${shown}`);
    const isVerbatim = run.text.end - run.text.start === run.input.end - run.input.start;
    if (isVerbatim && plain(slice(text, run.text)) !== plain(slice(input, run.input))) {
      faults.push(`not the same text: ${shown}`);
    }
    [textEnd, inputEnd] = [run.text.end, run.input.end];
  }
  if (textEnd !== text.length) faults.push(`covers ${textEnd} of ${text.length} characters`);

  let before: Span = { start: 0, end: 0 };
  for (let start = 0; start < text.length; start++) {
    const place = toInput(origin, { start, end: start + 1 });
    const isInside = place.start < place.end && place.end <= input.length;
    if (!isInside || place.start < before.start) faults.push(`character ${start}: ${JSON.stringify(place)}`);
    const whole = toInput(origin, { start: 0, end: start + 1 });
    if (whole.end !== place.end) faults.push(`the end of characters 0 to ${start}: ${JSON.stringify(whole)}`);
    before = place;
  }
  return faults;
}
