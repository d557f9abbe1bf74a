import { applyEdits, type Edit, editsFor, type Repaired, unrepaired } from './apply-edits.ts';
import { repairMojibake } from './repair-mojibake.ts';

/** A step that finds what is not as it was printed. */
type Repair = (text: string) => readonly Edit[];

/** In this order: later steps rely on what earlier ones have put right. */
const REPAIRS: readonly Repair[] = [
  repairMojibake,
  decodeEntities,
  dropTags,
  dropInvisibles,
  plainSpaces,
  dropSpareSpaces,
];

/** Brings a text back to what was printed; every character still knows its place in the input. */
export const repair = (text: Repaired): Repaired =>
  REPAIRS.reduce((repaired, step) => applyEdits(repaired, step(repaired.text)), text);

/** The input with one kind of line end: what even its header is read from. */
export const withUnifiedLines = (input: string): Repaired =>
  applyEdits(
    unrepaired(input),
    editsFor(input, /\r\n?|\u2028|\u2029/gu, () => '\n'),
  );

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

function decodeEntities(text: string): Edit[] {
  return editsFor(text, /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/giu, ([, decimal, hex, name]) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()];
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const printable = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return printable ? String.fromCodePoint(code) : undefined;
  });
}

const TAG =
  /<\/?(a|abbr|b|blockquote|br|cite|div|em|font|i|li|ol|p|q|s|small|span|strong|sub|sup|u|ul)(?:\s[^<>]{0,500})?\/?>/giu;

/** Tags that pasting from a web page leaves behind. Only known ones: “a < b” is no tag. */
function dropTags(text: string): Edit[] {
  return editsFor(text, TAG, ([, name]) => (/^(?:br|p|div|li|blockquote)$/iu.test(name ?? '') ? '\n' : ''));
}

/** Soft hyphens, byte-order marks, zero-width spaces and direction controls: never printed. */
function dropInvisibles(text: string): Edit[] {
  return editsFor(
    text,
    /[\u00ad\u200b\u2060\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu,
    () => '',
  );
}

function plainSpaces(text: string): Edit[] {
  return editsFor(text, /[\t\u0085\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu, () => ' ');
}

/**
 * Several spaces, or one at a line's end. Whole runs: a pattern that looks for the end of the line behind them would
 * start anew at each space.
 */
function dropSpareSpaces(text: string): Edit[] {
  return editsFor(text, / (?: +|(?=\n|$))/gu, ({ 0: run, index }) => {
    const next = text[index + run.length];
    return next === undefined || next === '\n' ? '' : ' ';
  });
}
