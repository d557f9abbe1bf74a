/** Every way in which people use the bot, taken from its own lists: a new command or button is among them by itself. */
import {
  type APIApplicationCommandOption,
  type APIUser,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
} from 'discord-api-types/v10';
import { commands } from '../../commands/index.ts';
import { ACTIONS } from '../../src/adapters/discord/actions/index.ts';
import { actionId } from '../../src/adapters/discord/custom-id.ts';
import { OWN_COMMANDS } from '../../src/adapters/discord/own-commands/index.ts';
import { languageOf, TEXTS } from '../../src/texts/languages.ts';
import type { Values } from './discord/command-data.ts';
import type { InteractionHandle } from './discord/handle.ts';
import type { Situation } from './discord/interaction-payload.ts';
import { aUser } from './discord/people.ts';
import { buttonLabelled } from './discord/reading.ts';
import type { DiscordServer } from './discord/server.ts';
import type { Message } from './discord/world.ts';

/** Who does it and where. */
export type Setting = { readonly user: APIUser; readonly memberPermissions: bigint } & Pick<
  Situation,
  'guild' | 'context' | 'locale'
>;

export type Use = {
  readonly use: string;
  /** Offers choices, and is done again with the next letter: nobody misses an answer. */
  readonly isTyping?: true;
  /** Does what comes before it; what it returns is the use itself. */
  readonly prepare: (discord: DiscordServer, by: Setting) => Promise<() => Promise<InteractionHandle>>;
};

/** Options with which each command has something to answer, by its name and those of its parts. */
const OPTIONS: Readonly<Record<string, Values>> = {
  'who-said': { phrase: 'we wait for the key' },
  quotes: { speaker: 'Ada Marsh' },
  ask: { question: 'Who waits for the key?' },
  sources: {},
  kept: {},
  help: {},
  'settings show': {},
  'settings answers': { who: 'public' },
  'settings curators': {},
  'settings missed': { remember: 'off' },
  'settings questions': {},
  review: {},
  'documents list': {},
  'documents show': { id: 'none of ours' },
  // Without a file: that is refused at once, and nothing is left behind.
  'documents add': {},
  'documents remove': { id: 'none of ours' },
};

/** What stands in the id of a button or menu of each action, of what stands in those below an answer. */
const ARGUMENTS: Readonly<Record<string, (of: Below) => string>> = {
  context: ({ citation }) => citation,
  cite: ({ citation }) => citation,
  more: ({ address }) => address,
  show: ({ address }) => address,
  share: ({ address }) => address,
  pin: ({ answer }) => answer.id,
  unpin: ({ answer }) => answer.id,
  keep: ({ address }) => address,
  wrong: ({ address }) => address,
  delete: ({ answer }) => answer.id,
  // Behind all reports there can be, so that none is settled for those who come next.
  review: () => 'next~r999',
  correct: () => 'r999',
  undo: () => '999~',
  remove: () => 'none',
  whom: () => '0~who-said~["we wait for the key"]',
};

/** What is chosen from the menu of each action that has one. */
const CHOSEN: Readonly<Record<string, string>> = { whom: 'ada-marsh' };

type Below = { readonly answer: Message; readonly citation: string; readonly address: string };

/** What is written into the form of each action that has one. */
const FIELDS: Readonly<Record<string, (by: Setting) => Readonly<Record<string, string>>>> = {
  keep: ({ user }) => ({ name: `The key of ${user.username}` }),
  wrong: () => ({ wrong: 'speaker', right: 'Lena Holt', why: '' }),
  correct: () => ({ kind: 'speaker', right: 'Lena Holt', why: '' }),
};

function tableEntry<T>(table: Readonly<Record<string, T>>, name: string, what: string): T {
  const found = table[name];
  if (found === undefined) throw new Error(`every-use.ts lacks ${what} of ${name}. Add a sensible one.`);
  return found;
}

const ask = async (discord: DiscordServer, by: Setting, more: Values = {}): Promise<Message> =>
  (
    await discord.slash({ ...by, name: 'who-said', options: { phrase: 'we wait for the key', ...more } })
  ).answer();

/** A button as the one who uses it reads it. */
const buttonCalled = (answer: Message, name: 'context' | 'more' | 'next', { locale }: Setting) =>
  buttonLabelled(answer, TEXTS[languageOf(locale)].buttons[name]);

async function below(discord: DiscordServer, by: Setting): Promise<Below> {
  const answer = await ask(discord, by);
  const argumentOf = (name: 'context' | 'more'): string =>
    (buttonCalled(answer, name, by).custom_id ?? '').split('~').slice(2).join('~');
  return { answer, citation: argumentOf('context'), address: argumentOf('more') };
}

/** A button with this id in a message of the bot's own, wherever it would stand: what presses it. */
async function buttonWith(id: string, discord: DiscordServer, by: Setting) {
  const menu = await ask(discord, by, { hide: true });
  Object.assign(buttonCalled(menu, 'context', by), { custom_id: id });
  return () => discord.press(menu, id, by);
}

/** A menu with this id instead: what chooses from it. */
async function menuWith(id: string, value: string, discord: DiscordServer, by: Setting) {
  const answer = await ask(discord, by, { hide: true });
  const options = [{ label: value, value }];
  Object.assign(buttonCalled(answer, 'context', by), {
    type: ComponentType.StringSelect,
    custom_id: id,
    options,
  });
  return () => discord.select(answer, id, [value], by);
}

const slashUse = (name: string): Use => ({
  use: `/${name}`,
  prepare: async (discord, by) => async () =>
    discord.slash({ ...by, name, options: tableEntry(OPTIONS, name, 'the options') }),
});

const messageUse = (name: string): Use => ({
  use: name,
  prepare: async (discord, by) => async () =>
    discord.messageCommand({ ...by, name, message: 'He said “wait in vain”, she “the moon is cheese”.' }),
});

const typingUse = (name: string, focused: string): Use => ({
  use: `typing into ${focused} of /${name}`,
  isTyping: true,
  prepare: async (discord, by) => async () =>
    discord.autocomplete({ ...by, name, focused, options: { [focused]: 'k' } }),
});

/** A command of Discord alone, or each of its parts. */
function ownUses({ json }: (typeof OWN_COMMANDS)[number]): readonly Use[] {
  if (json.type === ApplicationCommandType.Message) return [messageUse(json.name)];
  const options = ('options' in json ? json.options : undefined) ?? [];
  return usesBelow(json.name, options as readonly APIApplicationCommandOption[]);
}

function usesBelow(name: string, options: readonly APIApplicationCommandOption[]): readonly Use[] {
  const parts = options.flatMap((option) =>
    option.type === ApplicationCommandOptionType.Subcommand ||
    option.type === ApplicationCommandOptionType.SubcommandGroup
      ? [option]
      : [],
  );
  if (parts.length > 0) return parts.flatMap((part) => usesBelow(`${name} ${part.name}`, part.options ?? []));
  const typed = options.filter((option) => 'autocomplete' in option && option.autocomplete === true);
  return [slashUse(name), ...typed.map((option) => typingUse(name, option.name))];
}

/** A menu, or a button that does something, and its form where it opens one. */
function actionUses(action: (typeof ACTIONS)[number]): readonly Use[] {
  const { name } = action;
  if ('choose' in action) {
    const prepare: Use['prepare'] = async (discord, by) => {
      const argument = tableEntry(ARGUMENTS, name, 'the argument')(await below(discord, by));
      const value = tableEntry(CHOSEN, name, 'what to choose from the menu');
      return menuWith(actionId(name, argument), value, discord, by);
    };
    return [{ use: `the menu “${name}”`, prepare }];
  }
  const button: Use['prepare'] = async (discord, by) => {
    const argument = tableEntry(ARGUMENTS, name, 'the argument')(await below(discord, by));
    return buttonWith(actionId(name, argument), discord, by);
  };
  const pressing: Use = { use: `the button “${name}”`, prepare: button };
  if ('press' in action) return [pressing];
  const sending: Use = {
    use: `the form of “${name}”`,
    prepare: async (discord, by) => {
      const press = await button(discord, by);
      const opened = await press();
      await opened.modal();
      const values = tableEntry(FIELDS, name, 'what to write into the form')(by);
      return () => discord.submitModal(opened, { ...by, values });
    },
  };
  return [pressing, sending];
}

const turning = (by: 'the asker' | 'somebody else'): Use => ({
  use: `turning the page (${by})`,
  prepare: async (discord, setting) => {
    const answer = await ask(discord, setting);
    const user = by === 'the asker' ? setting.user : aUser('somebody else');
    return () =>
      discord.press(answer, buttonCalled(answer, 'next', setting).custom_id ?? '', { ...setting, user });
  },
});

/** Another style takes the place of the first one. */
const citingAgain: Use = {
  use: 'the button “cite”, in another style',
  prepare: async (discord, by) => {
    const { citation } = await below(discord, by);
    return buttonWith(actionId('cite', `markdown~${citation}`), discord, by);
  },
};

export const EVERY_USE: readonly Use[] = [
  ...commands.flatMap(({ name, options }) => [
    slashUse(name),
    ...Object.entries(options).flatMap(([option, one]) =>
      'suggests' in one ? [typingUse(name, option)] : [],
    ),
  ]),
  ...OWN_COMMANDS.flatMap(ownUses),
  ...ACTIONS.flatMap(actionUses),
  turning('the asker'),
  turning('somebody else'),
  citingAgain,
];
