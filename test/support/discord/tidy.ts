import type { Server } from 'node:http';
import type { Gateway } from './gateway.ts';
import type { World } from './world.ts';

/**
 * Lets go of all requests, of all uses, messages and events but the last so many, and of connections that wait for a next
 * request. Nothing may be under way.
 */
export function tidy(world: World, server: Server, gateway: Gateway, most: number): void {
  world.requests.length = 0;
  for (const all of [world.interactions, world.messages, world.uploads]) keepLast(all, most);
  gateway.keepSent(most);
  server.closeIdleConnections();
}

function keepLast(all: Map<string, unknown>, most: number): void {
  let over = all.size - most;
  for (const key of all.keys()) if (over-- > 0) all.delete(key);
}
