/** The only file that knows prom-client. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, Gauge, Histogram, type Metric, Registry } from 'prom-client';
import type { Shard, Watch } from '../../watch.ts';

/** What is looked at whenever somebody asks; null as long as there is none. */
export type Present = {
  readonly index: () => {
    readonly documents: number;
    readonly passages: number;
    /** How long ago it was opened. */
    readonly ageMs: number;
  } | null;
  readonly shards: () => readonly Shard[];
};

export type Measures = {
  readonly watch: Watch;
  /** All of them in Prometheus' text format. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
  readonly close: () => void;
};

/** Bounds in seconds: a keystroke takes milliseconds, an answer is announced after 1.2 s and lost after 3 s. */
const LATENCIES = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3, 5, 10, 30];
/** How often the delay of the event loop is looked at, in milliseconds; that much of it is the looking itself. */
const LOOKED_AT_EVERY_MS = 20;

const seconds = (ms: number): number => ms / 1_000;

/** Counts and measures until it is closed. */
export function openMeasures({ index, shards }: Present): Measures {
  const registry = new Registry();
  const registers = [registry];
  const delay = monitorEventLoopDelay({ resolution: LOOKED_AT_EVERY_MS });
  delay.enable();

  const uses = new Histogram({
    name: 'who_said_use_seconds',
    help: 'Time from the arrival of a command, press, form, list of choices or message to its answer',
    labelNames: ['kind', 'name', 'outcome'],
    buckets: LATENCIES,
    registers,
  });
  const acknowledged = new Histogram({
    name: 'who_said_acknowledgement_seconds',
    help: 'Time from the arrival of an interaction until Discord knew that an answer will come',
    labelNames: ['kind'],
    buckets: LATENCIES,
    registers,
  });
  const age = new Histogram({
    name: 'who_said_age_at_arrival_seconds',
    help: 'How old an interaction or message was when it arrived, by the clocks of Discord and of this machine',
    labelNames: ['kind'],
    buckets: LATENCIES,
    registers,
  });
  const missed = new Counter({
    name: 'who_said_searches_without_result_total',
    help: 'Searches that found nothing',
    labelNames: ['command'],
    registers,
  });
  const failed = new Counter({
    name: 'who_said_discord_errors_total',
    help: 'Requests that Discord refused or did not answer, by its own code or by what else happened',
    labelNames: ['code'],
    registers,
  });
  const gauge = (name: string, help: string, look: () => number | null): Metric =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        const value = look();
        if (value === null) this.reset();
        else this.set(value);
      },
    });
  const gaugeOfShards = (name: string, help: string, look: (shard: Shard) => number | null): Metric =>
    new Gauge({
      name,
      help,
      labelNames: ['shard'],
      registers,
      collect() {
        this.reset();
        for (const shard of shards()) {
          const value = look(shard);
          if (value !== null) this.set({ shard: String(shard.id) }, value);
        }
      },
    });
  gaugeOfShards('who_said_gateway_connected', 'Whether a connection to Discord stands: 1 or 0', (shard) =>
    shard.isConnected ? 1 : 0,
  );
  gaugeOfShards(
    'who_said_gateway_ping_seconds',
    'How long Discord took to answer a heartbeat',
    ({ pingMs }) => (pingMs === null ? null : seconds(pingMs)),
  );
  gauge(
    'who_said_documents',
    'Documents of everybody, without those of single servers',
    () => index()?.documents ?? null,
  );
  gauge('who_said_passages', 'Their passages', () => index()?.passages ?? null);
  gauge('who_said_index_age_seconds', 'How long ago what is answered from was opened', () => {
    const present = index();
    return present === null ? null : seconds(present.ageMs);
  });
  // As prom-client and others call them, so that what people have drawn for any program of Node shows this one, too.
  gauge('process_resident_memory_bytes', 'Memory of the process', () => process.memoryUsage.rss());
  new Counter({
    name: 'process_cpu_seconds_total',
    help: 'Time that processors have worked for it',
    registers,
    collect() {
      const { user, system } = process.cpuUsage();
      this.reset();
      this.inc((user + system) / 1e6);
    },
  });
  gauge('process_start_time_seconds', 'When it was started, since 1970', () =>
    Math.round(seconds(performance.timeOrigin)),
  );
  gauge(
    'nodejs_heap_size_used_bytes',
    'Memory of the main thread’s values',
    () => process.memoryUsage().heapUsed,
  );
  gauge('nodejs_eventloop_lag_mean_seconds', 'How late the main thread gets to its work', () =>
    // Not a number before the first look.
    Number.isNaN(delay.mean) ? 0 : delay.mean / 1e9,
  );
  gauge('nodejs_eventloop_lag_p99_seconds', 'The same, of the latest hundredth', () => {
    const latest = delay.percentile(99) / 1e9;
    // So that one bad moment is not told for ever. Read last, as it stands last.
    delay.reset();
    return latest;
  });

  return {
    watch: {
      handled: ({ kind, name, ageMs, acknowledgedMs, answeredMs, outcome }) => {
        uses.observe({ kind, name, outcome }, seconds(answeredMs));
        age.observe({ kind }, seconds(Math.max(0, ageMs)));
        if (acknowledgedMs !== null) acknowledged.observe({ kind }, seconds(acknowledgedMs));
      },
      nothingFound: (command) => missed.inc({ command }),
      requestFailed: (code) => failed.inc({ code }),
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
    close: () => {
      delay.disable();
      registry.clear();
    },
  };
}
