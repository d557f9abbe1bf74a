/** What is told of how the bot behaves in a server. */
export const settings = {
  forServers: 'Settings are for servers. Use it in one.',
  youMayNot: 'You may not change settings here: you need the permission Manage Server.',
  answersFor: { public: 'for everybody', hidden: 'for the asker alone' },
  answers: (everywhere: string, here: string | null) =>
    `Answers are ${everywhere}${here === null ? '' : `, in this channel ${here}`}.`,
  onlyManagers: 'Only those who manage the server may add documents and review.',
  role: (name: string) => `The role ${name} may add documents and review, too.`,
  missed: {
    on: 'I remember questions that found nothing, without names.',
    off: 'I forget questions that found nothing.',
  },
  noMissed: 'I remember no question that found nothing. /settings missed says whether I do.',
  theseMissed: 'These found nothing, the most often asked first:',
  asked: (times: number, question: string, lastOn: string) => `${times} × ${question} (last on ${lastOn})`,
};
