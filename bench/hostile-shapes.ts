const repeated =
  (unit: string, between = ' ') =>
  (size: number): string =>
    Array.from({ length: Math.ceil(size / (unit.length + between.length)) }, () => unit).join(between);

/** The same with a number in it, so that every piece differs. */
const counted =
  (unit: (at: number) => string, between = ' ') =>
  (size: number): string => {
    const pieces: string[] = [];
    for (let length = 0, at = 0; length < size; at++) {
      const piece = unit(at);
      pieces.push(piece);
      length += piece.length + between.length;
    }
    return pieces.join(between);
  };

const nested =
  (open: string, close: string) =>
  (size: number): string => {
    const depth = Math.ceil(size / (open.length + close.length + 6));
    return `${`${open}we `.repeat(depth)}${` it${close}`.repeat(depth)}`;
  };

/** Invented surnames, all different, in letters. */
const surname = (at: number): string =>
  `M${[...String(at)].map((digit) => 'aeioulmnrs'[Number(digit)]).join('')}sh`;

const NEWS = [
  'The Harbour Trust will close the lower lock in March, and 40 captains have written to the town.',
  '“We wait for the tide, whatever it costs us,” said Mayor Ada Marsh. “Nobody sails before noon.”',
  'Tom Reed, director of the Harbour Trust, told the board on Monday that the locks were “not safe”.',
  'She added that nobody had asked the crews. According to Reed, the gates will not bear a spring tide.',
].join('\n\n');

/** Texts made to be hard, of about `size` characters: each repeats one thing beyond all measure. */
export const SHAPES: Readonly<Record<string, (size: number) => string>> = {
  'ordinary news': repeated(NEWS, '\n\n'),
  'news in one paragraph': repeated(NEWS.replaceAll('\n\n', ' ')),
  'short paragraphs': repeated('We wait.', '\n\n'),
  'one-letter paragraphs': repeated('a', '\n\n'),
  'one word': repeated('a', ''),
  'one capital word': repeated('A', ''),
  'one line of spaces': repeated(' ', ''),
  'blank lines': repeated('\n', ''),
  stops: repeated('.', ''),
  'spaced stops': repeated('.'),
  commas: repeated(','),
  digits: repeated('7', ''),
  'straight marks': repeated('"', ''),
  'spaced straight marks': repeated('"'),
  'opening marks': repeated('“', ''),
  'opening marks with words': repeated('“we'),
  'closing marks with words': repeated('we”'),
  'single marks with words': repeated('‘we'),
  'single straight marks with words': repeated("'we"),
  'low marks with words': repeated('„we'),
  'angle marks with words': repeated('«we'),
  'doubled apostrophes with words': repeated("''we"),
  'backticks with words': repeated('``we'),
  apostrophes: repeated('crews’'),
  'straight marks opening again': repeated('"we ("all'),
  'nested curly marks': nested('“', '”'),
  'nested mixed marks': nested('“‘', '’”'),
  'short quotations': repeated('“We wait.”'),
  'quotations with cues': repeated('“We wait,” said Ada Marsh.'),
  'quotations in one sentence': repeated('“we wait” and'),
  'open paragraphs': repeated('“We wait.', '\n\n'),
  names: repeated('Ada Marsh'),
  'different names': counted((at) => `Ada ${surname(at)} left.`),
  'different names in paragraphs': counted((at) => `Ada ${surname(at)} left.`, '\n\n'),
  'different speakers': counted((at) => `“We wait,” said Ada ${surname(at)}.`, '\n\n'),
  'surnames of many': counted((at) => `Ada ${surname(at)} left. “We wait,” ${surname(at)} said.`, '\n\n'),
  'one surname, many first names': counted(
    (at) => `“We wait,” said ${surname(at)} Marsh. Marsh said no.`,
    '\n\n',
  ),
  'many offices of one': counted((at) => `“We wait,” said director of ${surname(at)} Ada Marsh.`, '\n\n'),
  'a name with commas': repeated('Ada Marsh,'),
  'capitals without a stop': repeated('Ada'),
  particles: repeated('van der'),
  initials: repeated('A.', ''),
  cues: repeated('said'),
  'cues with commas': repeated('said,'),
  'according to': repeated('according to'),
  'reported clauses': repeated('Ada Marsh said that she said that'),
  pronouns: repeated('She said he said.'),
  'pronouns with quotations': repeated('Ada Marsh met Tom Reed. “We wait,” she said.', '\n\n'),
  days: repeated('on Monday'),
  'days with cues': repeated('Ada Marsh said on Monday'),
  dates: repeated('5 March 2020'),
  turns: repeated('MARSH: We wait for you. REED: I see.', '\n\n'),
  'turns in one paragraph': repeated('MARSH: We wait for you. REED: I see.'),
  'different turns': counted((at) => `${surname(at).toUpperCase()}: We wait for you?`, '\n\n'),
  'questions and answers': repeated('Q: Why now?\n\nA: We wait.', '\n\n'),
  'questions in one paragraph': repeated('Q: Why now? A: We wait.'),
  colons: repeated(':'),
  'colons behind words': repeated('we:'),
  announcements: repeated('Ada Marsh said:', '\n\n'),
  'announced statements': repeated('Ada Marsh said:\n\nWe wait for the tide.', '\n\n'),
  signatures: repeated('“We wait.”\n\n— Ada Marsh', '\n\n'),
  dashes: repeated('—', ''),
  'spaced dashes': repeated('—'),
  hyphens: repeated('-', ''),
  'hyphenated word': repeated('a-', ''),
  brackets: repeated('(', ''),
  'bracketed words': repeated('(we'),
  'square brackets': repeated('[', ''),
  links: repeated('[a](b)'),
  'half links': repeated('[a](', ''),
  stars: repeated('*a', ' '),
  underlines: repeated('_a', ' '),
  rules: repeated('- ', ''),
  'quoted lines': repeated('> ', ''),
  tags: repeated('<p>', ''),
  'half tags': repeated('<p ', ''),
  entities: repeated('&amp;', ''),
  'half entities': repeated('&', ''),
  mojibake: repeated('â€™', ''),
  'half mojibake': repeated('Â ', ''),
  'wrapped lines': repeated('we wait for the tide and', '\n'),
  'line ends': repeated('\r\n', ''),
  'combining signs': repeated('\u0301', ''),
  'lone surrogates': repeated('\ud83d', ''),
  emoji: repeated('👩‍✈️', ''),
  'right to left': repeated('שלום', ' '),
  'signs of direction': repeated('\u202ea', ' '),
  acronyms: repeated('Harbour Trust (HT)'),
  'repeated paragraphs': repeated(
    'We wait for the tide, whatever it costs us, and nobody sails before the noon.',
    '\n\n',
  ),
  'imprints at the end': repeated('Read more: here', '\n\n'),
  addresses: repeated('https://example.org/a/b', '/'),
  today: repeated('today ('),
  'first person': repeated('for comment', ' '),
  interview: repeated('interview with'),
  'who-clauses': repeated('Ada Marsh, who said'),
  'and-clauses': repeated('and Ada Marsh and'),
  'mr and mrs': repeated('Mr. and Mrs. Marsh'),
  possessives: repeated('Marsh’s'),
  offices: repeated('director of the'),
  'one office of many': counted(
    (at) => `“We wait,” said director Ada ${surname(at)}. The director left.`,
    '\n\n',
  ),
  'an office of nobody': counted(
    (at) => `Ada ${surname(at)}, a gull director, left. The lock director said no.`,
    '\n\n',
  ),
  'two of one surname': repeated('Ada Marsh met Tom Marsh. Marsh said no.'),
  'a mark that stays open': (size) => `“${repeated('We wait and')(size)}`,
  'curly marks closed by straight ones': repeated('“we"'),
  'long quotations in one sentence': repeated(`“${'we wait '.repeat(500)}” and`),
  owners: repeated("the board's"),
};

/** Long enough to be one utterance wherever it is printed. */
export const LONG_STATEMENT = 'We wait for the tide whatever it costs us all in the end';

/** Twelve words of a few thousand, other ones in each document. */
const someWords = (at: number): string =>
  Array.from({ length: 12 }, (_, word) => surname((at * 7_919 + word * 104_729) % 3_001).toLowerCase()).join(
    ' ',
  );

/** Archives made to be hard: the text of each of their documents. */
export const MANY_DOCUMENTS: Readonly<Record<string, (at: number) => string>> = {
  'documents: one statement': () => `“${LONG_STATEMENT},” said Ada Marsh.`,
  'documents: one short statement': () => '“We all wait,” said Ada Marsh.',
  'documents: a statement with one other word': (at) =>
    `“${LONG_STATEMENT} and ${surname(at)} is late,” said Ada Marsh.`,
  'documents: one turn of phrase': (at) => `“We all wait ${someWords(at)},” said Ada Marsh.`,
  'documents: one surname': (at) => `“${someWords(at)},” said ${surname(at)} Marsh.`,
  'documents: a surname that many bear': (at) =>
    `“${someWords(at)},” said ${surname(at)} Marsh.\n\n“${someWords(at + 1)},” said Sen. Marsh.`,
  'documents: one first name and surname': (at) => `“${someWords(at)},” said Ada ${surname(at)} Marsh.`,
  'documents: one acronym of many': (at) =>
    `The ${surname(at)} Gull Society (MGS) met. “${someWords(at)},” said the MGS.`,
  'documents: nameless speakers': (at) => `“${someWords(at)},” said a spokesperson.`,
};
