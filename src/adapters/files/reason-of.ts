/** The system's word for what went wrong with a file (`EACCES`), without the path. */
export const reasonOf = (reason: unknown): string =>
  reason instanceof Error && 'code' in reason ? String(reason.code) : String(reason);
