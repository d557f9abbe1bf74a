import { describe, expect, test } from 'vitest';
import { applyCorrections } from '../../src/corrections/apply-corrections.ts';
import type { Correction, Verdict } from '../../src/domain/correction.ts';
import { parseDay } from '../../src/domain/day.ts';
import { slice } from '../../src/domain/span.ts';
import type { Document, Quotation } from '../../src/domain/vocabulary.ts';
import { aDocument } from '../support/a-document.ts';
import { annotated } from '../support/annotated.ts';

/** What the rules say of every quotation here: it is the clerk's. */
const FOUND: Omit<Quotation, 'span'> = {
  kind: 'direct',
  cue: { start: 0, end: 1 },
  mention: { start: 0, end: 1 },
  speaker: 'Tom Reed',
  role: 'clerk',
  attribution: 'named',
  confidence: 0.9,
  named: true,
  said: null,
  expected: false,
};
const BY_ADA: Verdict = { kind: 'said-by', speaker: 'Ada Marsh' };
const UNKNOWN: Verdict = { kind: 'said-by-unknown' };
const NOBODYS: Verdict = { kind: 'not-a-quotation' };

/** A document in which the rules have found what stands in ⟨ ⟩ and, around others, in [ ]. */
function read(sentence: string, about: Partial<Document> = {}) {
  const { text, contents, mentions } = annotated(sentence);
  return {
    document: aDocument(text, about),
    quotations: [...mentions, ...contents].map((span) => ({ ...FOUND, span })),
  };
}

const aCorrection = (told: Partial<Correction> & Pick<Correction, 'words'>): Correction => ({
  verdict: BY_ADA,
  reason: {},
  file: 'corrections.yaml',
  line: 1,
  ...told,
});

type Read = ReturnType<typeof read>;

/** Each quotation afterwards, with whose it is. */
function correct(documents: readonly Read[], ...corrections: readonly Correction[]) {
  const { quoted, problems } = applyCorrections(documents, corrections);
  const told = quoted.flatMap(({ document, quotations }) =>
    quotations.map(({ span, kind, speaker }) =>
      [slice(document.text, span), kind === 'direct' ? speaker : kind].join(' – '),
    ),
  );
  return { told, problems };
}

describe('what a correction says holds', () => {
  const [WAIT] = [read('“⟨We wait,⟩” said Tom Reed.')];
  const corrected = (verdict: Verdict, found: Partial<Quotation> = {}, reason = {}) => {
    const { document, quotations } = WAIT!;
    const before = quotations.map((quotation) => ({ ...quotation, ...found }));
    const correction = aCorrection({ words: 'We wait', verdict, reason });
    return applyCorrections([{ document, quotations: before }], [correction]).quoted[0]!.quotations;
  };
  const span = { start: 1, end: 9 };
  const BY_HAND = { mention: null, attribution: 'corrected', confidence: 1, reason: {} };

  test('it is theirs, for the reason given', () => {
    const reason = { why: 'the minutes', by: 'Jo Berry' };
    expect(corrected({ ...BY_ADA, role: 'mayor' }, {}, reason)).toEqual([
      { ...FOUND, span, ...BY_HAND, speaker: 'Ada Marsh', role: 'mayor', reason },
    ]);
  });

  test('nobody knows whose it is', () => {
    expect(corrected(UNKNOWN)).toEqual([
      { ...FOUND, span, ...BY_HAND, speaker: null, role: null, named: false },
    ]);
  });

  test('the day it was said is another, or nobody knows it, and the speaker stays', () => {
    const day = parseDay('2024-03-04')!;
    const reason = { by: 'Jo Berry' };
    for (const said of [day, null]) {
      expect(corrected({ kind: 'said-on', day: said }, {}, reason)).toEqual([
        { ...FOUND, span, said, saidReason: reason },
      ]);
    }
  });

  test('it is no quotation', () => {
    expect(corrected(NOBODYS, { expected: true })).toEqual([
      {
        ...FOUND,
        span,
        ...BY_HAND,
        speaker: null,
        role: null,
        named: false,
        kind: 'unattributed',
        cue: null,
      },
    ]);
  });

  test.each([
    { kind: 'direct', verdict: BY_ADA, becomes: 'direct' },
    { kind: 'mixed', verdict: BY_ADA, becomes: 'mixed' },
    { kind: 'indirect', verdict: BY_ADA, becomes: 'indirect' },
    { kind: 'unattributed', verdict: BY_ADA, becomes: 'direct' },
    { kind: 'unattributed', verdict: UNKNOWN, becomes: 'direct' },
    { kind: 'mixed', verdict: NOBODYS, becomes: 'unattributed' },
    { kind: 'unattributed', verdict: NOBODYS, becomes: 'unattributed' },
  ] as const)('what was $kind and is $verdict.kind becomes $becomes', ({ kind, verdict, becomes }) => {
    expect(corrected(verdict, { kind })).toMatchObject([{ kind: becomes }]);
  });

  test('a role that the document prints elsewhere goes with its bearer, and with nobody else', () => {
    const { document, quotations } = read(
      '“⟨We wait,⟩” said Tom Reed. “⟨We sail,⟩” said Ada Marsh, the mayor.',
    );
    const [one, other] = [quotations[0]!, { ...quotations[1]!, speaker: 'Ada Marsh', role: 'mayor' }];
    const { quoted } = applyCorrections(
      [{ document, quotations: [one, other] }],
      [
        aCorrection({ words: 'We wait' }),
        aCorrection({ words: 'We sail', verdict: { kind: 'said-by', speaker: 'Eve Stone' } }),
      ],
    );
    expect(quoted[0]!.quotations.map(({ speaker, role }) => [speaker, role])).toEqual([
      ['Ada Marsh', 'mayor'],
      ['Eve Stone', null],
    ]);
  });
});

describe('words point at a quotation', () => {
  const LONG = 'We wait for the river to fall before anybody sails';
  test.each([
    {
      when: 'they are all of it',
      text: '“⟨We wait,⟩” he said.',
      words: 'We wait,',
      told: ['We wait, – Ada Marsh'],
    },
    {
      when: 'case, marks and spaces differ',
      text: '“⟨It’s ‘late’ – go!⟩” he said.',
      words: '"IT\'S “LATE”   go"',
      told: ['It’s ‘late’ – go! – Ada Marsh'],
    },
    {
      when: 'they are its first ones and … stands behind',
      text: '“⟨We wait for spring,⟩” he said.',
      words: 'We wait …',
      told: ['We wait for spring, – Ada Marsh'],
    },
    {
      when: 'dots stand behind',
      text: '“⟨We wait for spring,⟩” he said.',
      words: '“We wait...”',
      told: ['We wait for spring, – Ada Marsh'],
    },
    {
      when: 'they are a long part of it',
      text: `“⟨No. ${LONG}.⟩” he said.`,
      words: LONG,
      told: [`No. ${LONG}. – Ada Marsh`],
    },
    {
      when: 'they are many and its first ones',
      text: `“⟨${LONG}. ${'Nobody swims. '.repeat(9)}⟩” he said.`,
      words: LONG,
      told: [`${LONG}. ${'Nobody swims. '.repeat(9)} – Ada Marsh`],
    },
    {
      when: 'they are long and the rules have split them',
      text: `“⟨We wait for the river to fall⟩ ⟨before anybody sails⟩” he said.`,
      words: LONG,
      told: ['We wait for the river to fall – Ada Marsh', 'before anybody sails – Ada Marsh'],
    },
    {
      when: 'a longer one holds the same words',
      text: '“⟨No,⟩” he said. “⟨No, we wait,⟩” he said.',
      words: 'No',
      told: ['No, – Ada Marsh', 'No, we wait, – Tom Reed'],
    },
    {
      when: 'another one is around it',
      text: '“[She said ‘⟨we wait⟩’ and left,]” he said.',
      words: 'we wait',
      told: ['She said ‘we wait’ and left, – Tom Reed', 'we wait – Ada Marsh'],
    },
    {
      when: 'another one is inside it',
      text: '“[She said ‘⟨we wait⟩’ and left,]” he said.',
      words: 'She said we wait and left',
      told: ['She said ‘we wait’ and left, – Ada Marsh', 'we wait – Tom Reed'],
    },
    {
      when: 'they stand twice in it',
      text: '“⟨We wait and we wait,⟩” he said.',
      words: 'We wait …',
      told: ['We wait and we wait, – Ada Marsh'],
    },
    {
      when: 'the reporter uses them as well',
      text: 'The crews wait. “⟨Wait,⟩” he said.',
      words: 'Wait',
      told: ['Wait, – Ada Marsh'],
    },
  ])('when $when', ({ text, words, told }) => {
    expect(correct([read(text)], aCorrection({ words }))).toEqual({ told, problems: [] });
  });

  test('long words that somebody else repeats in passing stay theirs', () => {
    const repeated = `As Marsh says, ${LONG}, and that is why I have sold my boat and bought a mule,`;
    const documents = [read(`“⟨${LONG},⟩” she said.`), read(`“⟨${repeated}⟩” said Tom Reed.`)];
    expect(correct(documents, aCorrection({ words: LONG }))).toEqual({
      told: [`${LONG}, – Ada Marsh`, `${repeated} – Tom Reed`],
      problems: [],
    });
  });

  test('long words are one utterance wherever they are printed', () => {
    const documents = [read(`“⟨${LONG},⟩” said Tom Reed.`), read(`Reed: “⟨${LONG}.⟩”`)];
    expect(correct(documents, aCorrection({ words: LONG }))).toEqual({
      told: [`${LONG}, – Ada Marsh`, `${LONG}. – Ada Marsh`],
      problems: [],
    });
  });
});

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

describe('a correction that does not hold is a problem, and the rules hold instead', () => {
  const TOMS = ['We wait for spring, – Tom Reed'];
  const SPRING = '“⟨We wait for spring,⟩” he said.';
  test.each([
    { when: 'the words stand nowhere', told: { words: 'We sail' }, problem: { kind: 'no-such-words' } },
    {
      when: 'they stand in another document',
      told: { words: 'We wait for spring', document: 'courier/vote' },
      problem: { kind: 'no-such-words', document: 'courier/vote' },
    },
    {
      when: 'they stand in another paragraph',
      told: { words: 'We wait for spring', beside: 'at night' },
      problem: { kind: 'no-such-words' },
    },
    {
      when: 'they end inside a word',
      told: { words: 'We wait for spr' },
      problem: { kind: 'no-such-words' },
    },
    {
      when: 'they are a part of a quotation',
      told: { words: 'We wait' },
      problem: { kind: 'part-of-quotation' },
    },
    {
      when: 'no quotation begins with them',
      told: { words: 'wait for …' },
      problem: { kind: 'part-of-quotation' },
    },
    {
      when: 'they are many and yet a small part of a quotation',
      text: `“⟨${'Nobody sails and nobody swims. '.repeat(4)}The tide is high and we wait for it.⟩”`,
      told: { words: 'the tide is high and we wait for it' },
      problem: { kind: 'part-of-quotation' },
    },
    {
      when: 'they are a part and said to be none',
      told: { words: 'spring', verdict: NOBODYS },
      problem: { kind: 'part-of-quotation' },
    },
  ])('when $when', ({ text = SPRING, told, problem }) => {
    const correction = aCorrection(told);
    const { file, line, words } = correction;
    expect(correct([read(text)], correction)).toEqual({
      told: correct([read(text)]).told,
      problems: [{ file, line, words, ...problem }],
    });
  });

  test.each([
    {
      when: 'they are quoted twice',
      texts: ['“⟨No,⟩” he said.\n“⟨No,⟩” he said.'],
      words: 'No',
      in: ['doc-1'],
    },
    {
      when: 'two documents quote them',
      texts: ['“⟨No,⟩” he said.', '“⟨No.⟩”'],
      words: 'No',
      in: ['doc-1', 'doc-2'],
    },
    {
      when: 'two quotations begin with them',
      texts: ['“⟨We wait here,⟩” he said.', '“⟨We wait there.⟩”'],
      words: 'We wait …',
      in: ['doc-1', 'doc-2'],
    },
    { when: 'they stand twice unquoted', texts: ['They wait, and wait.'], words: 'wait', in: ['doc-1'] },
  ])('when $when', ({ texts, words, in: documents }) => {
    const before = texts.map((text, at) => read(text, { id: `doc-${at + 1}` }));
    const correction = aCorrection({ words });
    expect(correct(before, correction)).toEqual({
      told: correct(before).told,
      problems: [{ file: 'corrections.yaml', line: correction.line, kind: 'many-places', words, documents }],
    });
  });

  test.each([
    { when: 'they name two speakers', other: { verdict: { kind: 'said-by', speaker: 'Eve Stone' } } },
    { when: 'one says that nobody knows', other: { verdict: UNKNOWN } },
    { when: 'one says it is none', other: { verdict: NOBODYS } },
    { when: 'one tells only its beginning', other: { words: 'We wait …', verdict: UNKNOWN } },
  ] as const)('two contradict each other when $when', ({ other }) => {
    const one = aCorrection({ words: 'We wait for spring', line: 3 });
    const two = aCorrection({ words: 'We wait for spring', line: 7, ...other });
    expect(correct([read(SPRING)], one, two)).toEqual({
      told: TOMS,
      problems: [
        {
          file: 'corrections.yaml',
          line: 7,
          kind: 'contradiction',
          words: two.words,
          other: 'corrections.yaml:3',
        },
      ],
    });
  });

  test('two that make different quotations of the same words contradict each other', () => {
    const one = aCorrection({ words: 'We wait for the tide', line: 3 });
    const two = aCorrection({ words: 'the tide to turn', line: 7, verdict: UNKNOWN });
    expect(correct([read('Her note: We wait for the tide to turn.')], one, two)).toMatchObject({
      told: [],
      problems: [{ kind: 'contradiction', line: 7, other: 'corrections.yaml:3' }],
    });
  });

  test('two that say the same do not contradict each other', () => {
    const same = [aCorrection({ words: 'We wait for spring' }), aCorrection({ words: 'We wait …' })];
    expect(correct([read(SPRING)], ...same)).toEqual({
      told: ['We wait for spring, – Ada Marsh'],
      problems: [],
    });
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
