/** Signs that would end an address, or begin something, in one of the notations. */
const ENCODED = /[\s\p{Cc}\p{Cf}<>()[\]{}|\\^`"']/gu;

/** The address of a source so that it can stand in any notation; null where there is none for a browser. */
export const webAddress = (url: string | null): string | null =>
  url === null || !/^https?:\/\/[^/]/iu.test(url) ? null : url.replaceAll(ENCODED, percent);

/** `encodeURIComponent` leaves brackets and apostrophes as they are. */
function percent(sign: string): string {
  const encoded = encodeURIComponent(sign);
  return encoded === sign ? `%${sign.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
}
