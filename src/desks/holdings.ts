import { type ReadCorrections, readCorrectionFields } from '../corrections/read-corrections.ts';
import type { Input } from '../domain/vocabulary.ts';
import { EVERYBODY, type Holder, type Library, type PastVersion } from '../library/library.ts';

/** What a holder has added to what is answered from. */
export type Holdings = ReadCorrections & { readonly inputs: readonly Input[] };

/** Reads what a holder has added, as the stages take it. */
export async function holdingsOf(holder: Holder, library: Library): Promise<Holdings> {
  const documents = await library.documents(holder);
  const corrections = await library.corrections(holder);
  const entries = corrections.flatMap(({ number, fields, madeAt, undone }) =>
    undone !== null
      ? []
      : [
          {
            fields: { on: madeAt.slice(0, 10), ...fields },
            place: placeOf(holder, number),
            madeAt,
          },
        ],
  );
  return { inputs: documents.map((document) => inputOf(holder, document)), ...readCorrectionFields(entries) };
}

/** Where problems say that a correction is made: a server's archive has everybody's corrections as well. */
export const placeOf = (
  holder: Holder,
  number: number,
): { readonly file: string; readonly line: number } => ({
  file: holder === EVERYBODY ? 'correction' : 'correction of this server',
  line: number,
});

/** A kept document as the stages read it. A colon stands in no file's path, so its id is nobody else's. */
export function inputOf(
  holder: Holder,
  { id, name, format, text, header }: Omit<PastVersion, 'version'>,
): Input {
  return {
    id: `added:${holder === EVERYBODY ? '' : `${holder}:`}${id}`,
    file: name,
    text,
    format,
    ...(header === '' ? {} : { header: { file: name, yaml: header } }),
  };
}
