import { fold } from './fold.ts';

/**
 * A person's name in its parts, folded: `given` holds first and middle names or their initials, `surname` the
 * last word without its particles. “J. R. van Marsh Jr.” is `['j', 'r']`, `van`, `marsh`, `jr`.
 */
export type PersonName = {
  readonly given: readonly string[];
  readonly particles: string;
  readonly surname: string;
  /** `jr`, `sr`, `ii` …; empty when none is printed. */
  readonly suffix: string;
};

/** Small words inside a name: “van”, “de la”. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'de del della der den di du da dos bin ibn ben van von la le al el ter ten af av zu st.'.split(' '),
);
/** “Jr.”, “III”: the son is somebody else than the father. */
export const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu;
/** “al-Rashid”: a particle that is joined to the name. */
const JOINED = /^(al|el)-(?=\p{L})/u;
const INITIALS = /^(?:\p{Lu}\.-?)+$/u;
const MOST_WORDS = 6;

/**
 * Reads a name as that of a person, without titles; null when it has no shape of one. A surname alone has no
 * `given`. A particle at the beginning is read as one when it is written small: “Van Marsh” may be a first name.
 */
export function readPersonName(name: string): PersonName | null {
  const tokens = name
    .trim()
    .replaceAll(',', ' ')
    .replace(/['’]s$/u, '')
    .split(/\s+/u);
  const suffix = tokens.length > 1 && SUFFIX.test(tokens.at(-1) ?? '') ? plain(tokens.pop() ?? '') : '';
  if (tokens.length > MOST_WORDS || !tokens.every(isNamePart)) return null;
  const last = plain(tokens.at(-1) ?? '');
  const joined = JOINED.exec(last)?.[1];
  let first = tokens.length - 1;
  while (first > 0 && isParticle(tokens[first - 1] ?? '', first - 1)) first--;
  const particles = [...tokens.slice(first, -1).map(plain), ...(joined === undefined ? [] : [joined])];
  const isShouted = name === name.toUpperCase();
  return {
    given: tokens.slice(0, first).flatMap((token) => givenNames(token, isShouted)),
    particles: particles.join(' '),
    surname: last.replace(JOINED, ''),
    suffix,
  };
}

const isParticle = (token: string, at: number): boolean =>
  PARTICLES.has(token.toLowerCase()) && (at > 0 || /^\p{Ll}/u.test(token));

const isNamePart = (token: string): boolean =>
  /^(?:(?:al|el|d)[-'’])?\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(token) || PARTICLES.has(token);

/** “J.R.” and “JR” are two initials; of a name all in capitals it cannot be told. */
function givenNames(token: string, isShouted: boolean): readonly string[] {
  const areInitials = INITIALS.test(token) || (!isShouted && /^\p{Lu}{1,2}$/u.test(token));
  return areInitials ? [...plain(token).replaceAll('-', '')] : [plain(token)];
}

const plain = (token: string): string => fold(token).replaceAll(/['.]/gu, '');

/**
 * What two ways of printing given names tell together: place by place the same, or an initial of it, as far as
 * both go. Null when they cannot be one person's.
 */
export function mergeGiven(a: readonly string[], b: readonly string[]): readonly string[] | null {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  const merged = longer.map((theirs, at) => mergePart(shorter[at] ?? theirs, theirs));
  return merged.includes('') ? null : merged;
}

const mergePart = (a: string, b: string): string =>
  a === b || (a.length === 1 && b.startsWith(a)) ? b : b.length === 1 && a.startsWith(b) ? a : '';

/** Short forms that stand for one name only, so “Ed”, “Ted” and “Steve” are left out. */
const SHORT_FORMS = `
  abraham abe · andrew andy · anthony tony · benjamin ben · bernard bernie · charles charlie chuck ·
  christopher chris · daniel dan danny · david dave · deborah debbie · donald don · douglas doug ·
  gregory greg · james jim jimmy jimmie · jennifer jenny · joseph joe joey · joshua josh · judith judy ·
  kenneth ken kenny · leonard len lenny · matthew matt · michael mike mick · mitchell mitch · nathaniel nat ·
  nicholas nick · pamela pam · peter pete · philip phil · raymond ray · richard dick rick · robert bob bobby rob ·
  ronald ron ronnie · samuel sam sammy · susan sue susie · theodore theo · thomas tom tommy · timothy tim ·
  victoria vicky · vincent vince · walter walt · william bill billy will willie · zachary zach
`;
const LONG_FORM = new Map(
  SHORT_FORMS.trim()
    .split(/\s+·\s+/u)
    .flatMap((forms) => {
      const [long = '', ...short] = forms.split(/\s+/u);
      return short.map((form) => [form, long] as const);
    }),
);

/** “jim” → “james”; any other name is itself. */
export const longForm = (given: string): string => LONG_FORM.get(given) ?? given;
