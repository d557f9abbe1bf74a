import { formsOf } from '../cues/reporting-verbs.ts';

/** Reporting verbs by the clause that they take: “says that”, “tells her that”, “asks whether”. */

const forms = (lemmas: string): ReadonlySet<string> => new Set(formsOf(lemmas));

/** They report a statement, whoever or whatever makes it: a person, a letter, a court. */
const STATING = forms(`
  acknowledge add admit affirm agree allege announce answer argue assert aver boast caution claim clarify comment
  complain concede confess contend counter declare disclose emphasize emphasise explain grumble insist joke lament
  maintain mention mutter note object observe opine pledge point proclaim promise protest quip recall recount reiterate
  remark repeat reply report respond retort say state stress swear testify theorize tweet vow warn write demand urge
  recommend propose volunteer post blog recite exclaim interject answer confirm
`);
/** They report a statement only where somebody speaks: a poll that suggests has said nothing. */
const SHOWING = forms('suggest indicate imply signal hint reveal predict conclude speculate surmise posit');
/** What they take next is whom they speak to. */
const TELLING = forms('tell remind inform assure warn advise caution');
const ASKING = forms('ask inquire wonder question');
/** They take a clause without “that”. */
const BARE = forms(`
  say add acknowledge admit allege announce argue assert claim concede confirm contend explain insist joke note
  predict promise reply report reveal state suggest tell tweet vow write complain warn hint imply indicate
`);
/** So plain that whatever follows them and has a verb is a clause. */
const PLAIN = forms('say');
/** Verbs that may follow a whole statement: “…, Ada Marsh noted.” */
const CLOSING = forms(`
  say add note write tweet explain argue claim acknowledge warn insist report recall announce admit state testify
  predict complain joke tell concede contend assert observe remark reply lament maintain suggest caution
`);

export const takesThat = (verb: string): boolean =>
  STATING.has(verb) || SHOWING.has(verb) || TELLING.has(verb);
export const onlyShows = (verb: string): boolean => SHOWING.has(verb);
export const tellsSomebody = (verb: string): boolean => TELLING.has(verb);
export const asks = (verb: string): boolean => ASKING.has(verb);
export const takesBare = (verb: string): boolean => BARE.has(verb);
export const isPlain = (verb: string): boolean => PLAIN.has(verb);
export const closesStatement = (verb: string): boolean => CLOSING.has(verb);
