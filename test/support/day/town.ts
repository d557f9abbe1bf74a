import { pick, type Random } from '../../../bench/random.ts';
import { aGuild, aUser } from '../discord/people.ts';
import type { DiscordServer } from '../discord/server.ts';
import type { Guild } from '../discord/world.ts';

/** Servers that use the bot: the first few add documents of their own. */
export const SERVERS = ['Quay', 'Bridge', 'Harbour', 'Market', 'Tower', 'Meadow'].map((name) => ({ name }));
const WITH_DOCUMENTS = 3;
const MEMBERS = Array.from({ length: 80 }, (_, at) => aUser(`member ${at}`));

/** Where a day passes. */
export type Town = {
  readonly discord: DiscordServer;
  readonly random: Random;
  /** What somebody said, and who. */
  readonly phrases: readonly string[];
  readonly speakers: readonly string[];
  /** Ids of the servers that the bot is in at the moment. */
  readonly present: string[];
};

export type Person = { readonly guild: string; readonly user: ReturnType<typeof aUser> };

export const somebody = ({ present, random }: Town): Person => ({
  guild: pick(present, random),
  user: pick(MEMBERS, random),
});

/** Of the servers that are there those that add documents. */
export const withDocuments = ({ present }: Town): readonly string[] => {
  const ids = SERVERS.slice(0, WITH_DOCUMENTS).map((spec) => aGuild(spec).id);
  return present.filter((id) => ids.includes(id));
};

/** A server removes the bot, and the one that did so before takes it back. */
export function moveOn({ discord, present }: Town, hour: number): void {
  const guildOf = (at: number): Guild => aGuild(SERVERS[at % SERVERS.length]);
  const [back, gone] = [guildOf(hour - 1), guildOf(hour)];
  if (!present.includes(back.id)) {
    discord.addGuild({ id: back.id, name: back.name });
    present.push(back.id);
  }
  discord.removeGuild(gone.id);
  present.splice(present.indexOf(gone.id), 1);
}
