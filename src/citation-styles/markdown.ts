import type { Witness } from '../domain/answer.ts';
import { describeRecord } from '../texts/describe.ts';
import { texts } from '../texts/speaking.ts';
import { inOneLine } from './close-directions.ts';
import { escapeMarkdown } from './escape-markdown.ts';
import { webAddress } from './web-address.ts';
import { tellCorrection, tellSpeaker } from './words.ts';

/** A block quote (what was said in marks, as in plain text), below it who said it, and where it was published with the title as a link. */
export function markdown(witness: Witness): string {
  const { quotation, passage, source } = witness;
  const facts = [tellCorrection(witness), describeRecord(source)];
  return [
    blockQuote(quotation === null ? escapeMarkdown(passage) : `“${escapeMarkdown(quotation)}”`),
    '',
    [
      `— ${line(tellSpeaker(witness))}`,
      placeOf(witness),
      ...facts.filter((fact) => fact !== null).map(line),
      // Two spaces break a line where a line break alone does not.
    ].join('  \n'),
  ].join('\n');
}

function placeOf({ source, published }: Witness): string {
  const { answers } = texts();
  const address = webAddress(source.url);
  const title = line(source.title ?? answers.noTitle);
  return [
    line(source.publisher ?? answers.noPublisher),
    (address === null ? title : `[${title}](<${address}>)`) +
      (source.byline === null ? '' : answers.byline(line(source.byline))),
    ...(published === null ? [] : [answers.published(published)]),
  ].join(', ');
}

const line = (words: string): string => escapeMarkdown(inOneLine(words));

/** Line by line: `^` of a regular expression would find separators that are none in Markdown, too. */
const blockQuote = (escaped: string): string =>
  escaped
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
