/** What is told of a bot to whoever watches it: figures and names of ours, never anything that somebody has written. */

/**
 * - `answered`: with what was asked for
 * - `sentence`: with a sentence for the asker alone: that something is done, what they can mend, what they may not do
 * - `refused`: Discord did not take the answer
 * - `too-late`: Discord waited no longer
 * - `failed`: a mistake of ours
 */
export type Outcome = 'answered' | 'sentence' | 'refused' | 'too-late' | 'failed';

export type KindOfUse = 'command' | 'message-command' | 'button' | 'form' | 'autocomplete' | 'message';

/** A use of the bot that is over. Times in milliseconds. */
type Handled = {
  readonly kind: KindOfUse;
  /** Of a command, or of what a button does: one of those there are, or `other`. */
  readonly name: string;
  /** How old it was when it arrived, by our clock and Discord's. */
  readonly ageMs: number;
  /** From its arrival until Discord knew that an answer will come; null where it never did. */
  readonly acknowledgedMs: number | null;
  /** From its arrival until the answer was there, or could not be. */
  readonly answeredMs: number;
  readonly outcome: Outcome;
};

/** Is told what happens. */
export type Watch = {
  readonly handled: (use: Handled) => void;
  /** A search without a result. @param command by which it was made */
  readonly nothingFound: (command: string) => void;
  /** A request that Discord refused or did not answer. @param code Discord's own, `http-503`, `timeout` or `connection` */
  readonly requestFailed: (code: string) => void;
};

/** A connection to the gateway. */
export type Shard = {
  readonly id: number;
  readonly isConnected: boolean;
  /** How long the gateway took to answer last; null as long as it was not asked. */
  readonly pingMs: number | null;
};
