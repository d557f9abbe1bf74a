import type { Gender } from './vocabulary.ts';

/** Public offices as they are written in front of a name, each with its standard name. */
const OFFICES: ReadonlyMap<string, string> = new Map(
  `ambassador · attorney · chancellor · councillor · governor gov · judge · justice · mayor · minister ·
   president · premier · professor prof · representative rep congressman congresswoman · secretary ·
   senator sen · sheriff · commissioner · general gen`
    .split(/\s+·\s+/u)
    .flatMap((forms) => {
      const [office = '', ...others] = forms.split(/\s+/u);
      return [office, ...others].map((form) => [form, office] as const);
    }),
);

export const OFFICE_WORDS: readonly string[] = [...OFFICES.keys()];

export const isOffice = (word: string): boolean => OFFICES.has(word);

/** The public offices that a role tells: “Sen.” and “the Ohio senator” are one. */
export const officesIn = (role: string): ReadonlySet<string> =>
  new Set(headWords(role).flatMap((word) => OFFICES.get(word) ?? []));

/** The words of a role that speak of its holder and not of a body or somebody else: before “of”, “for”, “to”. */
export const headWords = (role: string): readonly string[] =>
  (role.toLowerCase().split(/ (?:of|for|at|in|to|from|and|with|who|under) /u)[0] ?? '').split(/[^\p{L}-]+/u);

const MALE = /^(?:mr|sir|lord|king|prince)$/u;
const FEMALE = /^(?:mrs|ms|miss|dame|lady|queen|princess)$/u;

/** What a title tells of its bearer: “Mr”, “Dame”. In lower case, without a dot. */
export const genderOfTitle = (title: string): Gender | undefined =>
  MALE.test(title) ? 'male' : FEMALE.test(title) ? 'female' : undefined;
