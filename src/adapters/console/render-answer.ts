import type { Citation, OtherWitness, Reply, Witness } from '../../domain/answer.ts';
import { marksShown } from '../../domain/marks.ts';
import type { Span } from '../../domain/vocabulary.ts';
import {
  describeAnswer,
  describeAnswering,
  describeAttribution,
  describeDays,
  describeDifference,
  describeEntry,
  describeExtent,
  describeFit,
  describePlace,
  describeRecord,
  describeSpeaker,
  describeSpokenBy,
  describeWitness,
} from '../../texts/describe.ts';
import { describeKept, describeKeptEntry, describeSuperseded } from '../../texts/describe-kept.ts';
import { describeFirstPrinted, describeWording, wordedOtherwise } from '../../texts/describe-witnesses.ts';
import { texts } from '../../texts/speaking.ts';
import { printable } from './printable.ts';
import type { Style } from './style.ts';

/** Citations shown at once; the rest is counted. */
const SHOWN = 5;

/** Says an answer to a person at a terminal. */
export function renderAnswer(reply: Reply, style: Style): string {
  const sentence = describeAnswer(reply);
  const shown = reply.citations.slice(0, SHOWN).map((citation) => renderCitation(citation, style));
  const rest = reply.citations.length - shown.length;
  return [
    ...(sentence === null ? [] : [style.wrap(printable(sentence))]),
    ...describeKept(reply).map((told) => style.wrap(printable(told))),
    ...shown,
    ...(rest > 0 ? [style.faint(`and ${rest} more`)] : []),
    ...renderLists(reply, style),
  ].join('\n\n');
}

function renderLists(reply: Reply, style: Style): string[] {
  if (reply.kind !== 'found') return [];
  const help = (reply.help ?? []).map(
    ({ usage, description, example }) =>
      `${style.strong(usage)}\n${style.wrap(description, '  ')}\n  ${style.faint(example)}`,
  );
  const sources = (reply.sources ?? []).map((entry) => style.wrap(printable(describeEntry(entry)), '  '));
  const spokenBy = (reply.spokenBy ?? []).map((one) => style.wrap(printable(describeSpokenBy(one)), '  '));
  const extent =
    reply.extent === undefined ? [] : [style.wrap(texts().answers.answerFrom(describeExtent(reply.extent)))];
  const kept = (reply.keptAnswers ?? []).map((entry) =>
    style.wrap(printable(describeKeptEntry(entry)), '  '),
  );
  const none = reply.keptAnswers?.length === 0 ? [texts().answers.nothingKept] : [];
  return [
    ...help,
    ...extent,
    ...none,
    ...[spokenBy, sources, kept].filter((list) => list.length > 0).map((list) => list.join('\n')),
  ];
}

function renderCitation(citation: Citation, style: Style): string {
  const { quotation, speech, source } = citation;
  const head =
    quotation === null
      ? []
      : [style.wrap(`“${painted(quotation, wordedOtherwise(citation), style.other, style.strong)}”`)];
  const about = [describeDays(citation), describeFit(citation)].filter((part) => part !== null);
  const record = describeRecord(source);
  const difference = describeDifference(citation);
  const first = describeFirstPrinted(citation);
  const answering = describeAnswering(citation);
  const superseded = describeSuperseded(citation);
  return [
    ...(answering === null ? [] : [style.wrap(style.strong(printable(answering)))]),
    ...head,
    style.wrap(
      `— ${style.strong(printable(describeSpeaker(citation)))}${speech === 'indirect' ? texts().answers.reported : ''}`,
    ),
    ...(citation.expected ? [style.wrap(texts().answers.expected, '  ')] : []),
    style.faint(
      style.wrap(
        printable(
          [...about, texts().answers.speakerKnown(describeAttribution(citation.attribution))].join(' · '),
        ),
        '  ',
      ),
    ),
    ...(superseded === null ? [] : [style.strong(style.wrap(superseded, '  '))]),
    ...(citation.saidNote === null ? [] : [style.faint(style.wrap(printable(citation.saidNote), '  '))]),
    ...(difference === null ? [] : [style.faint(style.wrap(printable(difference), '  '))]),
    style.wrap(highlight(citation, style), '  | '),
    ...renderWitness(citation, 'source: ', style),
    ...(record === null ? [] : [style.faint(style.wrap(printable(record), '  '))]),
    ...(first === null ? [] : [style.wrap(printable(first), '  ')]),
    ...citation.alsoIn.flatMap((witness) => renderAlso(witness, citation, style)),
  ].join('\n');
}

function renderWitness({ source, span }: Witness, label: string, style: Style): string[] {
  return [
    style.wrap(printable(`${label}${describePlace({ source, span })}`), '  '),
    ...(source.url === null ? [] : [`  ${printable(source.url)}`]),
    // A place that is not known in full tells the document already.
    ...(source.publisher === null || source.title === null
      ? []
      : [style.faint(style.wrap(printable(`document: ${span.document}`), '  '))]),
  ];
}

/** Another place, with its own words where they are others: those that differ stand out, and are named as well. */
function renderAlso(witness: OtherWitness, citation: Citation, style: Style): string[] {
  const place = printable(`also in: ${describeWitness(witness)}`);
  const wording = describeWording(witness, citation);
  if (wording === null) return [style.wrap(place, '  ')];
  const differing = witness.wording?.differs.map(({ here }) => here) ?? [];
  return [
    style.wrap(`${place}: “${painted(witness.quotation ?? '', differing, style.other)}”`, '  '),
    style.faint(style.wrap(printable(wording), '    ')),
  ];
}

/** The passage with what matched standing out; where colours are off it is simply the passage. */
function highlight({ passage, ...citation }: Citation, style: Style): string {
  let shown = '';
  let from = 0;
  for (const { start, end, as } of marksShown(citation)) {
    const paint = as === 'different' ? style.other : style.found;
    shown += printable(passage.slice(from, start)) + paint(printable(passage.slice(start, end)));
    from = end;
  }
  return shown + printable(passage.slice(from));
}

/** Words with some of them painted, and the others as well where there is a paint for them. */
function painted(
  words: string,
  spans: readonly Span[],
  paint: (words: string) => string,
  paintRest: (words: string) => string = (rest) => rest,
): string {
  const pieces = spans.filter(({ start, end }) => end > start);
  const ends = [0, ...pieces.map(({ end }) => end)];
  const rest = ends.map((end, at) => printable(words.slice(end, pieces[at]?.start)));
  return rest
    .map((piece, at) => {
      const span = pieces[at];
      const own = span === undefined ? '' : paint(printable(words.slice(span.start, span.end)));
      return (piece === '' ? '' : paintRest(piece)) + own;
    })
    .join('');
}
