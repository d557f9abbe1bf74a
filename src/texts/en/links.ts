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

/** What was wrong with a link or an uploaded file, said behind its address or name, and what to do instead. */
export const links = {
  /** What stands for an address of which nothing can be shown. */
  that: 'That',
  unreadable: () => `is no address I can read. ${WHOLE_LINK}`,
  'too-long': (found: string) =>
    `has ${found} characters, and I take addresses of at most 2,000. Leave out what follows the “?”, if the page opens without it.`,
  scheme: (found: string) =>
    `begins with ${found}, and I ask for pages over http and https only. ${WHOLE_LINK}`,
  credentials: () =>
    'holds a user name or a password, which I never send. Give the address of a page that everybody can read.',
  port: (found: string) => `names port ${found}, and I ask at 80, 443, 8080 and 8443 only. ${ANOTHER_COPY}`,
  private: () =>
    'leads to an address inside a private network, which I never ask. Give the address of a public page.',
  busy: () => 'has to wait, since too many links are waiting already. Try again in a minute.',
  robots: () => `is a page that its site asks programs not to read (robots.txt). ${ANOTHER_COPY}`,
  'robots-status': (status: number) =>
    `cannot be read now, since its site does not say what programs may read (robots.txt answers ${status}). ${LATER}`,
  type: (found: string) =>
    `is of the type ${found}, which I cannot read. Give a web page, a text, a PDF, a DOCX or subtitles.`,
  encoding: (found: string) => `is packed in a way I cannot unpack (${found}). ${ANOTHER_COPY}`,
  'broken-encoding': (reason: string) =>
    `cannot be unpacked, since what came is damaged (${reason}). ${LATER}`,
  'too-large': () =>
    'is larger than the 20 MB I read. Give a part of it, or save it and add the part that matters.',
  'no-such-host': () => `is on a site that does not exist. ${CHECK}`,
  'no-resolver': () =>
    'cannot be looked up now, since the name service does not answer. Try again in a minute.',
  'connection-refused': () => `is on a site that takes no connection. ${LATER}`,
  unreachable: () => `is on a site that cannot be reached from here. ${LATER}`,
  'broken-off': () => `is on a site that broke off the connection. ${LATER}`,
  'slow-start': () => `did not begin to answer within 10 seconds. ${LATER}`,
  slow: () => `did not come within 30 seconds. ${LATER}`,
  tls: (reason: string) =>
    `is on a site whose certificate or encryption cannot be trusted (${reason}). ${ANOTHER_COPY}`,
  'no-http': (reason: string) => `is on a server whose answer is no proper HTTP (${reason}). ${ANOTHER_COPY}`,
  downgrade: () =>
    'is not encrypted although the address before it was, so I do not follow. Give the address where the page ends up.',
  loop: () =>
    'leads back to an address that led here, in a circle. Give the address where the page ends up in the browser.',
  'many-redirects': () =>
    'comes after five others that each lead to the next, where I stop. Give the address where the page ends up in the browser.',
  'no-location': () => `says that it has moved and not where to. ${ANOTHER_COPY}`,
  other: (reason: string) => `cannot be fetched (${reason}). ${LATER}`,
  status: (status: number) =>
    STATUS[status] ??
    (status >= 500
      ? `is on a site that has a fault of its own (${status}). ${LATER}`
      : `is answered with ${status} and no document. ${ANOTHER_COPY}`),
  upload: {
    elsewhere: (name: string) => `${name} does not lie where Discord keeps files, so I do not fetch it.`,
    tooLarge: (name: string) => `${name} is larger than the 20 MB I read. Split it, and add its parts.`,
    failed: (name: string, reason: string) =>
      `${name} cannot be fetched from Discord (${reason}). Upload it again.`,
    answers: (status: number) => `it answers ${status}`,
  },
};
