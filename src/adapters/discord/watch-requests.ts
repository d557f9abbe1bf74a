import { DefaultRestOptions, RESTJSONErrorCodes, type RESTOptions, type ResponseLike } from 'discord.js';

type MakeRequest = RESTOptions['makeRequest'];

/** What is told of requests: of each that failed its code, and of an interaction that somebody else answered its id. */
export type Told = {
  readonly failed: (code: string) => void;
  readonly answeredElsewhere: (interaction: string) => void;
};

const CALLBACK = /\/interactions\/(\d+)\/[^/]+\/callback/u;
/** So many interactions of which a request failed are remembered; one is over within seconds. */
const MOST_REMEMBERED = 1_000;

/**
 * Makes requests as the client does, and tells of those that fail, each time they do: the client repeats some, and says
 * nothing of it. An interaction that was answered before our first word on it was answered by somebody else.
 */
export function watchRequests(
  { failed, answeredElsewhere }: Told,
  make: MakeRequest = DefaultRestOptions.makeRequest,
): MakeRequest {
  /** Interactions of which a request may have arrived although it failed. */
  const attempted = new Set<string>();
  const remember = (interaction: string | undefined): void => {
    if (interaction === undefined) return;
    attempted.add(interaction);
    const [oldest] = attempted;
    if (attempted.size > MOST_REMEMBERED && oldest !== undefined) attempted.delete(oldest);
  };
  return async (url, init) => {
    const interaction = CALLBACK.exec(url)?.[1];
    let response: ResponseLike;
    try {
      response = await make(url, init);
    } catch (error) {
      remember(interaction);
      failed(error instanceof Error && error.name === 'AbortError' ? 'timeout' : 'connection');
      throw error;
    }
    if (response.status < 400) {
      // Whatever is said of it from now on, it was answered by us.
      remember(interaction);
      return response;
    }
    // It can be read once, and the client must read it, too.
    const text = await response.text();
    const code = codeIn(text);
    failed(code === undefined ? `http-${response.status}` : String(code));
    const isFirst = interaction !== undefined && !attempted.has(interaction);
    if (isFirst && code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)
      answeredElsewhere(interaction);
    else remember(interaction);
    const { status, statusText, headers } = response;
    return new Response(text, { status, statusText, headers: [...headers] });
  };
}

/** Discord's code for what is wrong, if it is one of those that Discord lists. */
function codeIn(text: string): number | undefined {
  try {
    const told: unknown = JSON.parse(text);
    const code = typeof told === 'object' && told !== null && 'code' in told ? told.code : undefined;
    return typeof code === 'number' && code !== 0 && code in RESTJSONErrorCodes ? code : undefined;
  } catch {
    return undefined; // A page of whatever stands between us and Discord.
  }
}
