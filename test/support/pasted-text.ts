import fc from 'fast-check';
import { RUNS } from './runs.ts';

/** What is found in texts that people paste, and what our readers must take care of. */
const PIECES = [
  'Ada Marsh said',
  'We wait',
  'the café’s',
  '“',
  '”',
  '"',
  '. ',
  ', ',
  ' ',
  '   ',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  '\u00a0',
  '\u2028',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\u0000',
  'â€™',
  'Ã©',
  'Â\u00a0',
  'Â ',
  '&amp;',
  '&#8217;',
  '&nbsp;',
  '&lt;',
  '<u>',
  '</u>',
  '<br>',
  '<p class="x">',
  '😀',
  'e\u0301',
  '---\n',
  'title: x\n',
  'published: 2024-02-29\n',
  'date 2024-02-29 ',
  'today (Sunday 11 October 2020)',
  '# ',
  '- ',
  '> ',
  '**',
  '_',
  '\\*',
  '[words](https://example.org)',
  'WATCH: the river\n',
  'Sign up to our letter',
] as const;

/** Texts made of such pieces and of anything else. */
export const pastedText = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      ),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join(''));

/** How properties are tried: the same cases every time. */
export const SEEDED = { seed: 20240229, numRuns: RUNS } as const;
