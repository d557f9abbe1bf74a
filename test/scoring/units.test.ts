import { describe, expect, test } from 'vitest';
import { slice } from '../../src/domain/span.ts';
import { type Found, foundUnits, goldUnits } from '../../src/scoring/units.ts';
import { aGoldDocument } from '../support/a-gold-document.ts';
import { annotated } from '../support/annotated.ts';

describe('the units of an annotated document', () => {
  test('are its direct quotations, with what is known of the speaker', () => {
    const gold = aGoldDocument('“⟨We wait for the river,⟩” [Marsh] said.', [
      { speakerName: 'Ada Marsh', speakerNames: ['Ada Marsh', 'Tom Reed'] },
    ]);
    expect(goldUnits(gold)).toEqual([
      {
        start: 1,
        end: 23,
        kind: 'direct',
        speakerClass: 'name',
        names: ['Ada Marsh', 'Tom Reed'],
        mention: 'Marsh',
        words: 5,
      },
    ]);
  });

  test('are the quoted parts of mixed ones, and nothing of indirect ones', () => {
    const gold = aGoldDocument('He called it “a gift” and “late”. Rain is near, she said.', [], {});
    const span = (words: string) => {
      const start = gold.text.indexOf(words);
      return { start, end: start + words.length };
    };
    const quotes = [
      {
        ...span('it “a gift” and “late”'),
        kind: 'mixed' as const,
        quoted: [span('a gift'), span('late')],
        speakerType: 'none' as const,
      },
      { ...span('He called it'), kind: 'mixed' as const, speakerType: 'none' as const },
      { ...span('Rain is near'), kind: 'indirect' as const, speakerType: 'none' as const },
    ];
    expect(goldUnits({ ...gold, quotes }).map((unit) => [slice(gold.text, unit), unit.kind])).toEqual([
      ['a gift', 'mixed'],
      ['late', 'mixed'],
    ]);
  });

  test('stand in reading order, and each place once, as annotated first', () => {
    const gold = aGoldDocument('“⟨One,⟩” said [Ada Marsh]. “⟨Two,⟩” said [Tom Reed].');
    const [first, second] = gold.quotes;
    const quotes = [second!, first!, { ...first!, speakerName: 'Joan Field' }];
    expect(goldUnits({ ...gold, quotes }).map(({ names }) => names)).toEqual([['Ada Marsh'], ['Tom Reed']]);
  });

  test.each([
    ['name', 'Ada Marsh', 'name'],
    ['name', null, 'name'],
    ['pronoun', 'Ada Marsh', 'pronoun'],
    ['relative', 'Ada Marsh', 'pronoun'],
    ['pronoun', null, 'unresolved'],
    ['relative', '', 'unresolved'],
    ['nominal', null, 'nominal'],
    ['org', null, 'nominal'],
    ['none', null, 'none'],
  ] as const)('a speaker told by a %s and resolved to %j is of class %s', (speakerType, speakerName, is) => {
    const [unit] = goldUnits(aGoldDocument('“⟨We wait,⟩” said [her].', [{ speakerType, speakerName }]));
    expect(unit!.speakerClass).toBe(is);
  });
});

describe('the units of what was found', () => {
  test.each([
    ['one stretch is one', '“⟨We wait,⟩” she said.', ['We wait,']],
    ['outer marks and space go', 'So: ⟨ “‘We wait,’” ⟩she said.', ['We wait,']],
    ['marks inside stay', '“⟨We ‘wait’ here⟩”', ['We ‘wait’ here']],
    ['line breaks cut', '“⟨We wait.\n\n“We wait more.⟩”', ['We wait.', 'We wait more.']],
    ['Windows’ line breaks too', '“⟨We wait.\r\nWe go.⟩”', ['We wait.', 'We go.']],
    ['what holds no word is none', '“⟨…⟩” “⟨ ⟩” “⟨!\nWe go.⟩”', ['We go.']],
    ['each place once', '⟨“⟨We wait⟩”⟩', ['We wait']],
  ])('%s', (_, sentence, expected) => {
    const { text, contents } = annotated(sentence);
    const found = contents.map(
      (span): Found => ({ ...span, kind: 'direct', speaker: null, confidence: 0, named: false }),
    );
    expect(foundUnits(text, found).map((unit) => slice(text, unit))).toEqual(expected);
  });

  test('know the quotation they are of, and their words: hyphens and apostrophes join', () => {
    const text = '“It’s a well-known\nfact.”';
    const quotation: Found = {
      start: 1,
      end: 24,
      kind: 'mixed',
      speaker: 'Ada Marsh',
      confidence: 0.9,
      named: true,
    };
    expect(foundUnits(text, [quotation])).toEqual([
      { start: 1, end: 18, words: 3, quotation },
      { start: 19, end: 24, words: 1, quotation },
    ]);
  });
});
