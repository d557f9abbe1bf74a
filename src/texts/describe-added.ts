import type { AddedReport, Glance } from '../domain/added.ts';
import { texts } from './speaking.ts';

/** What was done with a document and what is understood of it, on one line; its problems are told apart from that. */
export function describeAdded(report: AddedReport): string {
  const { id, outcome, strangers, version } = report;
  const told = outcome === 'known' ? '' : `: ${describeGlance(report, strangers)}`;
  return `${id}: ${texts().adding.outcomes[outcome](version)}${told}`;
}

/** @param strangers who is quoted for the first time */
export function describeGlance(
  { title, publisher, published, quotations, speakers, unsure }: Glance,
  strangers: readonly string[] = [],
): string {
  const { adding, words } = texts();
  const heading = [title === null ? null : words.quoted(title), publisher, published].filter(
    (one) => one !== null,
  );
  return [
    ...(heading.length === 0 ? [] : [heading.join(', ')]),
    adding.quotationsBy(quotations, speakers.length),
    ...(strangers.length === 0 ? [] : [adding.strangers(strangers.join(', '))]),
    ...(unsure === 0 ? [] : [adding.unsure(unsure)]),
  ].join('; ');
}
