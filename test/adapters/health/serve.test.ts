import { afterEach, expect, test } from 'vitest';
import { type HealthServer, type State, serveHealth } from '../../../src/adapters/health/serve.ts';

let server: HealthServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const METRICS = {
  text: async () => '# no figure\n',
  contentType: 'text/plain; version=0.0.4; charset=utf-8',
};
const SILENT = 'The thread that answers has been silent for 12 seconds.';

async function pages(state: State, measures = METRICS): Promise<readonly unknown[]> {
  server = await serveHealth({ host: '127.0.0.1', port: 0 }, state, measures);
  const paths = ['/healthz', '/readyz', '/metrics'];
  return Promise.all(
    paths.map(async (path) => {
      const response = await fetch(`http://127.0.0.1:${server?.port}${path}`);
      return [response.status, response.headers.get('content-type'), await response.text()];
    }),
  );
}

const TEXT = 'text/plain; charset=utf-8';

test('what is well is 200, and figures come as Prometheus reads them', async () => {
  expect(await pages({ live: () => [], ready: () => [] })).toEqual([
    [200, TEXT, 'ok\n'],
    [200, TEXT, 'ok\n'],
    [200, METRICS.contentType, '# no figure\n'],
  ]);
});

test('what is not well is 503, with every reason in a line', async () => {
  const ready = ['Shard 1 is not connected to Discord.', SILENT];
  expect(await pages({ live: () => [SILENT], ready: () => ready })).toEqual([
    [503, TEXT, `${SILENT}\n`],
    [503, TEXT, `${ready[0]}\n${SILENT}\n`],
    [200, METRICS.contentType, '# no figure\n'],
  ]);
});

test('a mistake of ours is told where it is, and ends nothing', async () => {
  const broken = {
    ...METRICS,
    text: async () => {
      throw new TypeError('no figures today');
    },
  };
  expect(await pages({ live: () => [], ready: () => [] }, broken)).toEqual([
    [200, TEXT, 'ok\n'],
    [200, TEXT, 'ok\n'],
    [500, TEXT, 'TypeError: no figures today\n'],
  ]);
});
