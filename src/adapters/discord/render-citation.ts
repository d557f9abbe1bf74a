import type { Citation, Witness } from '../../domain/answer.ts';
import {
  describeAttribution,
  describeDays,
  describeDifference,
  describeGrade,
  describeRecord,
  describeSpeaker,
  describeWitness,
  EXPECTED,
} from '../../domain/describe.ts';
import type { Mark } from '../../domain/vocabulary.ts';
import { blockQuote } from './escape.ts';
import { renderLine as line, renderWords } from './render-words.ts';

/** Other witnesses shown at most. */
const MOST_WITNESSES = 5;
/** Of the room, the share for the quoted words; the passage gets what is left of it. */
const QUOTED = 0.5;

/** One citation as text displays: the words and who said them; the passage; where it was published. */
export function renderCitation(citation: Citation, room: number): readonly string[] {
  const facts = factsOf(citation);
  const source = sourceOf(citation);
  const left = room - facts.length - source.length - 20;
  const quoted = citation.quotation === null ? '' : quotedWords(citation, Math.floor(left * QUOTED));
  const passage = blockQuote(
    renderWords(citation.passage, citation.match.marks, roomInQuote(left - quoted.length)),
  );
  return [[quoted, facts].filter(Boolean).join('\n'), passage, source];
}

/** `> ` before each line takes room as well; documents have few lines, hostile ones many. */
const roomInQuote = (room: number): number => Math.max(40, Math.floor(room * 0.9) - 20);

/** The quotation in marks, with what matched standing out. */
function quotedWords({ quotation, passage, match }: Citation, room: number): string {
  const words = quotation ?? '';
  const start = passage.indexOf(words);
  const marks: Mark[] = match.marks
    .map((mark) => ({ ...mark, start: mark.start - start, end: mark.end - start }))
    .filter((mark) => start >= 0 && mark.start < words.length && mark.end > 0)
    .map((mark) => ({ ...mark, start: Math.max(0, mark.start), end: Math.min(words.length, mark.end) }));
  const shown = renderWords(words, marks, roomInQuote(room));
  return blockQuote(`“${shown}”`);
}

function factsOf(citation: Citation): string {
  const difference = describeDifference(citation);
  const reported = citation.speech === 'indirect' ? ' (reported, not word for word)' : '';
  return [
    `— **${line(describeSpeaker(citation))}**${reported}`,
    ...(citation.expected ? [`-# ${line(EXPECTED)}`] : []),
    `-# ${line(`${describeDays(citation)} · ${describeGrade(citation.match.grade)} · speaker ${describeAttribution(citation.attribution)}`)}`,
    ...(citation.saidNote === null ? [] : [`-# ${line(citation.saidNote)}`]),
    ...(difference === null ? [] : [`-# ${line(difference)}`]),
  ].join('\n');
}

function sourceOf(citation: Citation): string {
  const { source, alsoIn } = citation;
  const record = describeRecord(source);
  const more = alsoIn.length - MOST_WITNESSES;
  return [
    `**Source** ${line(describeWitness(citation))}`,
    ...(record === null ? [] : [`-# ${line(record)}`]),
    ...alsoIn.slice(0, MOST_WITNESSES).map((witness) => also(witness, citation)),
    ...(more > 0 ? [`-# and ${more} more`] : []),
  ].join('\n');
}

function also(witness: Witness, { quotation }: Citation): string {
  const wording =
    witness.quotation === null || witness.quotation === quotation
      ? ''
      : `: “${line(witness.quotation, 160)}”`;
  return `**Also in** ${line(describeWitness(witness))}${wording}`;
}
