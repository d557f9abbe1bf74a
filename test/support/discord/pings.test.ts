import { describe, expect, test } from 'vitest';
import { container, section, text } from './a-component.ts';
import { whoIsPinged } from './pings.ts';

const ADA = '111';
const CLERKS = '222';
const loud = `Hello <@${ADA}>, <@&${CLERKS}> and @everyone`;
const nobody = { users: [], roles: [], everyone: false };
const users = { ...nobody, users: [ADA] };

describe('a message pings', () => {
  test.each([
    { when: 'an answer says nothing about it', kind: 'answer', body: { content: loud }, whom: users },
    {
      when: 'an ordinary message says nothing about it',
      kind: 'message',
      body: { content: loud },
      whom: { users: [ADA], roles: [CLERKS], everyone: true },
    },
    {
      when: 'parse is empty',
      kind: 'message',
      body: { content: loud, allowed_mentions: { parse: [] } },
      whom: nobody,
    },
    {
      when: 'nothing is allowed',
      kind: 'answer',
      body: { content: loud, allowed_mentions: {} },
      whom: nobody,
    },
    {
      when: 'one user is named, who is mentioned',
      kind: 'answer',
      body: { content: loud, allowed_mentions: { parse: [], users: [ADA, '333'] } },
      whom: users,
    },
    {
      when: 'everyone is allowed',
      kind: 'answer',
      body: { content: '@here', allowed_mentions: { parse: ['everyone'] } },
      whom: { ...nobody, everyone: true },
    },
    { when: 'a text display mentions', kind: 'answer', body: { components: [text(loud)] }, whom: users },
    {
      when: 'a text display deep inside mentions',
      kind: 'answer',
      body: { components: [container(section({ components: [text(loud)] }))] },
      whom: users,
    },
    {
      when: 'only an embed mentions',
      kind: 'message',
      body: { embeds: [{ description: loud }] },
      whom: nobody,
    },
  ] as const)('$whom when $when', ({ kind, body, whom }) => {
    expect(whoIsPinged(body, kind)).toEqual(whom);
  });

  test.each([
    { when: 'nothing is said about it', allowed: undefined, whom: [ADA] },
    { when: 'mentions are restricted', allowed: { parse: [] }, whom: [] },
    { when: 'it is asked for', allowed: { parse: [], replied_user: true }, whom: [ADA] },
  ])('$whom, the author it replies to, when $when', ({ allowed, whom }) => {
    expect(whoIsPinged({ content: 'x', allowed_mentions: allowed }, 'message', ADA).users).toEqual(whom);
  });
});
