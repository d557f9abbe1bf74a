import type { Texts } from '../en/index.ts';

const figure = (count: number): string => count.toLocaleString('de');
const counted = (count: number, one: string, many: string): string =>
  `${figure(count)} ${count === 1 ? one : many}`;

export const words: Texts['words'] = {
  quoted: (said) => `„${said}“`,
  soon: 'Antworten folgen gleich.',
  and: 'und',
  or: 'oder',
  more: (count) => `${figure(count)} mehr`,
  andMore: (count) => `und ${figure(count)} mehr`,
  figure,
  documents: (count) => counted(count, 'Dokument', 'Dokumente'),
  quotations: (count) => counted(count, 'Zitat', 'Zitate'),
  speakers: (count) => counted(count, 'Sprecher', 'Sprechern'),
  times: (count) => (count === 1 ? 'einmal' : `${figure(count)}-mal`),
  speeches: (count) => counted(count, 'Rede', 'Reden'),
};
