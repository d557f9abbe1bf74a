import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { refuse } from './errors.ts';
import { type Route, route } from './http.ts';
import { nextId, type World } from './world.ts';

/** A file as a person chooses it. What is left out is told as it is. */
export type UploadSpec = {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly type?: string;
  /** What the bot is told, where that is not true. */
  readonly size?: number;
  readonly url?: string;
};

/** Keeps a file until the option is used that it is for. Returns its id. */
export function upload(world: World, { name, bytes, type, size, url }: UploadSpec): string {
  const id = nextId(world);
  const held = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  world.uploads.set(id, {
    id,
    filename: name,
    bytes: held,
    size: size ?? held.length,
    url: url ?? `${world.origin}/ephemeral-attachments/${world.bot.id}/${id}/file?ex=1&is=2&hm=3`,
    content_type: type ?? null,
  });
  return id;
}

/** Where Discord keeps files: whoever has the address may have them. */
export const UPLOAD_ROUTES: readonly Route[] = [
  route(
    'GET',
    '/ephemeral-attachments/:application/:id/:name',
    (world, { at, query }) => {
      const found = world.uploads.get(at.id ?? '');
      if (found === undefined || query.hm === undefined) throw refuse(RESTJSONErrorCodes.UnknownWebhook);
      return { status: 200, file: found.bytes };
    },
    'open',
  ),
];
