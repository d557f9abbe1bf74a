import type { Desk } from '../desk.ts';
import type { AddedReport, Glance } from '../domain/added.ts';
import type { Input } from '../domain/vocabulary.ts';
import type { Refused } from '../ingest/formats/reading.ts';
import type { AddOptions, Holder, Library, Reading } from '../library/library.ts';
import { texts } from '../texts/speaking.ts';

export type Place = {
  readonly library: Pick<Library, 'add'>;
  readonly holder: Holder;
  /** Knows who is quoted there already. */
  readonly desk: Pick<Desk, 'strangers'>;
  readonly glance: (input: Input) => Promise<Glance | null | Refused>;
};

/** Keeps what was read, and tells what is understood of it; what nothing at all is understood of is not kept. */
export async function addReading(
  reading: Reading,
  { library, holder, desk, glance }: Place,
  options: AddOptions = {},
): Promise<AddedReport | Refused> {
  const understood = await glance(inputOf(reading));
  if (understood === null) return { refused: texts().adding.noText };
  if ('refused' in understood) return understood;
  // Asked before it is kept: afterwards nobody in it is a stranger.
  const strangers = await desk.strangers(understood.speakers);
  const added = await library.add(holder, reading, options);
  return added.outcome === 'refused' ? { refused: added.reason } : { ...understood, ...added, strangers };
}

/** A text as the stages take it, by the name that whoever gave it knows it by. */
export function inputOf({ name, text, format, header }: Omit<Reading, 'bytes' | 'recognisedBy'>): Input {
  return {
    id: name,
    file: name,
    text,
    format,
    ...(header === '' ? {} : { header: { file: name, yaml: header } }),
  };
}
