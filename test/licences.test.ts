import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Locked = { readonly dev?: true; readonly license?: string; readonly hasInstallScript?: true };

/** Licences that ask for no more than a notice. */
const PERMISSIVE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT'];
/** Packages that say it in another way, each with what was read in it. */
const READ: Readonly<Record<string, string>> = {
  duck: 'BSD', // Its LICENSE is the text of BSD-2-Clause.
  jszip: '(MIT OR GPL-3.0-or-later)', // Ours to choose: MIT.
  pako: '(MIT AND Zlib)', // Both are permissive.
};

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  readonly packages: Readonly<Record<string, Locked>>;
};
/** Everything that a host installs, whatever it is that asks for it. */
const installed = Object.entries(packages)
  .filter(([path, { dev }]) => path !== '' && dev !== true)
  .map(([path, locked]) => ({ name: path.split('node_modules/').at(-1) ?? path, ...locked }));

test('what a host installs is under licences that ask for no more than a notice', () => {
  const others = installed.filter(
    ({ name, license = 'none' }) => !PERMISSIVE.includes(license) && READ[name] !== license,
  );
  expect(others).toEqual([]);
});

test('nothing that a host installs runs a script when it is installed', () => {
  expect(installed.filter(({ hasInstallScript }) => hasInstallScript)).toEqual([]);
});

test('the page of licences lists each of them, and what developers install besides', async () => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  const developers = Object.keys(devDependencies).map((name) => ({
    name,
    ...packages[`node_modules/${name}`],
  }));
  const page = [
    '# Licences',
    'What a host installs, whatever asks for it. None of it runs a script when it is installed.',
    tableOf(installed),
    'What developers install besides, by name.',
    tableOf(developers),
  ];
  // After a change: npx vitest run test/licences.test.ts -u
  await expect(`${page.join('\n\n')}\n`).toMatchFileSnapshot('../docs/licences.md');
});

test('every library that the program asks for is among what is looked at', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const names = installed.map(({ name }) => name);
  expect(Object.keys(dependencies).filter((name) => !names.includes(name))).toEqual([]);
});

test('DESIGN tells of every library why it was chosen', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const told = readFileSync('DESIGN.md', 'utf8').split('## Runtime and libraries')[1] ?? '';
  expect(Object.keys(dependencies).filter((name) => !told.includes(name))).toEqual([]);
});

function tableOf(of: readonly (Locked & { readonly name: string })[]): string {
  const rows = new Set(of.map(({ name, license = 'none' }) => `| ${name} | ${license} |`));
  return ['| package | licence |', '|---|---|', ...[...rows].sort()].join('\n');
}
