import { texts } from '../texts/speaking.ts';
import type { Usage } from './library.ts';

/** What a server and its members may add. Whoever hosts the program adds at its console what they like. */
export type Limits = {
  readonly documents: number;
  /** Of all that came in, past versions included. */
  readonly bytes: number;
  /** Documents and versions a server may add in an hour. */
  readonly anHour: number;
  /** How long a member waits from one to the next, in milliseconds. */
  readonly cooldown: number;
};

const AN_HOUR = 3_600_000;
const A_MINUTE = 60_000;
const A_SECOND = 1_000;

/**
 * Whether a server has room for one more, as `add` asks it: null, or a sentence with the limit and when it ends. What
 * ends by itself comes last: waiting for it would not help against the others.
 *
 * @param size of what is to be added, in bytes
 * @param now milliseconds since 1970
 */
export function refusalBy(limits: Limits, usage: Usage, size: number, now: number): string | null {
  if (usage.documents >= limits.documents) return tooMany(limits, usage);
  if (usage.bytes + size > limits.bytes) return tooLarge(limits, usage, size);
  return tooOften(limits, usage, now) ?? tooSoon(limits, usage, now);
}

const tooMany = ({ documents }: Limits, usage: Usage): string =>
  texts().adding.tooMany(documents, usage.documents);

const tooLarge = ({ bytes }: Limits, usage: Usage, size: number): string =>
  texts().adding.tooMuch(megabytes(bytes), megabytes(usage.bytes), megabytes(size));

/** The oldest of the last hour's that must be an hour old first. */
function tooOften({ anHour }: Limits, { lastHour }: Usage, now: number): string | null {
  const recent = lastHour.filter((time) => time + AN_HOUR > now);
  const oldest = recent.at(-anHour);
  if (recent.length < anHour || oldest === undefined) return null;
  return texts().adding.tooOften(anHour, recent.length, clock(oldest + AN_HOUR, A_MINUTE));
}

function tooSoon({ cooldown }: Limits, { lastOfMember }: Usage, now: number): string | null {
  if (lastOfMember === null || lastOfMember + cooldown <= now) return null;
  return texts().adding.tooSoon(cooldown / A_SECOND, clock(lastOfMember + cooldown, A_SECOND));
}

/** A time of day, never too early for what it is told. */
function clock(time: number, step: number): string {
  const whole = new Date(Math.ceil(time / step) * step).toISOString();
  return step === A_MINUTE ? whole.slice(11, 16) : whole.slice(11, 19);
}

/** Never less than it is: what does not fit must not look as if it did. */
const megabytes = (bytes: number): string => `${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB`;
