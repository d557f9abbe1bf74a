import type { Desk } from '../../../desk.ts';
import type { Citation } from '../../../domain/answer.ts';
import type { Uncertain } from '../../../domain/uncertain.ts';
import type { Report, ReportFields } from '../../../library/library.ts';
import type { Tools } from '../tools.ts';
import type { Position } from './position.ts';
import { isUncertain, UNCERTAIN } from './told.ts';

/** One thing that waits for a curator. */
export type Step = {
  readonly position: Position;
  /** What was reported, or that it is not sure who said it, as a report would say that. */
  readonly told: ReportFields;
  /** As it is now; null where the words stand in no document any more. */
  readonly citation: Citation | null;
  /** How many wait behind it. */
  readonly waiting: number;
};

type Waiting = {
  readonly desk: Desk;
  readonly open: readonly Report[];
  /** Ids of quotations that a curator has decided on. */
  readonly decided: readonly string[];
};

type Sources = Pick<Tools, 'desks' | 'library'>;

/** What waits at a position; null where nothing does any more. */
export async function stepAt(position: Position, server: string, tools: Sources): Promise<Step | null> {
  const waiting = await waitingIn(server, tools);
  if ('report' in position) {
    const report = waiting.open.find(({ number }) => number === position.report);
    return report === undefined ? null : stepOfReport(report, waiting);
  }
  const { first, count } = await waiting.desk.uncertain(position, waiting.decided);
  const [one] = first;
  return one?.id === position.id ? stepOfUncertain(one, count - 1, waiting) : null;
}

/** What waits behind a position: reports in their order, then the quotations whose speakers are not sure. */
export async function stepAfter(position: Position, server: string, tools: Sources): Promise<Step | null> {
  const waiting = await waitingIn(server, tools);
  if ('report' in position) {
    const report = waiting.open.find(({ number }) => number > position.report);
    if (report !== undefined) return stepOfReport(report, waiting);
  }
  const from = 'report' in position ? null : position;
  const { first, count } = await waiting.desk.uncertain(from, waiting.decided);
  const at = first[0]?.id === from?.id ? 1 : 0;
  const one = first[at];
  return one === undefined ? null : stepOfUncertain(one, count - at - 1, waiting);
}

async function waitingIn(server: string, { desks, library }: Sources): Promise<Waiting> {
  const reports = await library.reports(server);
  const isDecided = ({ fields, closed }: Report): boolean =>
    isUncertain(fields) || closed?.outcome === 'accepted';
  return {
    desk: await desks.of(server),
    open: reports.filter(({ closed }) => closed === null),
    decided: reports.filter(isDecided).flatMap(({ fields }) => fields.citation ?? []),
  };
}

async function stepOfReport({ number, fields }: Report, { desk, open, decided }: Waiting): Promise<Step> {
  const behind = open.filter((one) => one.number > number).length;
  const { count } = await desk.uncertain(null, decided);
  return {
    position: { report: number },
    told: fields,
    citation: await citationOf(fields.citation ?? '', desk),
    waiting: behind + count,
  };
}

async function stepOfUncertain(
  { id, confidence, speaker, role }: Uncertain,
  waiting: number,
  { desk }: Waiting,
): Promise<Step> {
  const citation = await citationOf(id, desk);
  const told = {
    wrong: UNCERTAIN,
    citation: id,
    words: citation?.quotation ?? '',
    document: citation?.span.document ?? '',
    speaker,
    ...(role === null ? {} : { role }),
    sure: String(Math.round(confidence * 100)),
  };
  return { position: { id, confidence }, told, citation, waiting };
}

async function citationOf(id: string, desk: Desk): Promise<Citation | null> {
  const [command] = desk.commands;
  if (command === undefined) return null;
  const { citations } = await desk.recall(command, [{ id, grade: 'exact' }]);
  return citations[0] ?? null;
}
