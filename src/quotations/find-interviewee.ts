import { slice } from '../domain/span.ts';
import type { Span } from '../domain/vocabulary.ts';
import { keyOf } from './cast.ts';
import { findNames, type Name } from './find-names.ts';
import type { Paragraph } from './read-paragraph.ts';

/** Words by which an introduction tells whom it is going to question, right before the name. */
const INTERVIEW =
  /\b(?:interview(?:s|ed)?(?: (?:with|of))?|q ?(?:&|and) ?a(?: session)? with|questions (?:to|for)|answers (?:from|by)|conversation with|(?:spoke|speaks|talk(?:s|ed)?|sat down|sits down|caught up) (?:to|with)|asked)\b[^.?!:]{0,80}$/iu;
const BYLINE = /^(?:by|interview by|words|text|photographs? by)\b/iu;
/** How far before a name those words stand at most, in characters. */
const REACH = 120;

/**
 * Who answers the questions of an interview: whom its introduction says that it speaks with, else the only
 * person whom it names; null when it names several or nobody.
 */
export function findInterviewee(text: string, introduction: readonly Paragraph[]): Span | null {
  const people = introduction
    .filter(({ span }) => !BYLINE.test(slice(text, { ...span, end: Math.min(span.end, span.start + 30) })))
    .flatMap(({ span, sentences }) =>
      sentences.flatMap(({ items }) =>
        findNames(
          text,
          items.filter(({ marked }) => marked === null),
        )
          .filter(({ kind, text: name }) => kind === 'person' && name.includes(' '))
          .map((name) => ({ name, start: span.start })),
      ),
    );
  const asked = people.filter(({ name, start }) =>
    INTERVIEW.test(text.slice(Math.max(start, name.outer.start - REACH), name.outer.start)),
  );
  const [first, ...others] = distinct(
    asked.length > 0 ? asked.map(({ name }) => name) : people.map(({ name }) => name),
  );
  return first !== undefined && others.length === 0 ? first.span : null;
}

const distinct = (names: readonly Name[]): readonly Name[] => [
  ...new Map(names.toReversed().map((name) => [keyOf(name.text), name])).values(),
];
