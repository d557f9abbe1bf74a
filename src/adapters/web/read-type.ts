/** What may become a document; the last is decided later, by its bytes. */
const TYPES: ReadonlySet<string> = new Set([
  'text/html',
  'application/xhtml+xml',
  'text/plain',
  'text/markdown',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'text/vtt',
  'application/x-subrip',
  'application/octet-stream',
]);

/**
 * A Content-Type without its parameters, but for the charset: `text/html; charset=utf-8`, in small letters.
 *
 * @returns `isRead` says whether it may become a document; a server that says nothing leaves it to the bytes
 */
export function readType(header: string | undefined): {
  readonly type: string | null;
  readonly isRead: boolean;
} {
  const [name = '', ...parameters] = (header ?? '').toLowerCase().split(';');
  const type = name.trim();
  if (type === '') return { type: null, isRead: true };
  const charset = parameters
    .map((parameter) => /^\s*charset\s*=\s*"?([\w.:+-]{1,40})"?\s*$/u.exec(parameter)?.[1])
    .find((one) => one !== undefined);
  return {
    type: charset === undefined ? type : `${type}; charset=${charset}`,
    isRead: TYPES.has(type),
  };
}
