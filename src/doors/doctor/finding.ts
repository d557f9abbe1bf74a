/** What a check has found. */
export type Finding = {
  /** `fail`: the bot cannot do its work. `warn`: it can, but something is not as it should be. */
  readonly verdict: 'ok' | 'warn' | 'fail';
  readonly what: string;
  /** How it stands, and where something is wrong what to do. */
  readonly sentence: string;
};

export const ok = (what: string, sentence: string): Finding => ({ verdict: 'ok', what, sentence });
export const warn = (what: string, sentence: string): Finding => ({ verdict: 'warn', what, sentence });
export const fail = (what: string, sentence: string): Finding => ({ verdict: 'fail', what, sentence });

/** As a line: the verdicts stand one below the other. */
export const lineFor = ({ verdict, what, sentence }: Finding): string =>
  `${verdict.padEnd(4)}  ${what}: ${sentence}`;
