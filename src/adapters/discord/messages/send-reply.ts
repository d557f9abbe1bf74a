import {
  type Client,
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
  type RESTPostAPIChannelMessageJSONBody,
} from 'discord.js';
import type { Log } from '../../../log.ts';
import { texts } from '../../../texts/speaking.ts';
import { type Message, renderSentence } from '../render-answer.ts';
import type { Use } from '../use.ts';

/** After so many milliseconds it is shown that an answer is coming, and again before Discord stops showing it. */
const TYPING_AFTER_MS = 1_200;
const TYPING_AGAIN_MS = 8_000;

/** A message that somebody wrote, by its id and that of its channel. */
export type Written = { readonly id: string; readonly channelId: string; readonly client: Client };

/** What is said to a message. */
export type Spoken = {
  readonly message: Message;
  /** It is no answer, but a sentence on what the asker can mend. */
  readonly isSentence?: true;
  /** Done when it was sent. @param sent the id of the reply */
  readonly afterwards?: (sent: string) => Promise<unknown>;
};

/** Works out an answer and replies with it. Never throws on account of Discord. */
export async function sendReply(to: Written, use: Use, log: Log, work: () => Promise<Spoken>): Promise<void> {
  const stop = showTyping(to);
  const { message, isSentence, afterwards } = await work().finally(stop);
  let sent: string;
  try {
    sent = await send(to, message);
    use.ended(isSentence === true ? 'sentence' : 'answered');
  } catch (error) {
    use.ended((await recover(error, to, message, log)) ? 'answered' : 'refused');
    return;
  }
  // The answer is there: what fails behind it is no reason to take it back.
  await afterwards?.(sent).catch((error: unknown) => log.error({ error }, 'an answer was sent, and then …'));
}

/** @returns ends it */
function showTyping({ client, channelId }: Written): () => void {
  // Whether it is shown matters little: if Discord refuses, it will refuse the answer, too, and that is logged.
  const show = () => client.rest.post(`/channels/${channelId}/typing`).catch(() => undefined);
  let timer = setTimeout(() => {
    void show();
    timer = setInterval(show, TYPING_AGAIN_MS);
  }, TYPING_AFTER_MS);
  return () => clearTimeout(timer);
}

/** Not through the channel: it is not always in the client's cache. */
async function send({ client, id, channelId }: Written, message: Message, asReply = true): Promise<string> {
  const body: RESTPostAPIChannelMessageJSONBody = {
    components: [...message.components],
    flags: MessageFlags.IsComponentsV2,
    allowed_mentions: { parse: [], replied_user: false },
    // Discord takes the same nonce once: a request that was repeated makes no second answer.
    nonce: id,
    enforce_nonce: true,
    ...(asReply ? { message_reference: { message_id: id, fail_if_not_exists: false } } : {}),
  };
  // Sound: Discord gives back the message it made.
  return ((await client.rest.post(`/channels/${channelId}/messages`, { body })) as { id: string }).id;
}

/** Why nothing can be said in a channel, for whoever hosts the bot. */
const REFUSALS: Readonly<Record<number, string>> = {
  [RESTJSONErrorCodes.MissingPermissions]: 'could not reply: I may not send messages in that channel',
  [RESTJSONErrorCodes.MissingAccess]: 'could not reply: I cannot see that channel',
  [RESTJSONErrorCodes.UnknownChannel]: 'could not reply: the channel is gone',
  [RESTJSONErrorCodes.ThreadLocked]: 'could not reply: the thread is locked',
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]: 'could not reply: the thread is archived',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]: 'could not reply: they take no messages from me',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]:
    'could not reply: they share no server with me',
  [RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration]:
    'could not reply: the server’s moderation blocked it',
  [RESTJSONErrorCodes.ActionCannotBePerformedDueToSlowmodeRateLimit]:
    'could not reply: the channel is in slow mode',
  [RESTJSONErrorCodes.ChannelSendRateLimit]: 'could not reply: too much is written in that channel',
  [RESTJSONErrorCodes.ServerSendRateLimit]: 'could not reply: too much is written in that server',
};

/** Answers in another way where there is one. @returns whether the answer itself is there */
async function recover(error: unknown, to: Written, message: Message, log: Log): Promise<boolean> {
  const code = error instanceof DiscordAPIError ? Number(error.code) : undefined;
  const sentence = code === undefined ? undefined : REFUSALS[code];
  if (sentence !== undefined) {
    log.warn({ channel: to.channelId, code }, sentence);
    return false;
  }
  const again = againAs(code, message);
  if (again === null) {
    log.error({ error }, 'could not reply');
    return false;
  }
  try {
    await send(to, again.message, again.asReply);
    return again.message === message;
  } catch (other) {
    log.error({ error: other }, 'could not reply');
    return false;
  }
}

/** Without the right to read older messages there is no reply, but a message; refused as it is, an apology. */
function againAs(
  code: number | undefined,
  message: Message,
): { readonly message: Message; readonly asReply: boolean } | null {
  switch (code) {
    case RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory:
      return { message, asReply: false };
    case RESTJSONErrorCodes.InvalidFormBodyOrContentType:
      return {
        message: renderSentence(texts().asking.notAsItIs),
        asReply: true,
      };
    default:
      return null;
  }
}
