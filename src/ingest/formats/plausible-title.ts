/** Words a title has; one word is as a rule the name of a template or a folder. */
const TWO_WORDS = /\p{L}\S*\s+\S*[\p{L}\p{N}]/u;
/** What programs write where nobody wrote a title. */
const PROGRAMS_OWN = /^(?:microsoft |untitled|document ?\d*$|slide|layout|print)|\.[a-z]{3,5}$|[\\_]/iu;

/** The title a program stored in a file, if somebody may have written it; undefined for “Microsoft Word - x.docx”. */
export function plausibleTitle(stored: unknown): string | undefined {
  if (typeof stored !== 'string' || stored.length > 300) return undefined;
  const title = stored.replace(/\s+/gu, ' ').trim();
  return TWO_WORDS.test(title) && !PROGRAMS_OWN.test(title) ? title : undefined;
}
