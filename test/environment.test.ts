import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

/** Every variable that the program looks up, in alphabetical order. */
function lookedUp(): string[] {
  const names = new Set<string>();
  const environment = new Proxy<Record<string, string | undefined>>(
    {},
    {
      get: (_, name) => {
        names.add(String(name));
        return undefined;
      },
    },
  );
  readConfig(environment);
  return [...names].filter((name) => /^[A-Z_]+$/u.test(name)).sort();
}

test('.env.example tells every variable that the program reads, and no other', () => {
  const told = [...readFileSync('.env.example', 'utf8').matchAll(/^(?<name>[A-Z_]+)=/gmu)];
  expect(told.map(({ groups }) => groups?.name).sort()).toEqual(lookedUp());
});

test('the program reads variables', () => {
  expect(lookedUp()).toContain('DISCORD_TOKEN');
});
