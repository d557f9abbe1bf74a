import type { Server } from 'node:http';
import { GatewayCloseCodes, GatewayIntentBits, GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { asList, asNumber, asRecord, asText, type Json } from './json.ts';
import { guildPayload } from './payloads.ts';
import type { World } from './world.ts';

/** A bot's session: it outlives its connection, so that a resumed one can be given what it missed. */
type Session = {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [id: number, count: number];
  readonly sent: { readonly s: number; readonly frame: string }[];
  /** The number of the last event. */
  last: number;
  socket: WebSocket | undefined;
};

export type Gateway = {
  readonly counts: { identifies: number; resumes: number; heartbeats: number };
  readonly send: World['emit'];
  /** Intents of the connected bot, 0 when there is none. */
  readonly intents: () => number;
  readonly isConnected: () => boolean;
  /** Called whenever a session is established, again or for the first time. */
  readonly onConnected: Set<() => void>;
  /** Breaks every connection off, as a dead network does. */
  readonly cut: () => void;
  /** Leaves new connections without a word until it is called off. */
  readonly hold: () => () => void;
  /** Ends every connection with a code of Discord's. */
  readonly end: (code: number) => void;
  /** Op 7: asks every bot to reconnect. */
  readonly askToReconnect: () => void;
  /** Breaks every connection off, and none can be resumed: the bots have to begin anew. */
  readonly forgetSessions: () => void;
  /** Lets go of what was sent before the last so many events: that is never sent again. */
  readonly keepSent: (most: number) => void;
  readonly close: () => void;
};

export type GatewayOptions = { readonly privilegedIntents: number; readonly heartbeatInterval: number };

const PRIVILEGED =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** Discord's gateway, on the sockets of an HTTP server. */
export function openGateway(server: Server, world: World, options: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ server });
  const sessions = new Map<string, Session>();
  const counts = { identifies: 0, resumes: 0, heartbeats: 0 };
  const onConnected = new Set<() => void>();
  const connected = () => [...sessions.values()].filter(({ socket }) => socket !== undefined);

  /** A lost session can be resumed; a frugal server keeps none. */
  const lose = (session: Session) => {
    session.socket = undefined;
    if (world.sparse) sessions.delete(session.id);
  };
  const establish = (session: Session, socket: WebSocket) => {
    session.socket = socket;
    sessions.set(session.id, session);
    socket.on('close', (code) => {
      if (session.socket === socket) lose(session);
      // A bot that leaves politely (1000, 1001) ends its session.
      if (code === 1000 || code === 1001) sessions.delete(session.id);
    });
    for (const listener of onConnected) listener();
  };
  const receive: Readonly<Record<number, (socket: WebSocket, d: Json) => void>> = {
    [GatewayOpcodes.Heartbeat]: (socket) => {
      counts.heartbeats += 1;
      sendOp(socket, GatewayOpcodes.HeartbeatAck, null);
    },
    [GatewayOpcodes.Identify]: (socket, d) => {
      const refused = reasonToClose(world, d, options);
      if (refused !== undefined) return socket.close(refused);
      counts.identifies += 1;
      const session = newSession(d, counts.identifies);
      establish(session, socket);
      greet(world, session);
    },
    [GatewayOpcodes.Resume]: (socket, d) => {
      const session = sessions.get(asText(d.session_id));
      if (session === undefined) return sendOp(socket, GatewayOpcodes.InvalidSession, false);
      counts.resumes += 1;
      establish(session, socket);
      replay(session, asNumber(d.seq));
    },
  };

  /** Those that wait for a first word; null while nobody must. */
  let held: WebSocket[] | null = null;
  const greetSocket = (socket: WebSocket): void =>
    sendOp(socket, GatewayOpcodes.Hello, { heartbeat_interval: options.heartbeatInterval });
  sockets.on('connection', (socket) => {
    if (held === null) greetSocket(socket);
    else held.push(socket);
    socket.on('message', (raw) => {
      const { op, d } = asRecord(JSON.parse(String(raw)));
      receive[asNumber(op)]?.(socket, asRecord(d));
    });
  });

  return {
    counts,
    onConnected,
    intents: () => connected()[0]?.intents ?? 0,
    isConnected: () => connected().length > 0,
    send: (event, data, to) => {
      const reached = [...sessions.values()].filter((session) => wants(session, to));
      for (const session of reached) dispatch(session, event, data);
      return reached.length;
    },
    cut: () => {
      for (const session of connected()) {
        session.socket?.terminate();
        lose(session);
      }
    },
    hold: () => {
      held ??= [];
      return () => {
        for (const socket of held ?? []) greetSocket(socket);
        held = null;
      };
    },
    end: (code) => {
      for (const session of connected()) session.socket?.close(code);
    },
    askToReconnect: () => {
      for (const session of connected()) {
        if (session.socket) sendOp(session.socket, GatewayOpcodes.Reconnect, null);
        lose(session);
      }
    },
    forgetSessions: () => {
      for (const { socket } of connected()) socket?.terminate();
      sessions.clear();
    },
    keepSent: (most) => {
      for (const { sent } of sessions.values()) sent.splice(0, sent.length - most);
    },
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

function reasonToClose(
  world: World,
  identify: Json,
  { privilegedIntents }: GatewayOptions,
): number | undefined {
  if (identify.token !== world.token) return GatewayCloseCodes.AuthenticationFailed;
  const notAllowed = asNumber(identify.intents) & PRIVILEGED & ~privilegedIntents;
  return notAllowed === 0 ? undefined : GatewayCloseCodes.DisallowedIntents;
}

function newSession(identify: Json, number: number): Session {
  const [id = 0, count = 1] = asList(identify.shard).map(asNumber);
  const intents = asNumber(identify.intents);
  return { id: `session-${number}`, intents, shard: [id, count], sent: [], last: 0, socket: undefined };
}

function greet(world: World, session: Session): void {
  const guilds = [...world.guilds.values()].filter(({ id }) => wants(session, { guild: id }));
  dispatch(session, 'READY', {
    v: 10,
    user: world.bot,
    session_id: session.id,
    // A frugal server has no address of its own for resuming.
    resume_gateway_url: world.sparse ? null : world.origin.replace('http', 'ws'),
    guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
    application: { id: world.bot.id, ...(world.sparse ? {} : { flags: 0 }) },
    shard: session.shard,
  });
  if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
  for (const guild of guilds) dispatch(session, 'GUILD_CREATE', guildPayload(world, guild));
}

function replay(session: Session, seen: number): void {
  for (const { s, frame } of session.sent) if (s > seen) session.socket?.send(frame);
  dispatch(session, 'RESUMED', {});
}

function dispatch(session: Session, t: string, d: Json): void {
  session.last += 1;
  const s = session.last;
  const frame = JSON.stringify({ op: GatewayOpcodes.Dispatch, t, s, d });
  session.sent.push({ s, frame });
  session.socket?.send(frame);
}

function sendOp(socket: WebSocket, op: number, d: unknown): void {
  socket.send(JSON.stringify({ op, d }));
}

/** Each guild belongs to one shard; direct messages go to the first. */
function wants(
  { intents, shard: [id, count] }: Session,
  to: { guild?: string | null; intents?: number },
): boolean {
  const shard = to.guild ? Number((BigInt(to.guild) >> 22n) % BigInt(count)) : 0;
  return shard === id && (to.intents === undefined || (intents & to.intents) !== 0);
}
