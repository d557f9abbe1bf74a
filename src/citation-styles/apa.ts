import type { Witness } from '../domain/answer.ts';
import type { IsoDay } from '../domain/vocabulary.ts';
import { authorsOf } from './authors.ts';
import { inOneLine } from './close-directions.ts';
import { kindOfWork } from './kind-of-work.ts';
import { webAddress } from './web-address.ts';

/**
 * An entry of a list of references as the seventh edition of the APA's manual has it, without italics: it is text to be
 * pasted. What is not known is left out, and the title takes the place of an author; without a day it is “n.d.”.
 */
export function apa({ source, published }: Witness): string {
  const authors = authorsOf(source).map(inverted);
  const title = titleOf(source);
  const day = `(${published === null ? 'n.d.' : inWords(published)}).`;
  const head = authors.length === 0 ? [ended(title), day] : [ended(listed(authors)), day, ended(title)];
  const publisher = source.publisher === null ? [] : [ended(inOneLine(source.publisher))];
  const address = webAddress(source.url);
  return [...head, ...publisher, ...(address === null ? [] : [address])].join(' ');
}

/** The title as printed, with what the source is where that is no article; a work without one is described. */
function titleOf(source: Witness['source']): string {
  const kind = kindOfWork(source);
  const form = kind === 'press release' ? 'Press release' : kind === 'transcript' ? 'Transcript' : null;
  if (source.title === null) return `[${form ?? 'Untitled document'}]`;
  return inOneLine(source.title) + (form === null ? '' : ` [${form}]`);
}

/** “Eve J. Stone” as “Stone, E. J.”, “Jean-Luc Reed” as “Reed, J.-L.”. */
function inverted(name: string): string {
  const words = name.split(' ');
  const initials = words.slice(0, -1).map((given) =>
    given
      .split('-')
      .map((part) => `${[...part][0]}.`)
      .join('-'),
  );
  return `${words.at(-1)}, ${initials.join(' ')}`;
}

const listed = (authors: readonly string[]): string =>
  authors.length === 1 ? authors.join('') : `${authors.slice(0, -1).join(', ')}, & ${authors.at(-1)}`;

/** A part ends in a full stop, unless a mark of its own ends it. */
const ended = (part: string): string => (/[.?!][”’"')\]]?$/u.test(part) ? part : `${part}.`);

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** “2024, February 29” */
const inWords = (day: IsoDay): string =>
  `${day.slice(0, 4)}, ${MONTHS[Number(day.slice(5, 7)) - 1]} ${Number(day.slice(8))}`;
