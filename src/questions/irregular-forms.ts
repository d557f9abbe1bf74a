/** Forms that no rule of endings leads back to their word; each line a word and its forms. */
const FORMS = `
  be been
  begin began begun
  bind bound
  blow blew blown
  break broke broken
  bring brought
  build built
  buy bought
  catch caught
  child children
  choose chose chosen
  come came
  deal dealt
  draw drew drawn
  drink drank drunk
  drive drove driven
  eat ate eaten
  fall fell fallen
  feed fed
  feel felt
  fight fought
  find found
  flee fled
  fly flew flown
  forbid forbade forbidden
  forget forgot forgotten
  forgive forgave forgiven
  freeze froze frozen
  give gave given
  go went gone
  grow grew grown
  hear heard
  hide hid hidden
  hold held
  keep kept
  know knew known
  lead led
  leave left
  lend lent
  lie lay lain
  lose lost
  make made
  man men
  mean meant
  meet met
  pay paid
  ride rode ridden
  ring rang rung
  rise rose risen
  run ran
  say said
  see saw seen
  seek sought
  sell sold
  send sent
  shake shook shaken
  shoot shot
  show shown
  sing sang sung
  sink sank sunk
  sit sat
  sleep slept
  speak spoke spoken
  spend spent
  stand stood
  steal stole stolen
  strike struck
  swear swore sworn
  sweep swept
  swim swam swum
  take took taken
  teach taught
  tell told
  think thought
  throw threw thrown
  understand understood
  wake woke woken
  wear wore worn
  win won
  withdraw withdrew withdrawn
  woman women
  write wrote written
`;

const WORDS: ReadonlyMap<string, string> = new Map(
  FORMS.split('\n').flatMap((line) => {
    const [word = '', ...forms] = line.split(' ').filter(Boolean);
    return forms.map((form) => [form, word] as const);
  }),
);

/** “bought” is “buy”; any other word is itself. */
export const regular = (word: string): string => WORDS.get(word) ?? word;
