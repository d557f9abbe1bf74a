import { deflateSync } from 'node:zlib';

/** A line as it is drawn, in points from the lower left corner. */
export type Drawn = {
  readonly text: string;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
};

type Extra = { readonly title?: string; readonly trailer?: string };

/** A PDF with a text layer: a page for each list of lines. */
export const aPdf = (pages: readonly (readonly Drawn[])[], extra: Extra = {}): Uint8Array =>
  aPdfOf(
    pages.map((lines) => Buffer.from(lines.map(drawing).join('\n'), 'latin1')),
    extra,
  );

/** A PDF whose pages are drawn by these streams, compressed. */
export function aPdfOf(streams: readonly Uint8Array[], { title, trailer = '' }: Extra = {}): Uint8Array {
  const first = 5;
  const objects: (string | Buffer)[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${streams.length}/Kids[${streams.map((_, at) => `${first + 2 * at} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    `<</Title(${title ?? ''})/Author(nobody)>>`,
  ];
  for (const [at, stream] of streams.entries()) {
    const packed = deflateSync(stream);
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents ${first + 2 * at + 1} 0 R>>`,
      Buffer.concat([
        Buffer.from(`<</Length ${packed.length}/Filter/FlateDecode>>stream\n`),
        packed,
        Buffer.from('\nendstream'),
      ]),
    );
  }
  const pieces = [Buffer.from('%PDF-1.4\n')];
  let at = pieces[0]!.length;
  const places = objects.map((object, number) => {
    const piece = Buffer.concat([
      Buffer.from(`${number + 1} 0 obj\n`),
      typeof object === 'string' ? Buffer.from(object, 'latin1') : object,
      Buffer.from('\nendobj\n'),
    ]);
    pieces.push(piece);
    at += piece.length;
    return at - piece.length;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  pieces.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R/Info 4 0 R${trailer}>>\nstartxref\n${at}\n%%EOF`,
    ),
  );
  return Buffer.concat(pieces);
}

const drawing = ({ text, x = 72, y, size = 11 }: Drawn): string =>
  `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/gu, '\\$&')}) Tj ET`;

/** Lines under each other, 14 points apart; an empty one leaves a space. */
export const lines = (texts: readonly string[], top = 700): readonly Drawn[] =>
  texts.flatMap((text, at) => (text === '' ? [] : [{ text, y: top - 14 * at }]));
