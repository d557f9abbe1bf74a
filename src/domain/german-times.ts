const WORDS: Readonly<Record<string, string>> = {
  vorgestern: 'day before yesterday',
  gestern: 'yesterday',
  heute: 'today',
  januar: 'january',
  jänner: 'january',
  februar: 'february',
  märz: 'march',
  mär: 'march',
  mrz: 'march',
  mai: 'may',
  juni: 'june',
  juli: 'july',
  oktober: 'october',
  okt: 'october',
  dezember: 'december',
  dez: 'december',
};
const NUMBERS = ['ein', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'];
const UNITS: Readonly<Record<string, string>> = { tag: 'day', woche: 'week', monat: 'month', jahr: 'year' };
const UNIT = `(${Object.keys(UNITS).join('|')})`;

const LAST = new RegExp(`^(dies|letzt|vergangen|vorig)e[nrs]? ${UNIT}$`, 'u');
const AGO = new RegExp(`^vor (\\d{1,4}|(?:${NUMBERS.join('|')})(?:em|er|en)?) ${UNIT}e?n?$`, 'u');
const DATE = /^(?:der |am )?(\d{1,2})\. ?(\p{L}+)(\.?,? \d{4})$/u;

/**
 * A time that is written in German, in the English words that mean the same: “5. März 2020”, “letzten Monat”, “vor zwei
 * Jahren”. What is none is left as it is, or nearly so, and no time in English either.
 *
 * @param written in lower case, with single spaces
 */
export function inEnglish(written: string): string {
  const [, which, last = ''] = LAST.exec(written) ?? [];
  if (which !== undefined) return `${which === 'dies' ? 'this' : 'last'} ${UNITS[last]}`;
  const [, count, unit = ''] = AGO.exec(written) ?? [];
  if (count !== undefined) return `${numberOf(count)} ${UNITS[unit]}s ago`;
  return written.replace(DATE, '$1 $2$3').replace(/\p{L}+/gu, (word) => WORDS[word] ?? word);
}

const numberOf = (count: string): string => {
  const at = NUMBERS.findIndex((number) => count.startsWith(number));
  return at === -1 ? count : String(at + 1);
};
