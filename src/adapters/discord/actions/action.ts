import type {
  ButtonInteraction,
  ModalBuilder,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { Way } from '../responder.ts';
import type { Said } from '../said.ts';
import type { Tools } from '../tools.ts';

/** What a button or a menu does. Its name stands in ids that live for ever: it is never given to another one. */
export type Action = {
  readonly name: string;
  /** How a slow answer is announced; to the one who pressed alone where it is not said. */
  readonly way?: Way;
} & (
  | {
      /** @param argument what stands in the button's id behind the name */
      readonly press: (pressed: ButtonInteraction, argument: string, tools: Tools) => Promise<Said>;
    }
  | {
      /** @param way changes the message for whoever asked, and answers anybody else with a copy of their own */
      readonly choose: (
        chosen: StringSelectMenuInteraction,
        argument: string,
        tools: Tools,
        way: Way,
      ) => Promise<Said>;
    }
  | {
      /** Opens a form, which must be the first answer: nothing may be waited for before. */
      readonly form: (argument: string, pressed: ButtonInteraction) => ModalBuilder | Said;
      readonly submit: (sent: ModalSubmitInteraction, argument: string, tools: Tools) => Promise<Said>;
    }
);
