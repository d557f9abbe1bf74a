import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits, unrepaired } from '../../src/ingest/apply-edits.ts';
import { repairMojibake } from '../../src/ingest/repair-mojibake.ts';
import { SEEDED } from '../support/pasted-text.ts';

const repaired = (text: string): string => applyEdits(unrepaired(text), repairMojibake(text)).text;

describe('what was misread is put right', () => {
  test.each([
    { what: 'an apostrophe', misread: 'Itâ€™s late', meant: 'It’s late' },
    { what: 'curly marks', misread: 'â€œWe waitâ€\u009d', meant: '“We wait”' },
    { what: 'a dash', misread: 'bridge â€“ river', meant: 'bridge – river' },
    { what: 'an ellipsis', misread: 'We waitâ€¦', meant: 'We wait…' },
    { what: 'an accent', misread: 'RenÃ©e at the cafÃ©', meant: 'Renée at the café' },
    { what: 'an accented capital', misread: 'Ã‰cole', meant: 'École' },
    { what: 'a currency', misread: 'Â£5 or â‚¬6', meant: '£5 or €6' },
    { what: 'an emoji', misread: 'ðŸ˜€', meant: '😀' },
    { what: 'accents side by side', misread: 'Ã©Ã©', meant: 'éé' },
    { what: 'a no-break space', misread: 'Â\u00a0We wait', meant: '\u00a0We wait' },
    { what: 'what a lost no-break space left', misread: 'We waitÂ for it.Â', meant: 'We wait for it.' },
  ])('$what: “$misread” is “$meant”', ({ misread, meant }) => {
    expect(repaired(misread)).toBe(meant);
  });
});

describe('what was meant is left as it is', () => {
  test.each([
    { what: 'an accented capital before a closing mark', text: '“The CAFÉ” is closed.' },
    { what: 'an accented capital before an apostrophe', text: 'PELÉ’s bridge' },
    { what: 'an accented capital before an ellipsis', text: 'RENÉ…' },
    { what: 'a sharp s before a closing mark', text: '“Viel Spaß” stand dort.' },
    { what: 'an accent before a mark and a dash', text: '“I love the café”— said Ada Marsh.' },
    { what: 'an accent before a mark and an ellipsis', text: '“touché”…' },
    { what: 'accents', text: 'Renée, Čapek and Åsa at the château' },
    { what: 'curly marks', text: '“It’s late – we wait…”' },
    { what: 'a circumflex inside a word', text: 'Âge, ÂME' },
    { what: 'guillemets', text: '« à Paris »' },
    { what: 'plain English', text: 'We wait for the river to fall.' },
  ])('$what: “$text”', ({ text }) => {
    expect(repaired(text)).toBe(text);
  });
});

test('ASCII is never touched', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', maxLength: 60 }), (text) => {
      expect(repairMojibake(text)).toEqual([]);
    }),
    SEEDED,
  );
});

test('news in curly marks and common accents survives being misread', () => {
  const misread = (text: string) => new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
  const news = fc.string({ unit: fc.constantFrom(...'abc ,.“”‘’–—…éèüñç£€', '😀'), maxLength: 40 });
  fc.assert(
    fc.property(news, (text) => {
      expect(repaired(misread(text))).toBe(text);
    }),
    SEEDED,
  );
});
