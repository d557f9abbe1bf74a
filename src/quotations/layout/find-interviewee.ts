import { slice } from '../../domain/span.ts';
import type { Span } from '../../domain/vocabulary.ts';
import { keyOf } from '../names/cast.ts';
import { findNames, type Name } from '../names/find-names.ts';
import type { Paragraph } from '../read-paragraph.ts';

/** Words by which an introduction tells whom it is going to question, right before the name. */
const INTERVIEW =
  /\b(?:interview(?:s|ed)?(?: (?:with|of))?|q ?(?:&|and) ?a(?: session)? with|questions (?:to|for)|answers (?:from|by)|conversation with|(?:spoke|speaks|talk(?:s|ed)?|sat down|sits down|caught up) (?:to|with)|asked)\b[^.?!:]{0,80}$/iu;
const BYLINE = /^(?:by|interview by|words|text|photographs? by)\b/iu;
/** How far before a name those words stand at most, in characters. */
const REACH = 120;

/** Whoever asks is no answer. */
const ASKS = /\b(?:writer|reporter|editor|correspondent|journalist|columnist|host|anchor)\b/iu;

/**
 * Who answers the questions of an interview: whom its introduction says that it questions, else the only person
 * of its first line, else the only person of the introduction; null when it names several or nobody.
 */
export function findInterviewee(text: string, introduction: readonly Paragraph[]): Span | null {
  const people = introduction
    .filter(({ span }) => !BYLINE.test(slice(text, { ...span, end: Math.min(span.end, span.start + 30) })))
    .flatMap((paragraph) => peopleIn(text, paragraph));
  const first = introduction[0]?.span.end ?? 0;
  const asked = people.filter(({ isAsked }) => isAsked);
  const inTitle = people.filter(({ name }) => name.span.end <= first);
  return onlyOne(asked) ?? onlyOne(inTitle) ?? onlyOne(people);
}

type Introduced = { readonly name: Name; readonly isAsked: boolean };

const peopleIn = (text: string, { span, sentences }: Paragraph): readonly Introduced[] =>
  sentences.flatMap(({ items }) =>
    findNames(
      text,
      items.filter(({ marked }) => marked === null),
    )
      .filter(
        ({ kind, text: name, role }) => kind === 'person' && name.includes(' ') && !ASKS.test(role ?? ''),
      )
      .map((name) => {
        const before = text.slice(Math.max(span.start, name.outer.start - REACH), name.outer.start);
        return { name, isAsked: INTERVIEW.test(before) };
      }),
  );

/** Where the one person is named first, if all these are one. */
function onlyOne(people: readonly Introduced[]): Span | null {
  const [first] = people;
  const isOne = people.every(({ name }) => keyOf(name.text) === keyOf(first?.name.text ?? ''));
  return first !== undefined && isOne ? first.name.span : null;
}
