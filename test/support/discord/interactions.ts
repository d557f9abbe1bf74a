import { randomBytes } from 'node:crypto';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Place, Situation } from './interaction-payload.ts';
import { type Interaction, nextId, now, type World } from './world.ts';

/** What some kinds of use add. */
export type More = { readonly source?: string; readonly focusedType?: number; readonly place?: Place };

/** Takes note of a use of the bot, which begins the time it has to answer. */
export function beginInteraction(
  world: World,
  label: string,
  type: number,
  { age = 0 }: Situation,
  { user, guildId, channel, owners, memberPermissions }: Place,
  { source, focusedType = 3 }: More,
): Interaction {
  const createdAt = now(world) - age;
  const id = nextId(world, createdAt);
  const external = guildId !== null && !('0' in owners);
  const interaction: Interaction = {
    id,
    // As long as real ones, so that they look the same in a log.
    token: `aW50ZXJhY3Rpb246${randomBytes(60).toString('base64url')}`,
    type,
    label,
    createdAt,
    origin: { id, type, user, authorizing_integration_owners: owners },
    guildId,
    channelId: channel.id,
    forcedEphemeral: external && (memberPermissions & PermissionFlagsBits.UseExternalApps) === 0n,
    source,
    focusedType,
    callbacks: [],
    made: [],
    shown: [],
    listeners: new Set(),
    acknowledged: undefined,
    original: undefined,
    followUps: 0,
  };
  world.interactions.set(interaction.token, interaction);
  return interaction;
}
