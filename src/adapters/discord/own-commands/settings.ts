import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  type ChatInputCommandInteraction,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import { cutAt } from '../../../domain/cut-at.ts';
import type { Library, Unanswered } from '../../../library/library.ts';
import { texts } from '../../../texts/speaking.ts';
import { choice, described } from '../localised.ts';
import { mayManage } from '../rights.ts';
import { type Said, whispered } from '../said.ts';
import { settingsFor } from '../settings.ts';
import type { OwnCommand } from './own-command.ts';

/** How the bot behaves in a server. */
export const settings: OwnCommand = {
  json: {
    ...described(
      new SlashCommandBuilder().setName('settings'),
      ({ commands }) => commands.settings.description,
    )
      .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
      .addSubcommand((show) => described(show.setName('show'), ({ commands }) => commands.settings.show))
      .addSubcommand((answers) =>
        described(answers.setName('answers'), ({ commands }) => commands.settings.answers)
          .addStringOption((who) =>
            described(who.setName('who'), ({ commands }) => commands.settings.who)
              .setRequired(true)
              .addChoices(
                choice('public', ({ commands }) => commands.settings.everybody),
                choice('hidden', ({ commands }) => commands.settings.asker),
              ),
          )
          .addChannelOption((channel) =>
            described(
              channel.setName('channel'),
              ({ commands }) => commands.settings.channel,
            ).addChannelTypes(ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum),
          ),
      )
      .addSubcommand((curators) =>
        described(curators.setName('curators'), ({ commands }) => commands.settings.curators).addRoleOption(
          (role) => described(role.setName('role'), ({ commands }) => commands.settings.role),
        ),
      )
      .addSubcommand((missed) =>
        described(missed.setName('missed'), ({ commands }) => commands.settings.missed).addStringOption(
          (on) =>
            described(on.setName('remember'), ({ commands }) => commands.settings.remember)
              .setRequired(true)
              .addChoices(
                choice('on', ({ commands }) => commands.settings.yes),
                choice('off', ({ commands }) => commands.settings.no),
              ),
        ),
      )
      .addSubcommand((questions) =>
        described(questions.setName('questions'), ({ commands }) => commands.settings.questions),
      )
      .toJSON(),
    type: ApplicationCommandType.ChatInput,
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: [InteractionContextType.Guild],
  },
  run: async (used, { library }) => {
    if (!used.isChatInputCommand()) throw new TypeError('It is a slash command');
    if (used.guildId === null) return whispered(texts().settings.forServers);
    // The permission in the registration is only what it begins with: a server may have changed it.
    if (!mayManage(used)) return whispered(texts().settings.youMayNot);
    return change(used, used.guildId, library);
  },
};

async function change(used: ChatInputCommandInteraction, server: string, library: Library): Promise<Said> {
  const { options } = used;
  switch (options.getSubcommand()) {
    case 'answers': {
      const who = options.getString('who', true);
      const channel = options.getChannel('channel')?.id ?? null;
      await library.set(server, channel, 'answers', who);
      break;
    }
    case 'curators':
      await library.set(server, null, 'curators', options.getRole('role')?.id ?? null);
      break;
    case 'questions':
      return whispered(describeQuestions(await library.unanswered(server)));
    case 'missed':
      await library.set(server, null, 'missed', options.getString('remember', true));
      break;
  }
  const nameOf = (role: string): string => used.guild?.roles.cache.get(role)?.name ?? role;
  return whispered(await describeSettings(server, used.channelId, library, nameOf));
}

/** What is set where it is asked. */
async function describeSettings(
  server: string,
  channel: string | null,
  library: Library,
  nameOf: (role: string) => string,
): Promise<string> {
  const everywhere = await settingsFor(server, null, library);
  const here = await settingsFor(server, channel, library);
  const told = texts().settings;
  return [
    told.answers(
      told.answersFor[everywhere.answers],
      here.answers === everywhere.answers ? null : told.answersFor[here.answers],
    ),
    everywhere.curators === null ? told.onlyManagers : told.role(nameOf(everywhere.curators)),
    told.missed[everywhere.missed],
  ].join('\n');
}

/** Questions shown at most, and characters of each; the others are counted. */
const MOST_QUESTIONS = 20;
const LONGEST_QUESTION = 120;

function describeQuestions(questions: readonly Unanswered[]): string {
  const { noMissed, theseMissed, asked } = texts().settings;
  if (questions.length === 0) return noMissed;
  const shown = questions.slice(0, MOST_QUESTIONS);
  const rest = questions.length - shown.length;
  return [
    theseMissed,
    ...shown.map(({ question, times, lastOn }) => asked(times, cutAt(question, LONGEST_QUESTION), lastOn)),
    ...(rest > 0 ? [texts().words.andMore(rest)] : []),
  ].join('\n');
}
