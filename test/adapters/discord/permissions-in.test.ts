import { PermissionFlagsBits } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { type Membership, permissionsIn } from '../../../src/adapters/discord/permissions-in.ts';

const { Administrator, ReadMessageHistory, SendMessages, ViewChannel } = PermissionFlagsBits;
const [SERVER, CURATORS, READERS, OTHERS, BOT] = ['1', '2', '3', '4', '9'];
const role = (id: string, ...permissions: readonly bigint[]) => ({
  id,
  permissions: String(permissions.reduce((sum, one) => sum | one, 0n)),
});
const overwrite = (id: string, type: 0 | 1, allow: bigint, deny: bigint) => ({
  id,
  type,
  allow: String(allow),
  deny: String(deny),
});
const MEMBERSHIP: Membership = {
  server: SERVER,
  member: BOT,
  isOwner: false,
  roles: [
    role(SERVER, ViewChannel),
    role(CURATORS, SendMessages),
    role(READERS, ReadMessageHistory),
    role(OTHERS, Administrator),
  ],
  has: [CURATORS, READERS],
};

test.each([
  { when: 'nothing is set for the channel', may: ['ViewChannel', 'SendMessages', 'ReadMessageHistory'] },
  { when: 'it has no role', has: [], may: ['ViewChannel'] },
  {
    when: 'it administrates',
    has: [OTHERS],
    overwrites: [overwrite(SERVER, 0, 0n, ViewChannel)],
    may: 'all',
  },
  {
    when: 'it owns the server',
    isOwner: true,
    has: [],
    overwrites: [overwrite(SERVER, 0, 0n, ViewChannel)],
    may: 'all',
  },
  {
    when: 'everybody is denied to write',
    overwrites: [overwrite(SERVER, 0, 0n, SendMessages)],
    may: ['ViewChannel', 'ReadMessageHistory'],
  },
  {
    when: 'everybody is denied to write, and one of its roles is not',
    overwrites: [overwrite(CURATORS, 0, SendMessages, 0n), overwrite(SERVER, 0, 0n, SendMessages)],
    may: ['ViewChannel', 'SendMessages', 'ReadMessageHistory'],
  },
  {
    when: 'one of its roles denies what another allows',
    overwrites: [overwrite(READERS, 0, SendMessages, 0n), overwrite(CURATORS, 0, 0n, SendMessages)],
    may: ['ViewChannel', 'SendMessages', 'ReadMessageHistory'],
  },
  {
    when: 'a role that it has not is allowed more',
    overwrites: [overwrite(SERVER, 0, 0n, SendMessages), overwrite(OTHERS, 0, SendMessages, 0n)],
    may: ['ViewChannel', 'ReadMessageHistory'],
  },
  {
    when: 'it is denied itself what its role allows',
    overwrites: [overwrite(BOT, 1, 0n, SendMessages), overwrite(CURATORS, 0, SendMessages, 0n)],
    may: ['ViewChannel', 'ReadMessageHistory'],
  },
  {
    when: 'somebody else is denied',
    overwrites: [overwrite('8', 1, 0n, SendMessages)],
    may: ['ViewChannel', 'SendMessages', 'ReadMessageHistory'],
  },
])('when $when, it may do what Discord lets it', ({ may, overwrites = [], has, isOwner }) => {
  const membership = {
    ...MEMBERSHIP,
    ...(has === undefined ? {} : { has }),
    ...(isOwner === undefined ? {} : { isOwner }),
  };
  const permissions = permissionsIn(membership, overwrites);
  if (may === 'all') expect(permissions.has(Administrator | SendMessages | ViewChannel)).toBe(true);
  else expect(permissions.toArray().toSorted()).toEqual([...may].toSorted());
});
