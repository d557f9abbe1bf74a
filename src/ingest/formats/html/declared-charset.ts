/** Where a page must declare its charset, in bytes, and some more. */
const HEAD = 4_096;

/** The charset that the server or the page itself declares, by its label; undefined when neither does. */
export function declaredCharset(bytes: Uint8Array, isPage: boolean, type = ''): string | undefined {
  const served = /charset\s*=\s*["']?([\w.:-]{1,40})/iu.exec(type.slice(0, 200))?.[1];
  if (served !== undefined || !isPage) return served;
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  for (const [tag] of head.matchAll(/<(?:meta|\?xml)[^<>]{0,300}>/giu)) {
    const charset = /(?:charset|encoding)\s*=\s*["']?([\w.:-]{1,40})/iu.exec(tag)?.[1];
    if (charset !== undefined) return charset;
  }
  return undefined;
}
