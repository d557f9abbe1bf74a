import module from 'node:module';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';

// Plain JavaScript, so that a Node too old to read TypeScript can still say so in a sentence.
const OLDEST = [22, 18];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1])) {
  console.error(
    `Who Said needs Node ${OLDEST.join('.')} or newer, and this is Node ${process.versions.node}. ` +
      'Run it through npm in the project folder (npm ci, then npm start): the project brings its own Node.',
  );
  process.exit(1);
}

// What Node has compiled is found again by the next start, and by every thread. Where nothing may be written, all is
// compiled anew.
const compiled =
  process.env.NODE_COMPILE_CACHE ||
  fileURLToPath(new URL('../node_modules/.cache/compiled', import.meta.url));
process.env.NODE_COMPILE_CACHE = compiled;
module.enableCompileCache(compiled);

// V8 lets garbage grow to several times what is in use, so that memory seems to leak for minutes when many ask at once.
// Collecting it after a third costs a twentieth of the time of opening, and saves a tenth of the memory.
v8.setFlagsFromString('--heap-growing-percent=30');

const { main } = await import('./main.ts');
await main(process.argv.slice(2));
