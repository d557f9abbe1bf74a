import { asList, asRecord, asText, isGiven, type Json } from './json.ts';

/** Who would get a notification from one message. */
export type Ping = {
  readonly message: string;
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
};

/** What Discord looks for when a message says nothing about it: answers and other messages differ. */
const PARSED_BY_DEFAULT = { answer: ['users'], message: ['users', 'roles', 'everyone'] } as const;

/**
 * Whom a message pings.
 *
 * On the safe side where Discord is lenient: mentions in code and in hidden or edited messages count
 * too, because `allowed_mentions` should have named nobody there either.
 *
 * @param body the message as sent; its text displays ping like its content
 * @param replyingTo the author of the message it replies to
 */
export function whoIsPinged(
  body: Json,
  kind: keyof typeof PARSED_BY_DEFAULT,
  replyingTo?: string,
): Omit<Ping, 'message'> {
  const text = [asText(body.content), ...displayedTexts(body.components)].join('\n');
  const said = isGiven(body.allowed_mentions);
  const allowed = asRecord(body.allowed_mentions);
  const parse: readonly unknown[] = said ? asList(allowed.parse) : PARSED_BY_DEFAULT[kind];
  const named = (field: 'users' | 'roles', pattern: RegExp) => {
    const mentioned = new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''));
    return [...mentioned].filter((id) => parse.includes(field) || asList(allowed[field]).includes(id));
  };
  const users = named('users', /<@!?(\d+)>/gu);
  const repliedUser = said ? allowed.replied_user === true : kind === 'message';
  if (replyingTo !== undefined && repliedUser && !users.includes(replyingTo)) users.push(replyingTo);
  return {
    users,
    roles: named('roles', /<@&(\d+)>/gu),
    everyone: parse.includes('everyone') && /@(?:everyone|here)\b/u.test(text),
  };
}

/** The content of all text displays, however deep. */
export function displayedTexts(components: unknown): string[] {
  return asList(components).flatMap((value) => {
    const component = asRecord(value);
    const own = component.type === 10 ? [asText(component.content)] : [];
    return [...own, ...displayedTexts(component.components)];
  });
}
