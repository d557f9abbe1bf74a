/** How often is a plain question answered rightly, and how often is one answered that the documents do not answer? */
import { commands } from '../commands/index.ts';
import { systemClock } from '../src/clock.ts';
import { type Desk, openDesk } from '../src/desk.ts';
import type { Reply } from '../src/domain/answer.ts';
import { loadArchive } from '../src/load-archive.ts';
import { answersRightly, comesNear, givesWords } from '../test/answer/judge-replies.ts';
import { type AskedQuestion, readQuestions } from '../test/answer/questions.ts';
import type { Section } from './report/section.ts';
import { tell } from './report/tell.ts';
import { STARTER_CORPUS } from './starter.ts';

/** Of the counted questions that can be answered, so many were set aside before there were rules; they stand first. */
const SET_ASIDE = 30;

type Answered = { readonly question: AskedQuestion; readonly reply: Reply };

export async function measureQuestions(): Promise<Section> {
  const { archive } = await loadArchive([STARTER_CORPUS]);
  const desk = openDesk(commands, archive, systemClock);
  const studied = await askAll(desk, 'studied');
  const counted = await askAll(desk, 'counted');
  const canBeAnswered = ({ question }: Answered): boolean => question.answers.length > 0;
  const answerable = counted.filter(canBeAnswered);
  return {
    question: 'How often is a plain question answered rightly?',
    about:
      'Questions of the starter corpus, put by people who knew its texts. *Studied* ones were looked at one by one while the rules were mended; of those that are only *counted*, some were set aside before there were rules, the others asked when these stood. The first passage may hold the answer and yet be shown as merely near; then nothing is given as the answer.',
    tables: [
      {
        caption: 'Questions that the documents answer:',
        head: ['', 'questions', 'right passage first', 'right sentence given', 'with the right words marked'],
        rows: [
          rowOf('studied', studied.filter(canBeAnswered)),
          rowOf('counted, set aside', answerable.slice(0, SET_ASIDE)),
          rowOf('counted, asked at the end', answerable.slice(SET_ASIDE)),
        ],
      },
      {
        caption: 'Questions that they do not answer:',
        head: ['', 'questions', 'answered nevertheless'],
        rows: [studied, counted].map((all, at) => {
          const silent = all.filter((one) => !canBeAnswered(one));
          return [
            at === 0 ? 'studied' : 'counted',
            String(silent.length),
            count(silent, ({ reply }) => reply.kind === 'found'),
          ];
        }),
      },
    ],
  };
}

const rowOf = (name: string, all: readonly Answered[]): readonly string[] => [
  name,
  String(all.length),
  count(all, ({ reply, question }) => comesNear(reply, question)),
  count(all, ({ reply, question }) => answersRightly(reply, question)),
  count(all, ({ reply, question }) => givesWords(reply, question)),
];

const count = (all: readonly Answered[], is: (one: Answered) => boolean): string =>
  String(all.filter(is).length);

async function askAll(desk: Desk, set: 'studied' | 'counted'): Promise<readonly Answered[]> {
  const answered: Answered[] = [];
  for (const question of readQuestions(set)) {
    const reply = await desk.answerLine(`/ask question:${JSON.stringify(question.asked[0])}`);
    answered.push({ question, reply });
  }
  return answered;
}

if (import.meta.main) tell(await measureQuestions());
