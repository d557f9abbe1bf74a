/** What a robots.txt says to us (RFC 9309). */
export type Robots = {
  /** @param path with its query, as it stands in a URL */
  readonly allows: (path: string) => boolean;
};

type Rule = { readonly isAllowed: boolean; readonly pattern: string };

/** The rules for a product token, or those for everybody where none names it. */
export function readRobots(text: string, token: string): Robots {
  const rules = rulesFor(text, token.toLowerCase()) ?? rulesFor(text, '*') ?? [];
  return {
    allows: (path) => {
      const asked = normalise(path);
      if (asked === '/robots.txt') return true;
      let best: Rule | null = null;
      for (const rule of rules) {
        if (isStronger(rule, best) && fits(rule.pattern, asked)) best = rule;
      }
      return best?.isAllowed ?? true;
    },
  };
}

/** The longest pattern decides, and of two as long the one that allows. */
function isStronger(rule: Rule, best: Rule | null): boolean {
  if (best === null || rule.pattern.length > best.pattern.length) return true;
  return rule.pattern.length === best.pattern.length && rule.isAllowed;
}

/** All groups that name a token, as one; null where none does. */
function rulesFor(text: string, token: string): readonly Rule[] | null {
  const rules: Rule[] = [];
  let isNamed = false;
  let isOurs = false;
  let isInRules = true;
  for (const line of text.replace(/^\ufeff/u, '').split(/\r\n?|\n/u)) {
    const [, field, value = ''] = /^\s*([a-z-]+)\s*:\s*([^#]*)/iu.exec(line) ?? [];
    const name = field?.toLowerCase();
    if (name === 'user-agent') {
      // Names one after the other share a group; a name behind rules begins another one.
      isOurs = (!isInRules && isOurs) || tokenOf(value) === token;
      isNamed ||= isOurs;
      isInRules = false;
    } else if (name === 'allow' || name === 'disallow') {
      isInRules = true;
      const pattern = normalise(value.trim());
      if (isOurs && pattern !== '') rules.push({ isAllowed: name === 'allow', pattern });
    }
  }
  return isNamed ? rules : null;
}

/** `Who-Said/1.0` is `who-said`. */
const tokenOf = (value: string): string => /^(?:\*|[a-z_-]+)/u.exec(value.trim().toLowerCase())?.[0] ?? '';

/** One spelling for each path: other letters in percent signs, plain letters without, hex in capitals. */
const normalise = (path: string): string =>
  path
    .replace(/[^\p{ASCII}]+/gu, (letters) => encodeURIComponent(letters.toWellFormed()))
    .replace(/%[\da-f]{2}/giu, (code) => {
      const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[\w.~-]/u.test(letter) ? letter : code.toUpperCase();
    });

/** Whether a path begins as a pattern says, in which * stands for anything and $ for the end. */
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const [first = '', ...others] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  if (!path.startsWith(first)) return false;
  let at = first.length;
  const last = isWhole ? others.pop() : undefined;
  // The first place that fits is as good as any: what follows has only more room.
  for (const part of others) {
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  if (!isWhole) return true;
  return last === undefined ? at === path.length : path.endsWith(last) && path.length - last.length >= at;
}
