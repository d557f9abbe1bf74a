import {
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalBuilder,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Log } from '../../log.ts';
import { texts } from '../../texts/speaking.ts';
import { persistently } from './persistently.ts';
import { type Message, renderSentence } from './render-answer.ts';
import type { Use } from './use.ts';

/** After so many milliseconds a slow answer is announced, well inside the three seconds Discord waits. */
const DEFER_AFTER_MS = 1_200;

export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction
  | ModalSubmitInteraction;
/** `update` changes the message whose button was pressed, `reply` writes a new one. */
export type Way = { readonly kind: 'reply' | 'update'; readonly hidden: boolean };

/**
 * The one place that answers an interaction. Acknowledging and answering are serialised here, because the
 * client's own flags change only after a request has succeeded, so that two calls could both pass them.
 */
export class Responder {
  readonly #interaction: Answerable;
  readonly #use: Use;
  readonly #log: Log;
  readonly #timer: NodeJS.Timeout;
  #acknowledged = false;
  /** Announced as a change of the message itself: what only the asker may see must not replace it. */
  #isUpdate = false;
  /** Nothing can be sent any more. */
  #isExpired = false;
  #deferring: Promise<void> = Promise.resolve();

  /** @param way how a slow answer is announced; its visibility is then fixed */
  constructor(interaction: Answerable, way: Way, use: Use, log: Log) {
    this.#interaction = interaction;
    this.#use = use;
    this.#log = log;
    this.#timer = setTimeout(
      () => this.#startDeferring(way),
      Math.min(DEFER_AFTER_MS, Math.max(0, DEFER_AFTER_MS - this.#age())),
    );
  }

  /** Sends the answer. Never throws: what Discord refuses is logged. */
  async send(message: Message, way: Way): Promise<void> {
    clearTimeout(this.#timer);
    await this.#deferring;
    if (this.#isExpired) return this.#use.ended('too-late');
    try {
      if (this.#acknowledged && this.#isUpdate && way.hidden) await this.#whisper(message);
      else if (this.#acknowledged) await this.#edit(message);
      else await this.#answer(message, way);
    } catch (error) {
      await this.#recover(error, message);
    }
  }

  /** Opens a form, which is an answer as well. Never throws. */
  async open(form: ModalBuilder): Promise<void> {
    clearTimeout(this.#timer);
    const interaction = this.#interaction;
    if (!('showModal' in interaction)) throw new TypeError('A form cannot follow a form');
    try {
      await persistently(() => interaction.showModal(form));
      this.#use.acknowledged();
    } catch (error) {
      // A repeated request had in fact arrived the first time: the form is open.
      if (codeOf(error) === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
        return this.#use.acknowledged();
      await this.#explain(error);
    }
  }

  /** Says how far it is, as often as there is something to say; the answer takes its place. Never throws. */
  async tell(message: Message, way: Way): Promise<void> {
    clearTimeout(this.#timer);
    await this.#deferring;
    if (this.#isExpired) return;
    try {
      if (this.#acknowledged) await this.#edit(message);
      else await this.#answer(message, way);
      this.#acknowledged = true;
    } catch (error) {
      // The answer is what counts, and it is still to come.
      const code = codeOf(error);
      this.#isExpired = isFinal(code);
      this.#acknowledged ||= code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
      this.#log.warn({ error, ageMs: this.#age() }, 'could not say how far an answer is');
    }
  }

  #startDeferring(way: Way): void {
    this.#acknowledged = true;
    this.#deferring = this.#defer(way).catch((error: unknown) => {
      const code = codeOf(error);
      // Answered by somebody already: the answer can still be put in its place.
      if (code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return;
      this.#acknowledged = false;
      this.#isExpired = isFinal(code);
      this.#log.warn({ error, ageMs: this.#age() }, 'could not announce an answer');
    });
  }

  async #defer({ kind, hidden }: Way): Promise<void> {
    const interaction = this.#interaction;
    if (kind === 'update' && 'deferUpdate' in interaction) {
      this.#isUpdate = true;
      await persistently(() => interaction.deferUpdate());
    } else await persistently(() => interaction.deferReply(hidden ? { flags: MessageFlags.Ephemeral } : {}));
    this.#use.acknowledged();
  }

  async #answer(message: Message, { kind, hidden }: Way): Promise<void> {
    const interaction = this.#interaction;
    if (kind === 'update' && 'update' in interaction)
      await persistently(() => interaction.update(bodyOf(message)));
    else await persistently(() => interaction.reply(hidden ? hiddenBodyOf(message) : bodyOf(message)));
    this.#use.acknowledged();
  }

  async #whisper(message: Message): Promise<void> {
    await this.#interaction.webhook.send(hiddenBodyOf(message));
  }

  async #edit(message: Message): Promise<void> {
    // Not `editReply`: it refuses while the client does not know that the interaction was acknowledged.
    await persistently(() => this.#interaction.webhook.editMessage('@original', bodyOf(message)));
  }

  async #recover(error: unknown, message: Message): Promise<void> {
    const code = codeOf(error);
    if (code !== RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged || this.#acknowledged) {
      return this.#explain(error);
    }
    // A repeated request had in fact arrived the first time.
    this.#acknowledged = true;
    this.#use.acknowledged();
    await this.#edit(message).catch((again: unknown) => {
      this.#use.ended('refused');
      this.#log.error({ error: again }, 'could not answer');
    });
  }

  /** Says that Discord has refused what was sent: saying nothing would look like a failure of Discord. */
  async #explain(error: unknown): Promise<void> {
    const code = codeOf(error);
    if (code === RESTJSONErrorCodes.UnknownInteraction) {
      // Too late, or Discord delivered it too late: another request would only be another error.
      this.#log.warn({ ageMs: this.#age() }, 'an interaction had expired before it was answered');
      return this.#use.ended('too-late');
    }
    this.#use.ended('refused');
    this.#log.error({ error, ageMs: this.#age() }, 'could not answer');
    if (!(error instanceof DiscordAPIError) || isFinal(code)) return;
    const isForm = code === RESTJSONErrorCodes.InvalidFormBodyOrContentType;
    await this.#apologise(renderSentence(isForm ? texts().asking.notAsItIs : texts().asking.notHere));
  }

  async #apologise(sorry: Message): Promise<void> {
    const sent = !this.#acknowledged
      ? this.#answer(sorry, { kind: 'reply', hidden: true })
      : // What stands there is an answer to somebody else's question, too.
        this.#isUpdate
        ? this.#whisper(sorry)
        : this.#edit(sorry);
    await sent.catch((error: unknown) => this.#log.error({ error }, 'could not apologise'));
  }

  #age = (): number => Date.now() - this.#interaction.createdTimestamp;
}

/** Whether nothing more can be said: the interaction has expired, its token has, or the message was deleted meanwhile. */
const isFinal = (code: number | string | undefined): boolean =>
  code === RESTJSONErrorCodes.UnknownInteraction ||
  code === RESTJSONErrorCodes.UnknownMessage ||
  code === RESTJSONErrorCodes.UnknownWebhook ||
  code === RESTJSONErrorCodes.InvalidWebhookToken;

/** A message as the client takes it. */
const bodyOf = ({ components, allowedMentions }: Message) => ({
  components: [...components],
  flags: MessageFlags.IsComponentsV2 as const,
  allowedMentions: { parse: [...allowedMentions.parse], ...usersIn(allowedMentions) },
});

const usersIn = ({ users }: Message['allowedMentions']): { users?: string[] } =>
  users === undefined ? {} : { users: [...users] };

const hiddenBodyOf = (message: Message) => ({
  ...bodyOf(message),
  flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] as const,
});

const codeOf = (error: unknown): number | string | undefined =>
  error instanceof DiscordAPIError ? error.code : undefined;
