import type { Citation, OtherWitness } from '../../domain/answer.ts';
import { marksIn, marksShown } from '../../domain/marks.ts';
import {
  describeAnswering,
  describeAttribution,
  describeDays,
  describeDifference,
  describeFit,
  describeRecord,
  describeSpeaker,
  describeWitness,
} from '../../texts/describe.ts';
import { describeSuperseded } from '../../texts/describe-kept.ts';
import { describeFirstPrinted, describeWording, wordedOtherwise } from '../../texts/describe-witnesses.ts';
import { texts } from '../../texts/speaking.ts';
import { blockQuote } from './escape.ts';
import { asDifferent, renderLine as line, renderWords } from './render-words.ts';

/** Other witnesses shown at most, and the room they may take together. */
const MOST_WITNESSES = 5;
const WITNESSES_ROOM = 1_200;
/** Longest wording of another witness that is shown, in characters of the result. */
const WORDING = 320;
/** Of the room, the share for the quoted words; the passage gets what is left of it. */
const QUOTED = 0.5;

/** One citation as text displays: the words and who said them; the passage; where it was published. */
export function renderCitation(citation: Citation, room: number): readonly string[] {
  const facts = factsOf(citation);
  const source = sourceOf(citation);
  const left = room - facts.length - source.length - 20;
  const quoted = quotedWords(citation, Math.floor(left * QUOTED));
  const passage = blockQuote(
    renderWords(citation.passage, marksShown(citation), roomInQuote(left - quoted.length)),
  );
  return [[quoted, facts].filter(Boolean).join('\n'), passage, source];
}

/** `> ` before each line takes room as well; documents have few lines, hostile ones many. */
const roomInQuote = (room: number): number => Math.max(40, Math.floor(room * 0.9) - 20);

/** The quotation in marks, with what matched standing out, and what other witnesses word otherwise. */
function quotedWords(citation: Citation, room: number): string {
  const { quotation, quotedAt } = citation;
  if (quotation === null || quotedAt === null) return '';
  const matched = marksIn(marksShown(citation), quotedAt);
  const shown = renderWords(quotation, matched, roomInQuote(room), wordedOtherwise(citation));
  return blockQuote(`“${shown}”`);
}

function factsOf(citation: Citation): string {
  const difference = describeDifference(citation);
  const known = [
    describeDays(citation),
    describeFit(citation),
    texts().answers.speakerKnown(describeAttribution(citation.attribution)),
  ].filter((part) => part !== null);
  const reported = citation.speech === 'indirect' ? texts().answers.reported : '';
  const answering = describeAnswering(citation);
  const superseded = describeSuperseded(citation);
  return [
    ...(answering === null ? [] : [`-# ${line(answering)}`]),
    `— **${line(describeSpeaker(citation))}**${reported}`,
    ...(citation.expected ? [`-# ${line(texts().answers.expected)}`] : []),
    `-# ${line(known.join(' · '))}`,
    ...(superseded === null ? [] : [`**${line(superseded)}**`]),
    ...(citation.saidNote === null ? [] : [`-# ${line(citation.saidNote)}`]),
    ...(difference === null ? [] : [`-# ${line(difference)}`]),
  ].join('\n');
}

function sourceOf(citation: Citation): string {
  const { source, alsoIn } = citation;
  const record = describeRecord(source);
  const first = describeFirstPrinted(citation);
  const printed = first === null ? '' : `-# ${line(first)}`;
  const shown = fitting(
    chosen(alsoIn).map((witness) => also(witness, citation)),
    WITNESSES_ROOM - printed.length,
  );
  const more = alsoIn.length - shown.length;
  return [
    `**${texts().answers.source}** ${line(describeWitness(citation))}`,
    ...(record === null ? [] : [`-# ${line(record)}`]),
    ...(first === null ? [] : [printed]),
    ...shown,
    ...(more > 0 ? [`-# ${texts().words.andMore(more)}`] : []),
  ].join('\n');
}

/** As many as are shown, in their order: where there are too many, those rather that word it otherwise. */
function chosen(alsoIn: readonly OtherWitness[]): readonly OtherWitness[] {
  const isOther = ({ wording }: OtherWitness): boolean =>
    wording !== null && (wording.covers !== 'all' || wording.differs.length > 0);
  const first = new Set(
    [...alsoIn.filter(isOther), ...alsoIn.filter((one) => !isOther(one))].slice(0, MOST_WITNESSES),
  );
  return alsoIn.filter((one) => first.has(one));
}

/** Another place, with its own words where they are others: those that differ are underlined, and named as well. */
function also(witness: OtherWitness, citation: Citation): string {
  const place = `**${texts().answers.alsoIn}** ${line(describeWitness(witness))}`;
  const wording = describeWording(witness, citation);
  if (wording === null) return place;
  const differing = asDifferent(witness.wording?.differs.map(({ here }) => here) ?? []);
  // White space by white space: the places must stay where they are.
  const words = (witness.quotation ?? '').replace(/\s/gu, ' ');
  return `${place}: “${renderWords(words, differing, WORDING)}”\n-# ${line(wording)}`;
}

/** As many of the first lines as fit into so many characters. */
function fitting(lines: readonly string[], room: number): readonly string[] {
  let left = room;
  return lines.filter((one) => {
    left -= one.length + 1;
    return left >= 0;
  });
}
