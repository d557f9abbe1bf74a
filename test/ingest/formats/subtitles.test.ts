import { expect, test } from 'vitest';
import { readFormat } from '../../../src/ingest/formats/read-format.ts';

const time = (n: number, point = '.'): string => `00:00:${String(n).padStart(2, '0')}${point}000`;
const vtt = (cues: readonly string[]): string =>
  `WEBVTT\n\n${cues.map((cue, n) => `${time(n)} --> ${time(n + 1)} align:start\n${cue}`).join('\n\n')}`;
const srt = (cues: readonly string[], between = '\r\n\r\n'): string =>
  cues.map((cue, n) => `${n + 1}\r\n${time(n, ',')} --> ${time(n + 1, ',')}\r\n${cue}`).join(between);

test.each([
  { what: 'cues', file: vtt(['We wait', 'for the tide.']), text: 'We wait for the tide.' },
  { what: 'cues of SRT', file: srt(['We wait', 'for the tide.']), text: 'We wait for the tide.' },
  {
    what: 'cues of SRT without blank lines',
    file: srt(['We wait', 'for the tide.'], '\r\n'),
    text: 'We wait for the tide.',
  },
  {
    what: 'notes and styles',
    file: `WEBVTT - evil\n\nNOTE evil\n\nSTYLE\n::cue { evil }\n\n${vtt(['We wait.']).slice(8)}`,
    text: 'We wait.',
  },
  {
    what: 'tags',
    file: vtt(['<c.yellow>We</c> <00:00:01.000><i>wait</i> &amp; sail.', '{\\an8}Now.']),
    text: 'We wait & sail. Now.',
  },
  {
    what: 'voices',
    file: vtt(['<v Ada Marsh>We wait', '<v Ada Marsh>for the tide.</v>', '<v.loud Tom Reed>I sail.']),
    text: 'Ada Marsh: We wait for the tide.\n\nTom Reed: I sail.',
  },
  {
    what: 'names in capitals',
    file: vtt(['MARSH: We wait', 'for the tide.', 'REED: I sail.']),
    text: 'MARSH: We wait for the tide.\n\nREED: I sail.',
  },
  {
    what: 'names behind arrows',
    file: vtt(['>> Ada Marsh: We wait.', '>> Reed: I sail.', '>> No.']),
    text: 'Ada Marsh: We wait.\n\nReed: I sail.\n\nNo.',
  },
  {
    what: 'turns within a cue',
    file: vtt(['ADA MARSH: We wait.\nTOM REED: I sail.']),
    text: 'ADA MARSH: We wait.\n\nTOM REED: I sail.',
  },
  { what: 'a colon in a sentence', file: vtt(['Remember: we wait.']), text: 'Remember: we wait.' },
  {
    what: 'text that rolls up',
    file: vtt(['we wait', 'we wait\nfor the tide', 'for the tide', 'for the tide\nto turn']),
    text: 'we wait for the tide to turn',
  },
  {
    what: 'text that grows',
    file: vtt(['we wait', 'we wait for', 'for the tide', 'for the tide to turn']),
    text: 'we wait for for the tide to turn',
  },
  { what: 'words said twice', file: vtt(['No.', 'No.', 'I wait.']), text: 'No. No. I wait.' },
  {
    what: 'sounds',
    file: vtt(['[MUSIC]', 'We wait (applause) here.', '♪ la la ♪', '[inaudible] tide']),
    text: 'We wait here. [inaudible] tide',
  },
])('$what of subtitles are read', async ({ file, text }) => {
  expect(await readFormat(Buffer.from(file), { name: 'x.srt' })).toEqual({
    text,
    format: 'text',
    header: {},
    kind: 'subtitles',
  });
});

test('subtitles without words are refused', async () => {
  expect(await readFormat(Buffer.from(vtt(['[MUSIC]'])), { name: 'x' })).toEqual({
    refused:
      'There are no words in these subtitles. Check that each cue has its time on a line above its words.',
  });
});
