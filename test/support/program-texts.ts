export const VOTE = `---
title: Council votes on the bridge
publisher: The Gazette
published: 2024-02-29
url: https://example.org/bridge
---
The council met on Thursday.

“We wait for the river to fall,” said Ada Marsh, the mayor.
`;

export const FERRY = `---
title: No ferry before spring
publisher: The Courier
published: 2024-03-01
---
Tom Reed said: “The ferry is older than the bridge.”
`;

/** Something to answer from besides: reading it takes less than the starter corpus does, a third of a run. */
export const NOTICE = '“Dogs must be kept on a lead,” said Jo Berry, the keeper of the park.';

export const NONE = 'Begin with one of: /who-said, /quotes, /ask, /sources, /kept, /help.';

export const linesOf = (text: string): string[] => text.trimEnd().split('\n');

export const jsonOf = (text: string) => linesOf(text).map((line) => JSON.parse(line));

/** How sure it is depends on learned weights: not what these tests are about. */
export const rounded = (text: string): string => text.replace(/\d+ % sure/gu, 'N % sure');
