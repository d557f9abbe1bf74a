import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Usage } from '../../../src/library/library.ts';
import { refusalBy } from '../../../src/library/quotas.ts';
import { BOATS, boss, type Curating, NOBODY, startCurating } from '../../support/curating.ts';
import { aUser } from '../../support/discord/people.ts';
import { isEphemeral, textOf } from '../../support/discord/reading.ts';

let at: Curating;

describe.each([{ sparse: false }, { sparse: true }])('whose documents (sparse: $sparse)', ({ sparse }) => {
  beforeAll(async () => {
    at = await startCurating(sparse);
  });
  afterAll(() => at.end());

  test('nobody may touch them whom Discord does not tell to manage the server', async () => {
    const by = sparse ? boss : { user: aUser('ada') };
    const parts: readonly [string, Record<string, string>][] = [
      ['list', {}],
      ['show', { id: 'boats' }],
      ['remove', { id: 'boats' }],
      ['add', { file: at.discord.upload({ name: 'boats.txt', bytes: BOATS }) }],
      ['add', { link: at.internet.at('a.example') }],
    ];
    for (const [part, options] of parts) {
      const refused = await at.answer(part, options, by);
      expect([isEphemeral(refused), textOf(refused)]).toEqual([true, NOBODY]);
    }
    expect([await at.idsIn(), at.internet.asked]).toEqual([[], []]);
  });

  test('they are for servers', async () => {
    expect(textOf(await at.answer('list', {}, { guild: null, user: boss.user }))).toBe(
      'That is for servers. Use it in one.',
    );
  });
});

describe('what cannot be added leaves nothing behind', () => {
  beforeAll(async () => {
    at = await startCurating();
  });
  afterAll(() => at.end());

  test.each([
    { options: {}, says: 'Give either a file or a link, and not both.' },
    {
      options: { link: 'https://a.example', published: '2024-13-41' },
      says: 'published is “2024-13-41”: write a day as YYYY-MM-DD, such as 2020-03-05.',
    },
    {
      options: { link: 'http://10.0.0.1/boats' },
      says: 'http\\://10.0.0.1/boats leads to an address inside a private network, which I never ask. Give the address of a public page.',
    },
    {
      options: { link: 'file:///etc/passwd' },
      says: 'file\\:///etc/passwd begins with file:, and I ask for pages over http and https only. Give the address as it stands in the browser, beginning with https\\://.',
    },
  ])('what cannot be added is told: $options', async ({ options, says }) => {
    const handle = await at.use('add', options as Record<string, string>);
    await expect.poll(() => handle.shown.map(textOf).at(-1)).toBe(says);
    expect(await at.idsIn()).toEqual([]);
  });

  test('a file and a link are one too many', async () => {
    const both = { file: at.discord.upload({ name: 'a.txt', bytes: BOATS }), link: 'https://a.example' };
    expect(textOf(await at.answer('add', both))).toBe('Give either a file or a link, and not both.');
  });

  test.each([
    {
      file: { name: 'boats.png', bytes: Buffer.from('89504e470d0a1a0a00000000', 'hex') },
      says: /^This is a picture, which I cannot read\./u,
    },
    { file: { name: 'boats.txt', bytes: ' \n ' }, says: /^There is no text in this file\./u },
    {
      file: { name: 'boats.md', bytes: '---\ntitle: Boats\n---\n' },
      says: /^boats\.md: there is no text in it\. Add the text below its header\.$/u,
    },
    {
      file: { name: 'boats.txt', bytes: BOATS, size: 20_000_001 },
      says: /^boats\.txt is larger than the 20 MB I read\. Split it, and add its parts\.$/u,
    },
    {
      file: { name: 'boats.txt', bytes: BOATS, size: BOATS.length - 1 },
      says: /^boats\.txt cannot be fetched from Discord \(too large\)\. Upload it again\.$/u,
    },
    {
      file: { name: 'boats.txt', bytes: BOATS, url: 'https://evil.example/boats.txt' },
      says: /^boats\.txt does not lie where Discord keeps files, so I do not fetch it\.$/u,
    },
    {
      file: { name: 'boats.txt', bytes: BOATS, url: 'http://127.0.0.1:1/boats.txt' },
      says: /^boats\.txt does not lie where Discord keeps files, so I do not fetch it\.$/u,
    },
  ])('a file that cannot be added is told: $says', async ({ file, says }) => {
    const { last } = await at.addFile(file);
    expect([last, await at.idsIn()]).toEqual([expect.stringMatching(says), []]);
  });

  test('a file that Discord no longer has is told', async () => {
    at.discord.failNext({ method: 'GET', path: /ephemeral-attachments/u, status: 404 });
    expect((await at.addFile({ name: 'boats.txt', bytes: BOATS })).last).toBe(
      'boats.txt cannot be fetched from Discord (it answers 404). Upload it again.',
    );
  });
});

test('limits hold: a refusal says the limit and when it ends, and nothing is added', async () => {
  const limits = { documents: 10, bytes: 1_000_000, anHour: 1, cooldown: 0 };
  const refuse = (usage: Usage, bytes: number) => refusalBy(limits, usage, bytes, Date.now());
  at = await startCurating(false, { refuse });
  expect((await at.addFile({ name: 'boats.txt', bytes: BOATS })).last).toContain('Answered from now on.');
  const again = await at.addFile({
    name: 'more.txt',
    bytes: new TextEncoder().encode('“We stay,” said Jo Berry.'),
  });
  expect(again.last).toMatch(
    /^This server may add 1 document an hour and has added 1; the next may be added at \d\d\\?:\d\d UTC\.$/u,
  );
  expect(await at.idsIn()).toEqual(['boats']);
  await at.end();
});
