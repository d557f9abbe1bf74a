import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import type { Json, Path } from './json.ts';

/** The body of every answer that is no success, as Discord writes it. */
export type ErrorBody = {
  message: string;
  code: number;
  errors?: Json;
  retry_after?: number;
  global?: boolean;
};

/** One field that Discord will not take. */
export type Issue = { readonly path: Path; readonly code: string; readonly message: string };

/** A request that Discord declines; thrown by a route, written out by the HTTP server. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly body: ErrorBody;

  constructor(status: number, body: ErrorBody) {
    super(`${status} ${body.code}: ${body.message}`);
    this.status = status;
    this.body = body;
  }
}

/** HTTP status and text of the codes that a bot of this kind can meet. */
const KNOWN: Readonly<Record<number, readonly [status: number, message: string]>> = {
  [RESTJSONErrorCodes.UnknownChannel]: [404, 'Unknown Channel'],
  [RESTJSONErrorCodes.UnknownGuild]: [404, 'Unknown Guild'],
  [RESTJSONErrorCodes.UnknownMessage]: [404, 'Unknown Message'],
  [RESTJSONErrorCodes.UnknownUser]: [404, 'Unknown User'],
  [RESTJSONErrorCodes.UnknownWebhook]: [404, 'Unknown Webhook'],
  [RESTJSONErrorCodes.UnknownInteraction]: [404, 'Unknown interaction'],
  [RESTJSONErrorCodes.UnknownApplicationCommand]: [404, 'Unknown application command'],
  [RESTJSONErrorCodes.MaximumNumberOfPinsReachedForTheChannel]: [
    400,
    'Maximum number of pins reached for the channel (250)',
  ],
  [RESTJSONErrorCodes.MaximumNumberOfApplicationCommandsReached]: [
    400,
    'Maximum number of application commands reached',
  ],
  [RESTJSONErrorCodes.MaximumDailyApplicationCommandCreatesReached]: [
    400,
    'Max number of daily application command creates has been reached (200)',
  ],
  [RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged]: [
    400,
    'Interaction has already been acknowledged.',
  ],
  [RESTJSONErrorCodes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages]: [
    400,
    'This interaction has hit the maximum number of follow up messages',
  ],
  [RESTJSONErrorCodes.MissingAccess]: [403, 'Missing Access'],
  [RESTJSONErrorCodes.CannotEditMessageAuthoredByAnotherUser]: [
    403,
    'Cannot edit a message authored by another user',
  ],
  [RESTJSONErrorCodes.CannotSendAnEmptyMessage]: [400, 'Cannot send an empty message'],
  [RESTJSONErrorCodes.MissingPermissions]: [403, 'Missing Permissions'],
  [RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory]: [
    400,
    'Cannot reply without permission to read message history',
  ],
  [RESTJSONErrorCodes.MessageCanOnlyBePinnedInTheChannelItWasSentIn]: [
    400,
    'A message can only be pinned to the channel it was sent in',
  ],
  [RESTJSONErrorCodes.CannotExecuteActionOnSystemMessage]: [403, 'Cannot execute action on a system message'],
  [RESTJSONErrorCodes.InvalidWebhookToken]: [401, 'Invalid Webhook Token'],
};

/** The status and body Discord gives with a JSON error code, with another status if one is named. */
export function refuse(code: number, status?: number): Refusal {
  const [usual, message] = KNOWN[code] ?? [400, `Error ${code}`];
  return new Refusal(status ?? usual, { message, code });
}

/** A wrong or missing token. */
export function unauthorized(): Refusal {
  return new Refusal(401, { message: '401: Unauthorized', code: 0 });
}

/** No such route: the code is 0, as for every refusal that Discord's own code has not reached. */
export function routeNotFound(): Refusal {
  return new Refusal(404, { message: '404: Not Found', code: 0 });
}

/** 50035 with the issues nested by field, the way clients read them. */
export function invalidForm(issues: readonly Issue[]): Refusal {
  return new Refusal(400, {
    message: 'Invalid Form Body',
    code: RESTJSONErrorCodes.InvalidFormBodyOrContentType,
    errors: nestIssues(issues),
  });
}

function nestIssues(issues: readonly Issue[]): Json {
  const root: Json = {};
  for (const { path, code, message } of issues) {
    let node = root;
    for (const step of path) {
      node[step] ??= {};
      // Sound: only this loop writes under `root`, and it writes objects.
      node = node[step] as Json;
    }
    node._errors ??= [];
    (node._errors as Json[]).push({ code, message });
  }
  return root;
}
