import { remember } from './remember.ts';

/** `go`: it is answered. `say`: it is one too many, which is said once. `silent`: that has been said. */
type Verdict = 'go' | 'say' | 'silent';

/** How much one person may ask. */
export type Allowance = { readonly questions: number; readonly inMs: number };

export type Cooldown = {
  readonly mayAsk: (who: string) => Verdict;
  /** Lets go of those who have asked nothing for so long. */
  readonly forget: () => void;
};

type Asked = { readonly at: readonly number[]; readonly isTold: boolean };

/** People whose questions are counted at the same time. */
const MOST = 5_000;

/** Keeps anybody from asking without end: so many questions in so long a time, then one sentence, then silence. */
export function cooldown({ questions, inMs }: Allowance, now: () => number): Cooldown {
  const asked = remember<Asked>(inMs, MOST, now);
  const mayAsk = (who: string): Verdict => {
    const before = asked.get(who) ?? { at: [], isTold: false };
    const recent = before.at.filter((at) => at > now() - inMs);
    if (recent.length < questions) {
      asked.set(who, { at: [...recent, now()], isTold: false });
      return 'go';
    }
    if (before.isTold) return 'silent';
    asked.set(who, { at: recent, isTold: true });
    return 'say';
  };
  return { mayAsk, forget: asked.forget };
}
