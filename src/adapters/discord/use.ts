import type { Log } from '../../log.ts';
import type { KindOfUse, Outcome, Watch } from '../../watch.ts';

/** What is used, and when it was. */
export type Used = {
  /** Of an interaction or a message. */
  readonly id: string;
  readonly kind: KindOfUse;
  /** Of a command or of what a button does, never what somebody has written. */
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly createdTimestamp: number;
};

export type Noting = {
  readonly log: Log;
  readonly watch?: Watch;
  /** Whether the log may say what was asked. */
  readonly logQuestions?: boolean;
};

/** One use of the bot from its arrival to its end, of which one line is logged. */
export class Use {
  readonly #used: Used;
  readonly #noting: Noting;
  readonly #arrived = performance.now();
  readonly #ageMs: number;
  #name: string;
  #question: string | null = null;
  #acknowledgedMs: number | null = null;
  #answeredMs: number | null = null;
  #outcome: Outcome | null = null;
  #failure: string | null = null;

  constructor(used: Used, noting: Noting) {
    this.#used = used;
    this.#noting = noting;
    this.#ageMs = Date.now() - used.createdTimestamp;
    this.#name = used.name;
  }

  /** Names what it turned out to be. */
  named(name: string): void {
    this.#name = name;
  }

  /** Notes what was asked, which is told only where that is wanted. */
  asks(question: string): void {
    this.#question = question;
  }

  /** Discord knows that an answer will come, or has it. */
  acknowledged(): void {
    this.#acknowledgedMs ??= this.#elapsed();
  }

  /** It is over, as far as somebody waits for it. What kept an answer away outweighs what it would have been. */
  ended(outcome: Outcome, failure: string | null = null): void {
    this.#answeredMs ??= this.#elapsed();
    this.#failure ??= failure;
    if (this.#outcome === null || RANK[outcome] > RANK[this.#outcome]) this.#outcome = outcome;
  }

  /** Tells of it, once it is over. */
  tell(): void {
    const { log, watch, logQuestions } = this.#noting;
    const { id, kind } = this.#used;
    const handled = {
      kind,
      name: this.#name,
      ageMs: this.#ageMs,
      acknowledgedMs: this.#acknowledgedMs,
      answeredMs: this.#answeredMs ?? this.#elapsed(),
      outcome: this.#outcome ?? 'answered',
    } as const;
    log.info(
      {
        [kind === 'message' ? 'message' : 'interaction']: id,
        ...handled,
        ...(this.#failure === null ? {} : { failure: this.#failure }),
        ...(this.#question !== null && logQuestions === true ? { question: this.#question } : {}),
      },
      'handled',
    );
    watch?.handled(handled);
  }

  #elapsed = (): number => Math.round(performance.now() - this.#arrived);
}

const RANK: Readonly<Record<Outcome, number>> = {
  answered: 0,
  sentence: 1,
  refused: 2,
  'too-late': 3,
  failed: 4,
};
