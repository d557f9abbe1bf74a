import { describe, expect, test } from 'vitest';
import { applyCorrections } from '../../src/corrections/apply-corrections.ts';
import { parseDay } from '../../src/domain/day.ts';
import { aDocument } from '../support/a-document.ts';
import { aCorrection, BY_ADA, correct, NOBODYS, read, UNKNOWN } from '../support/corrected.ts';

describe('few words that are quoted several times are narrowed', () => {
  const TWICE = '“⟨We wait,⟩” he said at noon.\n“⟨We wait,⟩” he said at night.';
  test.each([
    { to: 'the id', document: 'courier/harbour' },
    { to: 'the file', document: 'harbour.txt' },
    { to: 'the title', document: 'low tide at the Harbour' },
    { to: 'the address', document: 'https://courier.example/1' },
  ])('to $to of a document', ({ document }) => {
    const documents = [
      read('“⟨We wait,⟩” he said.'),
      read('“⟨We wait!⟩” he said.', {
        id: 'courier/harbour',
        file: 'corpus/courier/harbour.txt',
        source: {
          ...aDocument('').source,
          title: 'Low tide at the harbour',
          url: 'https://courier.example/1',
        },
      }),
    ];
    expect(correct(documents, aCorrection({ words: 'We wait', document }))).toEqual({
      told: ['We wait, – Tom Reed', 'We wait! – Ada Marsh'],
      problems: [],
    });
  });

  test('to a paragraph', () => {
    expect(correct([read(TWICE)], aCorrection({ words: 'We wait', beside: 'said at night' }))).toEqual({
      told: ['We wait, – Tom Reed', 'We wait, – Ada Marsh'],
      problems: [],
    });
  });
});

describe('words that the rules have not found become a quotation', () => {
  test.each([
    { when: 'they are hers', verdict: BY_ADA, told: ['We wait. – Ada Marsh'] },
    { when: 'nobody knows whose they are', verdict: UNKNOWN, told: ['We wait. – '] },
    { when: 'they are said to be none, they become none', verdict: NOBODYS, told: [] },
  ])('when $when', ({ verdict, told }) => {
    expect(
      correct([read('Her note read: We wait. It was short.')], aCorrection({ words: 'We wait', verdict })),
    ).toEqual({ told, problems: [] });
  });

  test.each([
    { what: 'what ends them', text: 'Her note: We wait! Soon.', words: 'we wait', told: 'We wait!' },
    { what: 'the signs of a number', text: 'Her note: $5 or 5 %… Soon.', words: '5 or 5', told: '$5 or 5' },
    { what: 'a percent sign', text: 'Her note: lose 5%. Soon.', words: 'lose 5', told: 'lose 5%.' },
    { what: 'a minus sign', text: 'It was -5 at sea.', words: '5 at sea', told: '-5 at sea.' },
    { what: 'no hyphen', text: 'The front-line crews wait.', words: 'line crews', told: 'line crews' },
    { what: 'no marks', text: 'Her note: “We wait” again.', words: 'we wait', told: 'We wait' },
  ])('they take $what along', ({ text, words, told }) => {
    expect(correct([read(text)], aCorrection({ words })).told).toEqual([`${told} – Ada Marsh`]);
  });

  test('one marked word in them does not stand for the others', () => {
    const words = 'The board has “promised” us a ship and built none';
    expect(
      correct([read(`Her note: ${words.replace('promised', '⟨promised⟩')}.`)], aCorrection({ words })),
    ).toEqual({
      told: [`${words}. – Ada Marsh`, 'promised – Tom Reed'],
      problems: [],
    });
  });

  test('they stand in order with the others', () => {
    const { told } = correct([read('“⟨One.⟩” We wait. “⟨Two.⟩”')], aCorrection({ words: 'We wait' }));
    expect(told).toEqual(['One. – Tom Reed', 'We wait. – Ada Marsh', 'Two. – Tom Reed']);
  });
});

describe('of two corrections of one quotation', () => {
  const page = () => [read('“⟨We wait,⟩” said Tom Reed.')];
  const by = (speaker: string, madeAt?: string) =>
    aCorrection({
      words: 'We wait',
      verdict: { kind: 'said-by', speaker },
      ...(madeAt === undefined ? {} : { madeAt }),
    });

  test('the later one counts, and one that was made counts more than a file', () => {
    const [early, late] = [by('Ada Marsh', '2024-03-01T10:00:00Z'), by('Jo Berry', '2024-03-02T10:00:00Z')];
    expect(correct(page(), early, late)).toEqual({ told: ['We wait, – Jo Berry'], problems: [] });
    expect(correct(page(), by('Lena Holt'), early)).toEqual({ told: ['We wait, – Ada Marsh'], problems: [] });
  });

  test('the one tells who said it, the other when', () => {
    const day = parseDay('2024-03-04')!;
    const when = aCorrection({ words: 'We wait', verdict: { kind: 'said-on', day } });
    const [quoted] = applyCorrections(page(), [by('Ada Marsh'), when]).quoted;
    expect(quoted!.quotations).toMatchObject([{ speaker: 'Ada Marsh', said: '2024-03-04' }]);
  });
});
