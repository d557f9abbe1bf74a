/** The door for what members reported as wrong: what waits, for whoever hosts the program. */
import { writeSentence } from '../adapters/console/output.ts';
import { counted } from '../domain/counted.ts';
import type { Report, ReportFields } from '../library/library.ts';
import { fail, holderOf, type ServerOption, withLibrary } from './common.ts';

export type ReportsOptions = ServerOption & { readonly dismiss?: string };

/** Lists the open reports, or closes one. Those made in direct messages are everybody's: no server's curators see them. */
export const reportsDoor = ({ dismiss, ...options }: ReportsOptions): Promise<number> =>
  withLibrary(async (library) => {
    const holder = holderOf(options);
    if (dismiss !== undefined) {
      const number = /^\d{1,9}$/u.test(dismiss) ? Number(dismiss) : 0;
      if (!(await library.settle(holder, number, 'dismissed', null)))
        return fail(`There is no open report ${dismiss}. npm run -s reports lists those there are.`);
      await writeSentence(`Report ${number} is closed.`);
      return 0;
    }
    const open = (await library.reports(holder)).filter(({ closed }) => closed === null);
    for (const one of open) await writeSentence(describeReport(one));
    await writeSentence(`${counted(open.length, 'report')} open.`);
    return 0;
  });

const WRONG: Readonly<Record<string, string>> = {
  speaker: 'somebody else said it',
  quotation: 'it is no quotation',
  day: 'it was said on another day',
};

const describeReport = ({ number, fields, madeAt }: Report): string =>
  [
    `${number}: “${fields.words ?? ''}” (${fields.document ?? 'document unknown'})`,
    `${WRONG[fields.wrong ?? ''] ?? 'something else is wrong'}${rightIn(fields)}`,
    ...(fields.why === undefined ? [] : [`because: ${fields.why}`]),
    `reported ${madeAt.slice(0, 10)}`,
  ].join('; ');

const rightIn = ({ right }: ReportFields): string => (right === undefined ? '' : `, namely ${right}`);
