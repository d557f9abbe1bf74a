import { pick, type Random } from '../random.ts';

/** The first that fits: an ending, and what may stand in its place. */
const ENDINGS: readonly (readonly [ending: RegExp, others: readonly string[]])[] = [
  [/ie[sd]$/u, ['y']],
  [/(?<=[aeiouy].*)ing$/u, ['', 'ed']],
  [/(?<=[aeiouy].*[^e])ed$/u, ['ing', 'es']],
  [/(?<=s)s$/u, ['ses']],
  [/s$/u, ['']],
  [/(?<=[^aeiou])y$/u, ['ies']],
  [/e$/u, ['es', 'ed']],
  [/$/u, ['s', 'ed']],
];

/** Another number or tense by its regular ending, whether or not the language has the form (“brings”, “bringed”). */
export function inflect(word: string, random: Random): string {
  const [ending, others] = ENDINGS.find(([one]) => one.test(word)) ?? [/$/u, ['s']];
  return word.replace(ending, pick(others, random));
}
