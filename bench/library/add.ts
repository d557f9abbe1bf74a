/** Adds documents to a library one by one, as another process does while a bot answers. */
import { EVERYBODY } from '../../src/library/library.ts';
import { openLibraryIn } from '../../src/library/open-library.ts';
import { makeDocuments } from './documents.ts';

const [state = '', from, count, file] = process.argv.slice(2);
const documentAt = makeDocuments(file);
const library = openLibraryIn(state);
for (let at = Number(from); at < Number(from) + Number(count); at++) {
  await library.add(EVERYBODY, documentAt(at));
}
await library.close();
