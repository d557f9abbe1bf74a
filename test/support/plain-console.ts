import { renderAnswer } from '../../src/adapters/console/render-answer.ts';
import type { Style } from '../../src/adapters/console/style.ts';
import type { Reply } from '../../src/domain/answer.ts';
import { aCitation } from './a-witness.ts';

export const PLAIN: Style = {
  strong: (words) => words,
  faint: (words) => words,
  found: (words) => words,
  other: (words) => words,
  wrap: (words, indent = '') => indent + words,
};

export const found = (...citations: readonly ReturnType<typeof aCitation>[]): Reply => ({
  command: 'who-said',
  kind: 'found',
  citations,
  tookMs: 1,
});

export const shown = (told: Parameters<typeof aCitation>[0] = {}): string =>
  renderAnswer(found(aCitation(told)), PLAIN);
