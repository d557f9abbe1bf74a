import { listSources } from '../src/answer/list-sources.ts';
import { defineCommand } from '../src/command.ts';

export const sources = defineCommand({
  name: 'sources',
  texts: ({ commands }) => commands.sources,
  example: '/sources',
  options: {},
  run: (_args, archive) => listSources(archive),
});
