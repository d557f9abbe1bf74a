import { listSources } from '../src/answer/list-sources.ts';
import { defineCommand } from '../src/command.ts';

export const sources = defineCommand({
  name: 'sources',
  description: 'List the documents I answer from, and how far they reach',
  example: '/sources',
  options: {},
  run: (_args, archive) => listSources(archive),
});
