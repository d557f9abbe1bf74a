/** Longest id made of a name, in characters, before a number that tells it from another. */
const LONGEST = 80;

/**
 * The id of a new document, made of its file's name or address: `the-vote`, and `the-vote-2` for another of that name.
 *
 * @param isTaken whether another document has this id, or ever had it
 */
export function idFor(name: string, isTaken: (id: string) => boolean): string {
  const stem = nameIn(name).replace(/\.\w{1,8}$/u, '');
  const words = stem
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['document'];
  const id = [...words.join('-')].slice(0, LONGEST).join('').replace(/-$/u, '');
  for (let count = 1; ; count++) {
    const numbered = count === 1 ? id : `${id}-${count}`;
    if (!isTaken(numbered)) return numbered;
  }
}

/** The last part of a path or of an address that says anything. */
function nameIn(name: string): string {
  const path = /^https?:\/\//iu.test(name) ? name.replace(/[?#].*$/su, '') : name;
  return path.split(/[/\\]/u).findLast((part) => part !== '') ?? name;
}
