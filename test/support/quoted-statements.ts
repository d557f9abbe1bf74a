import { expect, test } from 'vitest';
import type { Reply } from '../../src/domain/answer.ts';

/**
 * The public statements in the five documents of the starter corpus: fragments that must be found with
 * their speaker, from our records and from the originals alike. Short quoted words of public persons, with
 * where they were printed.
 */
const STATEMENTS = [
  ['We stand behind these principles and will be working with our members', 'coalition'],
  ['accelerate new technologies to combat online child sexual exploitation', 'coalition'],
  ['encryption is an essential cybersecurity tool in the hands of the right people', 'Chad Wolf'],
  ['Should certain platforms go dark', 'Chad Wolf'],
  ['They communicate using virtually unbreakable encryption', 'William Barr'],
  ['should not outweigh our privacy and security', 'William Barr'],
  ['There is too much at risk', 'William Barr'],
  ['our efforts on retaining lawful access', 'William Barr'],
  ['should not outweigh our children’s privacy and security', 'William Barr'],
  ['There’s too much at stake', 'William Barr'],
  ['balanced against the safety of our children', 'James Brokenshire'],
  ['the elephant in the room', 'James Brokenshire'],
  ['Encryption remains the elephant in the room', 'James Brokenshire'],
  ['would leave you blind to the same crimes', 'James Brokenshire'],
  ['something I really struggle to believe any of us wants', 'James Brokenshire'],
  ['take into account technical limitations, available resources', 'introduction to the principles'],
  ['Sadly at a time when we need to be taking more action', 'Priti Patel'],
  ['the company intends to blind itself to this problem', 'Priti Patel'],
  ['Simply removing accounts from a platform is nowhere near enough', 'Priti Patel'],
  ['Private messaging is the frontline of child sexual abuse', 'Peter Wanless'],
  ['shines little light on a solution', 'Peter Wanless'],
  ['government must be the guardrail that protects child users', 'Peter Wanless'],
  ['Child exploitation has no place on our platforms', 'Facebook spokesperson'],
  ['Its full rollout is a long-term project', 'Facebook spokesperson'],
  ['We owe it to all of our citizens', 'Priti Patel'],
  ['do not turn a blind eye to this problem', 'Priti Patel'],
  ['Our countries urge all tech companies', 'Priti Patel'],
] as const;

/** Of these, speech that the document announces and that was still to be held. */
const EXPECTED_STATEMENTS = [
  'Sadly at a time when we need to be taking more action',
  'This is not acceptable. We cannot allow',
  'Simply removing accounts from a platform',
] as const;

/** What holds of the statements wherever they are read from; `expectedDay` is the day of the announced speech, if known. */
export function testStatements(ask: (line: string) => Promise<Reply>, expectedDay: string | null): void {
  test.each(STATEMENTS)('“%s” is by %s', async (words, speaker) => {
    const reply = await ask(`/who-said ${words}`);
    const [citation] = reply.citations;
    expect([reply.kind, citation?.match.grade]).toEqual(['found', 'exact']);
    expect(citation?.speaker?.name.toLowerCase()).toContain(speaker.toLowerCase());
    expect(citation?.quotation).not.toBeNull();
  });

  test.each(EXPECTED_STATEMENTS)('“%s” is announced, not yet said', async (words) => {
    const [citation] = (await ask(`/who-said ${words}`)).citations;
    expect([citation?.expected, citation?.said, citation?.speaker?.name]).toEqual([
      true,
      expectedDay,
      'Priti Patel',
    ]);
  });
}

/** Two papers print two sentences of one speaker in other words: one statement, asked for in the words of either. */
export function testTwoWordings(ask: (line: string) => Promise<Reply>): void {
  test.each([
    [
      'privacy and security. There is too much at risk',
      [
        ['There’s', 'There is'],
        ['stake', 'risk'],
        ['children’s', ''],
      ],
    ],
    [
      'There’s too much at stake',
      [
        ['There is', 'There’s'],
        ['risk', 'stake'],
      ],
    ],
    ['our children’s privacy and security', [['', 'children’s']]],
  ])('“%s” is found in its own wording, with the other one marked', async (words, differing) => {
    const { citations } = await ask(`/who-said ${words}`);
    const told = citations.map(({ quotation, match, speaker, alsoIn, firstPrinted }) => ({
      grade: match.grade,
      speakers: new Set([speaker, ...alsoIn.map((other) => other.speaker)].map((one) => one?.name)),
      witnesses: 1 + alsoIn.length,
      differing: alsoIn.flatMap((other) =>
        (other.wording?.differs ?? []).map(({ here, there }) =>
          [other.quotation?.slice(here.start, here.end), quotation?.slice(there.start, there.end)].map(
            (printed) => printed?.replaceAll("'", '’'),
          ),
        ),
      ),
      first: firstPrinted?.day,
    }));
    expect(told).toEqual([
      {
        grade: 'exact',
        speakers: new Set(['William Barr']),
        witnesses: 3,
        differing: expect.arrayContaining(differing),
        first: '2020-03-05',
      },
    ]);
    expect(told[0]?.differing).toHaveLength(differing.length);
  });
}
