import type { Witness } from '../domain/answer.ts';
import { describeDays, describeRecord, describeSource } from '../texts/describe.ts';
import { texts } from '../texts/speaking.ts';
import { closeDirections, inOneLine } from './close-directions.ts';
import { webAddress } from './web-address.ts';
import { tellCorrection, tellSpeaker } from './words.ts';

/** The words, who said them, and where they were published, in text without any notation. Only what was said is in marks. */
export function plain(witness: Witness): string {
  const { source, quotation, passage, published, expected } = witness;
  const byline = source.byline === null ? '' : texts().answers.byline(source.byline);
  const place = [
    describeSource(source) + byline,
    ...(published === null ? [] : [describeDays({ said: null, published, expected })]),
  ];
  const facts = [tellCorrection(witness), place.join(', '), describeRecord(source), webAddress(source.url)];
  return [
    quotation === null ? closeDirections(passage) : `“${closeDirections(quotation)}”`,
    `— ${inOneLine(tellSpeaker(witness))}`,
    ...facts.filter((fact) => fact !== null).map(inOneLine),
  ].join('\n');
}
