import { isOnlyMarked } from '../cues/announcements.ts';
import { isDoubtfulThroughout } from '../cues/is-doubtful.ts';
import { type Beside, calibrated, type Model, sharesOf } from '../weighing/model.ts';
import { areBorrowed } from './borrowed-words.ts';
import { decide } from './decide.ts';
import type { Finding } from './finding.ts';
import { isTerm, nameAThing } from './nobodys-words.ts';
import type { Place } from './place.ts';
import { type Suggestion, suggest } from './suggest.ts';

/** A decision, and what it was made of: for those who train the model or explain it. */
export type Attribution = {
  readonly finding: Omit<Finding, 'span'>;
  readonly isDoubtful: boolean;
  readonly suggestions: readonly Suggestion[];
  /** 0–1, together 1: how likely each suggestion is. */
  readonly shares: readonly number[];
};

/** How sure it is that words which name a thing are nobody's statement. */
const NAMING = 0.9;
/** What is left of the confidence where the cue says that it was perhaps never said. */
const DOUBTFUL = 0.5;

/** Highest confidence for somebody who only stood around the words, or for a term: never enough for a name. */
const GUESSED = 0.7;
/** What carries words over from a speech that was heard or announced. */
const GOING_ON = /\b(?:goes on in the (?:next )?paragraph|introduced in the paragraph before)$/u;

const isGuess = ({ carried, seen }: Suggestion): boolean =>
  carried && !seen.some((one) => GOING_ON.test(one));

/** Whose words these are is not told surely enough for a name, however likely it is. */
const isUnsure = (place: Place, chosen: Suggestion): boolean =>
  isGuess(chosen) || isTerm(place) || areBorrowed(place) || isDoubtfulThroughout(place.sentence.items);

/** Decides whose marked words are. */
export function attribute(place: Place, model: Model): Attribution {
  if (nameAThing(place.sentence.items, place.at, place.words))
    return undecided(nobodys(NAMING, 'the marked words name a thing'));
  const suggestions = suggest(place);
  const shares = sharesOf(suggestions, model.speaker);
  const { chosen, share } = decide(suggestions, shares);
  const { who, carried, cue, expected } = chosen;
  if (who === 'nobody')
    return { ...undecided(nobodys(share, 'nobody is likelier than anybody')), suggestions, shares };
  const kind = (place.announced[0]?.whole ?? isOnlyMarked(place.sentence)) ? 'direct' : 'mixed';
  const isDoubtful = cue?.doubtful === true;
  const voice = who === 'unseen' ? null : who;
  const how = carried ? 'carried' : voice?.how;
  const likely = calibrated(share, model.calibration[besideOf(chosen, kind)]);
  const sure = Math.min(likely * (isDoubtful ? DOUBTFUL : 1), isUnsure(place, chosen) ? GUESSED : 1);
  const finding = {
    kind,
    voice,
    sure,
    how,
    cue: cue?.span ?? null,
    expected,
    why: reasonOf(chosen),
  } as const;
  return { finding, isDoubtful, suggestions, shares };
}

/** Which kinds of decisions are equally sure at an equal share. */
export const besideOf = ({ carried }: Pick<Suggestion, 'carried'>, kind: 'direct' | 'mixed'): Beside =>
  carried ? 'carried' : kind === 'direct' ? 'whole' : 'part';

const reasonOf = ({ who, carried }: Suggestion): string =>
  who === 'unseen'
    ? 'nobody is in sight who could have said it'
    : carried
      ? 'the words have no announcement of their own, and somebody spoke or is spoken of around them'
      : 'somebody in their sentence is likelier than all others';

const nobodys = (sure: number, why: string) => ({ kind: 'unattributed', voice: null, sure, why }) as const;

const undecided = (finding: Attribution['finding']): Attribution => ({
  finding,
  isDoubtful: false,
  suggestions: [],
  shares: [],
});
