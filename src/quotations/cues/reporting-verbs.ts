/**
 * Verbs that announce somebody's words. Drawn up from the styles of news agencies and checked against
 * which verbs annotators of 768 news articles marked as cues (research on attribution, PolNeAR scheme).
 */

/** Verbs that mean little besides saying: they may stand beside any quotation. */
const SAYING = `
  acknowledge add admit advise affirm agree allege announce answer argue assert assure aver begin blog boast caution
  claim clarify comment complain concede conclude confess confirm contend continue counter cry declare declaim
  demand disclose email emphasize emphasise exclaim explain express fume grumble hint imply indicate inform
  insist interject intone joke lament maintain mention murmur muse mutter note object observe opine plead pledge
  point post predict proclaim promise pronounce protest quip read recall recount reiterate remark remember remind
  repeat reply report respond retort reveal say scoff shout signal speculate state stress submit suggest summarize
  summarise surmise swear tell testify text thunder tweet urge venture volunteer vow warn whisper wonder write yell
  ask inquire chant elaborate gush rail reason recite relate sneer snap scream implore exhort intimate posit
  theorize echo shoot blurt bark bellow deadpan enthuse interrupt laugh sigh shrug preach
`;

/** Verbs that judge, name or call for something: they take quoted words into their own sentence. */
const TAKING_IN = `
  accuse advocate applaud assail attack attribute bash bemoan berate blame blast brand call celebrate challenge
  characterize characterise charge chide cite commend compare condemn confront consider credit criticize criticise
  decry defend demonize denounce depict deride describe dismiss dub endorse fault hail invite invoke knock label
  lambaste liken mock name order oppose portray praise promote propose pan question quote rebuke recommend refer
  refute regard reject rebut dispute deny ridicule slam support tag tease thank term tout trash vouch welcome bill decline deem envision
  believe think hope fear expect feel find say see know
`;

/** Forms that the rules of spelling do not give. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said', 'says', 'saying'],
  tell: ['told', 'tells', 'telling'],
  write: ['wrote', 'written', 'writes', 'writing'],
  read: ['read', 'reads', 'reading'],
  shoot: ['shot', 'shoots', 'shooting'],
  swear: ['swore', 'sworn', 'swears', 'swearing'],
  begin: ['began', 'begun', 'begins', 'beginning'],
  think: ['thought', 'thinks', 'thinking'],
  feel: ['felt', 'feels', 'feeling'],
  find: ['found', 'finds', 'finding'],
  see: ['saw', 'seen', 'sees', 'seeing'],
  know: ['knew', 'known', 'knows', 'knowing'],
  admit: ['admitted', 'admits', 'admitting'],
  submit: ['submitted', 'submits', 'submitting'],
  quip: ['quipped', 'quips', 'quipping'],
  blog: ['blogged', 'blogs', 'blogging'],
  refer: ['referred', 'refers', 'referring'],
  tag: ['tagged', 'tags', 'tagging'],
  dub: ['dubbed', 'dubs', 'dubbing'],
  pan: ['panned', 'pans', 'panning'],
  slam: ['slammed', 'slams', 'slamming'],
  snap: ['snapped', 'snaps', 'snapping'],
  shrug: ['shrugged', 'shrugs', 'shrugging'],
  label: ['labeled', 'labelled', 'labels', 'labeling', 'labelling'],
  signal: ['signaled', 'signalled', 'signals', 'signaling', 'signalling'],
};

/** How strongly a verb speaks for quoted words beside it. */
export type CueStrength = 'saying' | 'taking-in';

const FORMS = new Map<string, CueStrength>([
  ...formsOf(TAKING_IN).map((form) => [form, 'taking-in'] as const),
  ...formsOf(SAYING).map((form) => [form, 'saying'] as const),
]);

/** What kind of reporting verb this is (any form, in lower case); undefined when it is none. */
export const reportingVerb = (form: string): CueStrength | undefined => FORMS.get(form);

/** Every form of these verbs, in lower case. */
export function formsOf(lemmas: string): string[] {
  return lemmas
    .trim()
    .split(/\s+/u)
    .flatMap((lemma) => [lemma, ...(IRREGULAR[lemma] ?? regularForms(lemma))]);
}

function regularForms(lemma: string): string[] {
  if (lemma.endsWith('e')) {
    const stem = lemma.slice(0, -1);
    return [`${lemma}s`, `${lemma}d`, `${stem}ing`];
  }
  if (/[^aeiou]y$/u.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${lemma}ing`];
  }
  const third = /(?:s|sh|ch|x|z)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
  return [third, `${lemma}ed`, `${lemma}ing`];
}
