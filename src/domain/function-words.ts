/** Words that hold a sentence together. Never dropped, but they alone make no match. */
const FUNCTION_WORDS = new Set(
  `a about after all also am an and any are as at be because been being both but by can could did do does doing for
   from had has have having he her hers him his how i if in into is it its me might more most must my no nor not of off
   on once only or other our out over own same shall she should so some such than that the their them then there these
   they this those through to too under until up us very was we were what when where which while who whom whose why
   will with would you your don't it's i'm we're they're that's can't won't doesn't isn't aren't didn't i've we've`.split(
    /\s+/u,
  ),
);

export const isFunctionWord = (word: string): boolean => FUNCTION_WORDS.has(word);
