import { type Asked, type Talk, talkOf } from '../../src/conversation/talk.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { aCitation } from './a-witness.ts';

/** What is talked of when this was asked and these people were cited; null stands for a document's own words. */
export function aTalk(
  asked: Asked,
  cited: readonly (string | null)[] = ['Ada Marsh'],
  more: { readonly page?: number; readonly answer?: Partial<Answer> } = {},
): Talk {
  const citations = cited.map((name) =>
    aCitation({ speaker: name === null ? null : { id: name, name, role: null } }),
  );
  const reply = { kind: 'found', ...more.answer, citations, command: asked.command, tookMs: 1 };
  // Sound: each field is that of an answer, and what was asked can be talked of.
  return talkOf(asked, reply as Parameters<typeof talkOf>[1], more.page ?? 0)!;
}
