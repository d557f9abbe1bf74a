import type { Failure } from './failure.ts';

const ANOTHER_COPY = 'Save the document and add it as a file, or give the address of another copy.';
const LATER = 'Try again later, or give the address of another copy.';
const CHECK = 'Check that it is spelt as in the browser.';
const WHOLE_LINK = 'Give the address as it stands in the browser, beginning with https://.';

/** What to do about an answer that is no document, by its status. */
const STATUS: Readonly<Record<number, string>> = {
  401: `asks for a password. ${ANOTHER_COPY}`,
  402: `asks for payment. ${ANOTHER_COPY}`,
  403: `does not let a program read it. ${ANOTHER_COPY}`,
  404: `does not exist. ${CHECK}`,
  410: `was taken away for good. Give the address of another copy.`,
  429: `says that it is asked too often. ${LATER}`,
  451: `is held back for legal reasons. Give the address of another copy.`,
};

/**
 * One sentence on what was wrong, and one on what to do instead.
 *
 * @param shown the address as it should be shown, safe and short
 */
export function describeFailure(shown: string, failure: Failure): string {
  const told = predicate(failure);
  return `${shown} ${told}`;
}

function predicate(failure: Failure): string {
  switch (failure.kind) {
    case 'unreadable':
      return `is no address I can read. ${WHOLE_LINK}`;
    case 'too-long':
      return `has ${failure.found} characters, and I take addresses of at most 2,000. Leave out what follows the “?”, if the page opens without it.`;
    case 'scheme':
      return `begins with ${failure.found}, and I ask for pages over http and https only. ${WHOLE_LINK}`;
    case 'credentials':
      return 'holds a user name or a password, which I never send. Give the address of a page that everybody can read.';
    case 'port':
      return `names port ${failure.found}, and I ask at 80, 443, 8080 and 8443 only. ${ANOTHER_COPY}`;
    case 'private':
      return 'leads to an address inside a private network, which I never ask. Give the address of a public page.';
    case 'busy':
      return 'has to wait, since too many links are waiting already. Try again in a minute.';
    case 'robots':
      return `is a page that its site asks programs not to read (robots.txt). ${ANOTHER_COPY}`;
    case 'robots-status':
      return `cannot be read now, since its site does not say what programs may read (robots.txt answers ${failure.status}). ${LATER}`;
    case 'status':
      return statusPredicate(failure.status);
    case 'type':
      return `is of the type ${failure.found}, which I cannot read. Give a web page, a text, a PDF, a DOCX or subtitles.`;
    case 'encoding':
      return `is packed in a way I cannot unpack (${failure.found}). ${ANOTHER_COPY}`;
    case 'broken-encoding':
      return `cannot be unpacked, since what came is damaged (${failure.reason}). ${LATER}`;
    case 'too-large':
      return 'is larger than the 20 MB I read. Give a part of it, or save it and add the part that matters.';
    default:
      return connectionPredicate(failure);
  }
}

/** What went wrong on the way. */
function connectionPredicate(
  failure: Exclude<Failure, { readonly status: number } | { readonly found: string }>,
): string {
  switch (failure.kind) {
    case 'no-such-host':
      return `is on a site that does not exist. ${CHECK}`;
    case 'no-resolver':
      return 'cannot be looked up now, since the name service does not answer. Try again in a minute.';
    case 'connection-refused':
      return `is on a site that takes no connection. ${LATER}`;
    case 'unreachable':
      return `is on a site that cannot be reached from here. ${LATER}`;
    case 'broken-off':
      return `is on a site that broke off the connection. ${LATER}`;
    case 'slow-start':
      return `did not begin to answer within 10 seconds. ${LATER}`;
    case 'slow':
      return `did not come within 30 seconds. ${LATER}`;
    case 'tls':
      return `is on a site whose certificate or encryption cannot be trusted (${failure.reason}). ${ANOTHER_COPY}`;
    case 'no-http':
      return `is on a server whose answer is no proper HTTP (${failure.reason}). ${ANOTHER_COPY}`;
    case 'downgrade':
      return 'is not encrypted although the address before it was, so I do not follow. Give the address where the page ends up.';
    case 'loop':
      return 'leads back to an address that led here, in a circle. Give the address where the page ends up in the browser.';
    case 'many-redirects':
      return 'comes after five others that each lead to the next, where I stop. Give the address where the page ends up in the browser.';
    case 'no-location':
      return `says that it has moved and not where to. ${ANOTHER_COPY}`;
    default:
      return `cannot be fetched (${'reason' in failure ? failure.reason : failure.kind}). ${LATER}`;
  }
}

function statusPredicate(status: number): string {
  const known = STATUS[status];
  if (known !== undefined) return known;
  return status >= 500
    ? `is on a site that has a fault of its own (${status}). ${LATER}`
    : `is answered with ${status} and no document. ${ANOTHER_COPY}`;
}

/** Most characters of an address that are shown. */
const MOST_SHOWN = 120;

/** An address as it is shown: on one line, without a password, and cut where it is long. */
export function showAddress(address: string): string {
  const plain = address
    .slice(0, 4_000)
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim()
    .replace(/\/\/[^/?#]*@/u, '//…@');
  if (plain === '') return 'That';
  return plain.length > MOST_SHOWN ? `${plain.slice(0, MOST_SHOWN)}…` : plain;
}
