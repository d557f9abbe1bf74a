import type { Reading } from '../../src/library/library.ts';

/** A text as it is added to a library, recognised by its name. */
export const aReading = (name: string, text = `We wait for ${name}.`): Reading => ({
  name,
  recognisedBy: name,
  bytes: new TextEncoder().encode(text),
  format: 'text',
  text,
  header: '',
});
