import { below, pick, type Random, seeded } from '../random.ts';

const ONSETS = 'b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t th tr v w'.split(' ');
const VOWELS = 'a e i o u ai ea ee oo ou'.split(' ');
const CODAS = ['', '', '', 'b', 'ck', 'd', 'l', 'm', 'n', 'nd', 'nt', 'r', 'rk', 'st', 't', 'x'];
/** Most frequent first. */
const FUNCTION_WORDS =
  'the of to and a in that is was for it with as on be at by this had not are but from or have an they which you were there would their we him been has when who will no if out so what up'.split(
    ' ',
  );
const ENDINGS = ['', '', '', '', '', '', 's', 's', 'ed', 'ing'];
/** Words of the invented language that are not function words; and words of a text, from and up to. */
const [CONTENT_WORDS, SHORTEST, LONGEST] = [30_000, 15, 75];

/**
 * Texts of words that no language has, as frequent as words are (Zipf: the share of a word is in proportion to one
 * over its rank), half of them English function words. The same seed makes the same texts.
 */
export function inventTexts(count: number, seed: number): readonly string[] {
  const random = seeded(seed);
  const content = [...inventWords(random)];
  return Array.from({ length: count }, () => inventText(content, random));
}

function inventWords(random: Random): ReadonlySet<string> {
  const words = new Set<string>();
  while (words.size < CONTENT_WORDS) words.add(syllables(2 + below(3, random), random));
  return words;
}

const syllables = (count: number, random: Random): string =>
  Array.from({ length: count }, () => pick(ONSETS, random) + pick(VOWELS, random) + pick(CODAS, random)).join(
    '',
  );

function inventText(content: readonly string[], random: Random): string {
  const words = Array.from({ length: SHORTEST + below(LONGEST - SHORTEST, random) }, () =>
    random() < 0.5 ? byRank(FUNCTION_WORDS, random) : byRank(content, random) + pick(ENDINGS, random),
  );
  const [first = ''] = words;
  return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${words.slice(1).join(' ')}.`;
}

/** A word by Zipf's law: the logarithms of the ranks are spread evenly. */
const byRank = (words: readonly string[], random: Random): string =>
  words[Math.floor((words.length + 1) ** random()) - 1] ?? '';
