/** A pair of marks. In a straight pair one sign serves for both, and its place tells which it is. */
export type MarkPair = { readonly name: string; readonly open: string; readonly close: string };

/** Most telling first: at the same place the first pair that fits is taken. */
export const MARK_PAIRS: readonly MarkPair[] = [
  { name: 'curly', open: '“', close: '”' },
  { name: 'low', open: '„', close: '“' },
  { name: 'angle', open: '«', close: '»' },
  { name: 'doubled apostrophe', open: "''", close: "''" },
  { name: 'doubled grave', open: '``', close: "''" },
  { name: 'straight', open: '"', close: '"' },
  { name: 'single curly', open: '‘', close: '’' },
  { name: 'single straight', open: "'", close: "'" },
];
