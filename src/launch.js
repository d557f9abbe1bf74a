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

const { main } = await import('./main.ts');
await main(process.argv.slice(2));
