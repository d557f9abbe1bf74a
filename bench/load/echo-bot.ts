/**
 * A bot that says the same to everything, at once: what that takes is what Discord, the machine and the way between them
 * take. It is given answers of the real one, so that they are as long.
 *
 *     node bench/load/echo-bot.ts API TOKEN ANSWERS.json
 */
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import {
  GatewayDispatchEvents,
  GatewayIntentBits,
  GatewayOpcodes,
  InteractionType,
} from 'discord-api-types/v10';
import { WebSocket } from 'ws';
import type { EchoAnswers } from './start-bot.ts';

const [api = '', token = '', file = ''] = process.argv.slice(2);
const answers: EchoAnswers = JSON.parse(readFileSync(file, 'utf8'));
const agent = new Agent({ keepAlive: true });

const socket = new WebSocket(new URL(api).origin.replace('http', 'ws'));
socket.on('message', (raw) => {
  const { op, t, d } = JSON.parse(String(raw));
  if (op === GatewayOpcodes.Hello) {
    const intents = GatewayIntentBits.Guilds | GatewayIntentBits.GuildMessages;
    socket.send(JSON.stringify({ op: GatewayOpcodes.Identify, d: { token, intents, properties: {} } }));
  } else if (t === GatewayDispatchEvents.InteractionCreate) {
    const isTyping = d.type === InteractionType.ApplicationCommandAutocomplete;
    reply(
      `${api}/v10/interactions/${d.id}/${d.token}/callback`,
      isTyping ? answers.choices : answers.message,
    );
  }
});

function reply(address: string, body: string): void {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  const sent = request(address, { method: 'POST', agent, headers });
  sent.on('response', (response) => response.resume());
  // A connection that was kept has been closed by the other side just now.
  sent.on('error', () => reply(address, body));
  sent.end(body);
}
