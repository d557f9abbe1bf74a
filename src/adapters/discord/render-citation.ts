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
import { marksIn } from '../../domain/marks.ts';
import { blockQuote } from './escape.ts';
import { renderLine as line, renderWords } from './render-words.ts';

/** Other witnesses shown at most, and the room they may take together. */
const MOST_WITNESSES = 5;
const WITNESSES_ROOM = 1_200;
/** Of the room, the share for the quoted words; the passage gets what is left of it. */
const QUOTED = 0.5;

/** One citation as text displays: the words and who said them; the passage; where it was published. */
export function renderCitation(citation: Citation, room: number): readonly string[] {
  const facts = factsOf(citation);
  const source = sourceOf(citation);
  const left = room - facts.length - source.length - 20;
  const quoted = quotedWords(citation, Math.floor(left * QUOTED));
  const passage = blockQuote(
    renderWords(citation.passage, citation.match.marks, roomInQuote(left - quoted.length)),
  );
  return [[quoted, facts].filter(Boolean).join('\n'), passage, source];
}

/** `> ` before each line takes room as well; documents have few lines, hostile ones many. */
const roomInQuote = (room: number): number => Math.max(40, Math.floor(room * 0.9) - 20);

/** The quotation in marks, with what matched standing out. */
function quotedWords({ quotation, quotedAt, match }: Citation, room: number): string {
  if (quotation === null || quotedAt === null) return '';
  const shown = renderWords(quotation, marksIn(match.marks, quotedAt), roomInQuote(room));
  return blockQuote(`“${shown}”`);
}

function factsOf(citation: Citation): string {
  const difference = describeDifference(citation);
  const known = [
    describeDays(citation),
    describeGrade(citation.match),
    `speaker ${describeAttribution(citation.attribution)}`,
  ].filter((part) => part !== null);
  const reported = citation.speech === 'indirect' ? ' (reported, not word for word)' : '';
  return [
    `— **${line(describeSpeaker(citation))}**${reported}`,
    ...(citation.expected ? [`-# ${line(EXPECTED)}`] : []),
    `-# ${line(known.join(' · '))}`,
    ...(citation.saidNote === null ? [] : [`-# ${line(citation.saidNote)}`]),
    ...(difference === null ? [] : [`-# ${line(difference)}`]),
  ].join('\n');
}

function sourceOf(citation: Citation): string {
  const { source, alsoIn } = citation;
  const record = describeRecord(source);
  const shown = fitting(
    alsoIn.slice(0, MOST_WITNESSES).map((witness) => also(witness, citation)),
    WITNESSES_ROOM,
  );
  const more = alsoIn.length - shown.length;
  return [
    `**Source** ${line(describeWitness(citation))}`,
    ...(record === null ? [] : [`-# ${line(record)}`]),
    ...shown,
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

/** As many of the first lines as fit into so many characters. */
function fitting(lines: readonly string[], room: number): readonly string[] {
  let left = room;
  return lines.filter((one) => {
    left -= one.length + 1;
    return left >= 0;
  });
}
