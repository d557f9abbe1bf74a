import type { Texts } from '../en/index.ts';
import { adding } from './adding.ts';
import { answers } from './answers.ts';
import { asking } from './asking.ts';
import { buttons } from './buttons.ts';
import { commands } from './commands.ts';
import { curating } from './curating.ts';
import { links } from './links.ts';
import { moderating } from './moderating.ts';
import { problems } from './problems.ts';
import { reading } from './reading.ts';
import { settings } from './settings.ts';
import { suggesting } from './suggesting.ts';
import { talking } from './talking.ts';
import { words } from './words.ts';

/** Everything in German. */
export const de: Texts = {
  words,
  answers,
  asking,
  talking,
  commands,
  buttons,
  moderating,
  curating,
  adding,
  problems,
  links,
  suggesting,
  reading,
  settings,
};
