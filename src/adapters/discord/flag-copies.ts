import { DiscordAPIError, MessageFlags, type REST, Routes } from 'discord.js';
import type { Command } from '../../command.ts';
import type { KeptAnswer } from '../../library/library.ts';
import { languageOf } from '../../texts/languages.ts';
import { speaking } from '../../texts/speaking.ts';
import { routeFor } from './custom-id.ts';
import { renderAnswer } from './render-answer.ts';
import type { Tools } from './tools.ts';

/** Says in copies of kept answers what has become of what they cite. */
export type FlagCopies = (servers: readonly string[]) => Promise<void>;

/**
 * Looks through the copies that were posted, and edits those of which something else is to be said than before. The words
 * stay; what has become of them stands above. A copy that is gone, or may not be edited, is left alone.
 *
 * @param localeOf that of a server: who had the copy posted is not remembered
 */
export function copyFlagger(
  rest: REST,
  { desks, library, log }: Tools,
  localeOf: (server: string) => string | undefined,
): FlagCopies {
  /** What each copy says of changes; nothing when it was posted. */
  const said = new Map<string, string>();

  const flag = async (server: string, { name, posts }: KeptAnswer, command: Command): Promise<void> => {
    const typed = { name };
    const reply = await (await desks.of(server)).answer(command, typed);
    const changes = JSON.stringify(reply.kept?.changes ?? []);
    for (const { channel, message } of posts) {
      const key = `${channel}/${message}`;
      if ((said.get(key) ?? '[]') === changes) continue;
      const { components } = renderAnswer(reply, routeFor(command, typed, reply), 0);
      await rest
        .patch(Routes.channelMessage(channel, message), {
          body: { components, flags: MessageFlags.IsComponentsV2, allowed_mentions: { parse: [] } },
        })
        .catch((error: unknown) => {
          if (!(error instanceof DiscordAPIError)) throw error;
          log.warn({ error }, 'a copy of a kept answer could not be edited');
        });
      // Refused for good counts as well; where Discord could not be reached it is tried the next time.
      said.set(key, changes);
    }
  };
  return async (servers) => {
    for (const server of servers) {
      const posted = (await library.kept(server)).filter(({ posts }) => posts.length > 0);
      const desk = posted.length === 0 ? undefined : await desks.of(server);
      const command = desk?.commands.find(({ name }) => name === 'kept');
      if (command === undefined) continue;
      await speaking(languageOf(localeOf(server)), async () => {
        for (const answer of posted) await flag(server, answer, command);
      });
    }
  };
}
