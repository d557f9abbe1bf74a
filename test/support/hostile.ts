/** Documents that somebody wrote to break what shows them. Each holds “key” early, and everything hostile behind it. */
export const HOSTILE = [
  { of: 'a paragraph of 20,000 characters', words: `key ${'and so on '.repeat(2_000)}` },
  { of: 'a word of 5,000 characters', words: `key ${'x'.repeat(5_000)}` },
  {
    of: 'mentions',
    words:
      'key @everyone @here <@80351110224678912> <@&80351110224678912> <#80351110224678912> </who-said:1>',
  },
  {
    of: 'masked links and addresses',
    words: 'key [free nitro](https://evil.example) <https://evil.example> https://evil.example/@everyone',
  },
  {
    of: 'headings, lists, quotes and small print',
    words: 'key # one\n# key\n## two\n- three\n-# four\n> five\n>>> six\n1. seven\n+ eight',
  },
  { of: 'emphasis that is never closed', words: 'key **bold __under ~~struck ||hidden *it _it `code' },
  { of: 'code fences', words: 'key ```\n@everyone\n``` and ```js and ``````' },
  {
    of: 'names of emoji and times',
    words: 'key <:name:80351110224678912> :smile: <t:1700000000:R> <id:customize>',
  },
  {
    of: 'right-to-left and zero-width text',
    words: 'key \u202eevil\u202c \u200bhidden\u200b \u2066x\u2069 \u2067open מפתח \ufeff\u2060 \u00adsoft',
  },
  { of: 'a plain emoji at every cut', words: `key ${'😀'.repeat(5_000)}` },
  { of: 'a family of emoji at every cut', words: `key ${'👩‍👩‍👧'.repeat(1_500)}` },
  { of: 'a flag at every cut', words: `key ${'🇩🇪🇫🇷'.repeat(1_500)}` },
  { of: 'emoji with tones of skin, one word each', words: `key ${'👍🏽 '.repeat(1_500)}` },
  { of: 'letters under many marks', words: `key ${`e${'\u0301'.repeat(40)} `.repeat(200)}` },
  { of: 'backslashes', words: `key ${'\\'.repeat(3_000)}` },
] as const;
