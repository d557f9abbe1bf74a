import { expect, test } from 'vitest';
import { quotationsIn, readAnnotated } from '../../support/read-annotated.ts';

const ADA = 'Ada Marsh';
const TOM = 'Tom Reed';
const INTRODUCTION = 'Ada Marsh and Tom Reed met.';

test.each([
  {
    form: 'names in capitals',
    text: `${INTRODUCTION}\n[MARSH]: ⟨We wait.⟩\n[REED]: ⟨You sail?⟩\n[MARSH]: ⟨No.⟩`,
    by: [ADA, TOM, ADA],
  },
  {
    form: 'full names',
    text: '[Ada Marsh]: ⟨We wait.⟩\n[Tom Reed]: ⟨You sail?⟩\n[Ada Marsh]: ⟨No.⟩',
    by: [ADA, TOM, ADA],
  },
  {
    form: 'full names first and surnames later',
    text: '[Ada Marsh]: ⟨We wait.⟩\n[Tom Reed]: ⟨You sail?⟩\n[Marsh]: ⟨No.⟩\n[Reed]: ⟨I see.⟩',
    by: [ADA, TOM, ADA, TOM],
  },
  {
    form: 'honorifics',
    text: `${INTRODUCTION}\n[SEN. MARSH]: ⟨We wait.⟩\n[MR. REED]: ⟨You sail?⟩\n[SEN. MARSH]: ⟨No.⟩`,
    by: [ADA, TOM, ADA],
  },
  {
    form: 'a part that is nobody’s name',
    text: `${INTRODUCTION}\n[THE CHAIR]: ⟨You wait.⟩\n[MR. REED]: ⟨I sail.⟩\n[THE CHAIR]: ⟨Order.⟩`,
    by: ['the chair', TOM, 'the chair'],
  },
  {
    form: 'times before the names',
    text: '09:32 [Ada Marsh]: ⟨We wait.⟩\n(09:33) [Tom Reed]: ⟨You sail?⟩\n09:35 - [Ada Marsh]: ⟨No.⟩',
    by: [ADA, TOM, ADA],
  },
  {
    form: 'names and times on lines of their own',
    text: '[Ada Marsh] 09:32\n⟨We wait.⟩\n[Tom Reed] 09:33\n⟨You sail?⟩\n[Ada Marsh] 09:35\n⟨No.⟩',
    by: [ADA, TOM, ADA],
  },
  {
    form: 'names on lines of their own',
    text: '[Ada Marsh]:\n⟨We wait.⟩\n[Tom Reed]:\n⟨You sail?⟩\n[Ada Marsh]:\n⟨No.⟩',
    by: [ADA, TOM, ADA],
  },
  {
    form: 'affiliations',
    text: '[Ada Marsh] (Harbour Trust): ⟨We wait.⟩\n[Tom Reed] (Gazette): ⟨You sail?⟩\n[Ada Marsh] (Harbour Trust): ⟨No.⟩',
    by: [ADA, TOM, ADA],
  },
  {
    form: 'emphasis left as it was typed',
    text: '**[Ada Marsh]:** ⟨We wait.⟩\n**[Tom Reed]**: ⟨You sail?⟩\n**[Ada Marsh]:** ⟨No.⟩',
    by: [ADA, TOM, ADA],
  },
  {
    form: 'several turns in one paragraph',
    text: `${INTRODUCTION}\n[MARSH]: ⟨We wait.⟩ [REED]: ⟨You sail?⟩ [SEN. MARSH]: ⟨No.⟩`,
    by: [ADA, TOM, ADA],
  },
  {
    form: 'an interviewer only known by the questions',
    text: '[Gazette]: ⟨Why now?⟩\n[Ada Marsh]: ⟨We wait.⟩\n[Gazette]: ⟨And you?⟩\n[Ada Marsh]: ⟨I sail.⟩',
    by: ['Gazette', ADA, 'Gazette', ADA],
  },
  {
    form: 'questions that are answered by name',
    text: `${INTRODUCTION}\n[MS. MARSH]: ⟨We wait.⟩\nQ: ⟨Why now?⟩\n[MS. MARSH]: ⟨The tide.⟩`,
    by: [ADA, null, ADA],
  },
  {
    form: 'someone unheard of who speaks twice',
    text: '[Ada Marsh]: ⟨We wait.⟩\n[Zorblat]: ⟨You sail.⟩\n[Ada Marsh]: ⟨No.⟩\n[Zorblat]: ⟨Yes.⟩\n[Tom Reed]: ⟨I see.⟩',
    by: [ADA, 'Zorblat', ADA, 'Zorblat', TOM],
  },
  {
    form: 'a turn each, in the first person',
    text: '[Ada Marsh]: ⟨I wait.⟩\n[Tom Reed]: ⟨We sail.⟩',
    by: [ADA, TOM],
  },
  {
    form: 'words in marks',
    text: '[Ada Marsh]: “⟨We wait.⟩”\n[Tom Reed]: “⟨You sail?⟩”\n[Ada Marsh]: “⟨No.⟩”',
    by: [ADA, TOM, ADA],
  },
  {
    form: 'marks around name and words',
    text: '“[MARSH]: ⟨We wait.⟩\n“[REED]: ⟨You sail?⟩\n“[MARSH]: ⟨No.⟩”',
    by: ['MARSH', 'REED', 'MARSH'],
  },
])('turns are read from $form', ({ text, by }) => {
  expect(readAnnotated(text)).toEqual({ text, by });
});

test.each([
  { when: 'in the title', text: 'An interview with Ada Marsh\nTom Reed built the quay.', by: ADA },
  { when: 'alone in the title', text: 'The tide of Ada Marsh\nShe and Tom Reed built the quay.', by: ADA },
  {
    when: 'as the one who was asked',
    text: 'Low tide\nTom Reed built the quay. We asked Ada Marsh about it.',
    by: ADA,
  },
  { when: 'alone in the introduction', text: 'Low tide\nBy Tom Reed\nAda Marsh built the quay.', by: ADA },
  { when: 'beside another', text: 'Low tide\nAda Marsh and Tom Reed built the quay.', by: null },
  { when: 'nowhere', text: 'Low tide', by: null },
])('answers are by the interviewee who is named $when', ({ text, by }) => {
  const found = quotationsIn(`${text}\nQ: Why now?\nA: The tide is low.`);
  expect(found.map(({ speaker, kind }) => ({ speaker, kind }))).toEqual([
    { speaker: null, kind: 'direct' },
    { speaker: by, kind: 'direct' },
  ]);
});

test('a turn goes on over the following paragraphs until the next one', () => {
  const text =
    '[Ada Marsh]: ⟨We wait.⟩\n⟨I thank you.⟩\n⟨The tide is low.⟩\n[Tom Reed]: ⟨You sail?⟩\n⟨The quay is full.⟩\n[Ada Marsh]: ⟨No.⟩';
  expect(readAnnotated(text)).toEqual({ text, by: [ADA, ADA, ADA, TOM, TOM, ADA] });
  expect(quotationsIn(text).map(({ attribution }) => attribution)).toEqual([
    'named',
    'carried',
    'carried',
    'named',
    'carried',
    'named',
  ]);
});

test('what stands before the next turn is surely of nobody where no turn is seen to go on', () => {
  const text =
    '[Ada Marsh]: ⟨We wait.⟩\n⟨The hall fell silent.⟩\n[Tom Reed]: ⟨You sail?⟩\n[Ada Marsh]: ⟨No.⟩';
  expect(readAnnotated(text)).toEqual({ text, by: [ADA, null, TOM, ADA] });
});

const DIALOGUE = '[Ada Marsh]: ⟨We wait.⟩\n[Tom Reed]: ⟨You sail?⟩\n[Ada Marsh]: ⟨No.⟩';

test.each([
  {
    what: 'its last words in the first person',
    after: '\n⟨I thank you.⟩\nThe hall was built in 1890.',
    more: 1,
  },
  { what: 'a heading', after: '\nThe quay\nWe were founded in 1890.', more: 0 },
  { what: 'a field', after: '\nNote: We were founded in 1890.', more: 0 },
  { what: 'the sign of an end', after: '\n###\nWe were founded in 1890.', more: 0 },
  { what: 'the reporter’s words about its speaker', after: '\nMarsh left us in 1890.', more: 0 },
  { what: 'the reporter’s plea', after: '\nWe have asked the trust for comment.', more: 0 },
])('a turn ends before or with $what', ({ after, more }) => {
  const text = DIALOGUE + after;
  expect(readAnnotated(text)).toEqual({ text, by: [ADA, TOM, ADA, ...Array(more).fill(ADA)] });
});

test('stage directions on a line of their own are nobody’s and end no turn', () => {
  const text =
    '[Ada Marsh]: ⟨We wait.⟩\n(Applause.)\n⟨I thank you.⟩\n[Tom Reed]: ⟨You sail? (Laughter.)⟩\n[Ada Marsh]: ⟨No.⟩';
  expect(readAnnotated(text)).toEqual({ text, by: [ADA, ADA, TOM, ADA] });
});

test('words that a turn quotes are quoted only where a cue says of whom', () => {
  const text =
    '[Ada Marsh]: ⟨Zoe Quine {said}, “⟨We sail at noon.⟩” I said, “No.” The “thing” is old.⟩\n[Tom Reed]: ⟨You sail?⟩\n[Ada Marsh]: ⟨No.⟩';
  const plain = text.replace('Zoe Quine', '[Zoe Quine]');
  expect(readAnnotated(plain)).toEqual({ text: plain, by: [ADA, 'Zoe Quine', TOM, ADA] });
});

test.each([
  { what: 'fields', text: 'Note: We wait.\nUpdate: You sail.\nNote: I wait.\nUpdate: You wait.' },
  {
    what: 'days and credits',
    text: 'Monday: We wait.\nPhoto: Ada Marsh.\nMonday: You sail.\nPhoto: Tom Reed.',
  },
  { what: 'places', text: 'Washington: We wait.\nLondon: You sail.\nWashington: I wait.\nLondon: We sail.' },
  { what: 'one label in an article', text: 'Ada Marsh: We wait for the tide.\nThe hall was full.' },
  { what: 'one label again and again', text: 'MARSH: We wait.\nMARSH: You sail.\nMARSH: I wait.' },
  { what: 'a list of people', text: 'Ada Marsh: The mayor lost.\nTom Reed: The rival won.' },
  {
    what: 'a list in fragments',
    text: 'Ada Marsh: our mayor.\nTom Reed: your rival.\nAda Marsh: we wait.',
  },
  { what: 'a list of people, twice', text: 'Ada Marsh: 52.\nTom Reed: 48.\nAda Marsh: 51.\nTom Reed: 49.' },
  { what: 'credits', text: 'DIRECTOR: Ada Marsh\nCAST: Tom Reed\nDIRECTOR: Tom Reed\nCAST: Ada Marsh' },
  { what: 'an answer without a question', text: 'A: We wait.\nB: You sail.\nA: I wait.' },
  { what: 'a question without an answer', text: 'Q: Why now?\nThe tide is low.' },
  {
    what: 'sentences that lead on',
    text: 'The tide is low: we wait.\nThe hall is full: you sail.\nThe tide is low: I wait.',
  },
  {
    what: 'headings',
    text: 'The Tide Is Low: We wait.\nOpen Questions: You sail.\nThe Tide Is Low: I wait.',
  },
])('$what are no turns', ({ text }) => {
  expect(quotationsIn(text).filter(({ kind }) => kind === 'direct')).toEqual([]);
});

test('a headline over a transcript is none of its turns', () => {
  const text =
    'Reed: You Sail.\nAda Marsh and Tom Reed met, and Reed spoke.\n[MARSH]: ⟨We wait.⟩\n[REED]: ⟨You sail?⟩\n[MARSH]: ⟨No.⟩';
  expect(readAnnotated(text)).toEqual({ text, by: [ADA, TOM, ADA] });
});
