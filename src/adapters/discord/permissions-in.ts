import { type APIOverwrite, OverwriteType, PermissionFlagsBits, PermissionsBitField } from 'discord.js';

/** A role of a server with what it allows, as Discord sends it. */
type Role = { readonly id: string; readonly permissions: string };

export type Membership = {
  readonly server: string;
  readonly member: string;
  readonly isOwner: boolean;
  /** All of the server's. @everyone has the server's id. */
  readonly roles: readonly Role[];
  /** Ids of those that the member has. */
  readonly has: readonly string[];
};

/** What a member may do in a channel, or in the server where no channel is meant: Discord's rules, in Discord's order. */
export function permissionsIn(
  { server, member, isOwner, roles, has }: Membership,
  overwrites: readonly APIOverwrite[] = [],
): Readonly<PermissionsBitField> {
  const own = roles.filter(({ id }) => id === server || has.includes(id));
  const base = own.reduce((sum, { permissions }) => sum | BigInt(permissions), 0n);
  const isUnlimited = isOwner || (base & PermissionFlagsBits.Administrator) !== 0n;
  if (isUnlimited) return new PermissionsBitField(PermissionsBitField.All);
  const of = (isMeant: (one: APIOverwrite) => boolean): { readonly deny: bigint; readonly allow: bigint } => {
    const meant = overwrites.filter(isMeant);
    return {
      deny: meant.reduce((sum, { deny }) => sum | BigInt(deny), 0n),
      allow: meant.reduce((sum, { allow }) => sum | BigInt(allow), 0n),
    };
  };
  // The later ones win; of several roles, what one of them allows.
  const steps = [
    of(({ id }) => id === server),
    of(({ id, type }) => type === OverwriteType.Role && id !== server && has.includes(id)),
    of(({ id, type }) => type === OverwriteType.Member && id === member),
  ];
  return new PermissionsBitField(steps.reduce((sum, { deny, allow }) => (sum & ~deny) | allow, base));
}
