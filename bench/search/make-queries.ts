/**
 * Makes queries of people who misremember, and fragments that nobody said, of passages:
 *
 *     node bench/search/make-queries.ts PASSAGES.jsonl.gz --indexed N --items N --absent N --seed N --out FILE
 *
 * Items are of the first `--indexed` passages (or, if they are to serve for fewer as well, of the first `--items-of`),
 * absent fragments of those behind the indexed ones. What holds an item is told of all passages of the file.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { absentFragments } from './absent-fragments.ts';
import { knownItems } from './known-items.ts';
import { KINDS } from './misremember.ts';
import { readTexts } from './read-texts.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    indexed: { type: 'string' },
    'items-of': { type: 'string' },
    items: { type: 'string', default: '1000' },
    absent: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '7' },
    out: { type: 'string' },
  },
});
const [file] = positionals;
if (file === undefined || values.out === undefined) throw new Error('a file of passages, and --out');

const texts = readTexts(file);
const seed = Number(values.seed);
const indexed = Number(values.indexed ?? texts.length);
const items = knownItems(texts, {
  count: Number(values.items),
  seed,
  from: Number(values['items-of'] ?? indexed),
});
const absent = absentFragments(texts.slice(0, indexed), texts.slice(indexed), {
  count: Number(values.absent),
  seed,
});
writeFileSync(values.out, `${JSON.stringify({ kinds: KINDS, items, absent })}\n`);
console.log(`${items.length} items, ${absent.length} absent fragments`);
