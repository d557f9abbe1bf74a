import { texts } from '../../../texts/speaking.ts';
import { asCurator } from '../as-curator.ts';
import { documentCalled } from '../documents/named.ts';
import { renderSentence } from '../render-answer.ts';
import { UPDATE } from '../said.ts';
import type { Action } from './action.ts';

/** Takes a document out of every answer of a server, after somebody was asked whether they mean it. */
export const removeDocument: Action = {
  name: 'remove',
  way: UPDATE,
  press: (pressed, short, { library }) =>
    asCurator(pressed, { library }, async (server) => {
      const document = await documentCalled(short, server, library);
      const isRemoved = document !== null && (await library.remove(server, document.id));
      return {
        message: renderSentence(
          isRemoved ? texts().adding.takenOut(document.id) : texts().adding.takenOutAlready,
        ),
        way: UPDATE,
      };
    }),
};
