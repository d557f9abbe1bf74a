/** The door for what curators know better: listing it, adding to it, taking it back. */
import { writeSentence } from '../adapters/console/output.ts';
import { readLinesOf } from '../adapters/files/plain-file.ts';
import { correctionEntries, readCorrectionFields, readCorrections } from '../corrections/read-corrections.ts';
import { placeOf } from '../desks/holdings.ts';
import type { Verdict } from '../domain/correction.ts';
import { counted } from '../domain/counted.ts';
import type { CorrectionFields, KeptCorrection, Library, Member } from '../library/library.ts';
import { describeProblem } from '../texts/describe-problem.ts';
import { type CorpusOptions, fail, holderOf, type ServerOption, withLibrary } from './common.ts';

export type CorrectionsOptions = CorpusOptions &
  ServerOption & { readonly add?: string; readonly undo?: string };

export async function correctionsDoor({ add, undo, ...options }: CorrectionsOptions): Promise<number> {
  if (add !== undefined && undo !== undefined) return fail('Write either --add or --undo, not both.');
  if (add !== undefined) return addCorrections(add, options);
  return withLibrary((library) =>
    undo === undefined ? listCorrections(library, options) : undoCorrection(library, undo, options),
  );
}

async function listCorrections(library: Library, options: ServerOption): Promise<number> {
  const made = await library.corrections(holderOf(options));
  for (const one of made) await writeSentence(describeKept(one));
  await writeSentence(`${counted(made.length, 'correction')} made.`);
  return 0;
}

function describeKept({ number, fields, madeAt, madeBy, undone }: KeptCorrection): string {
  const said = [
    `${number}: ${meaningOf(fields, number)}`,
    `made ${madeAt.slice(0, 10)}${by(madeBy)}`,
    ...(fields.by === undefined ? [] : [`on the word of ${fields.by}`]),
    ...(fields.why === undefined ? [] : [`because: ${fields.why}`]),
    ...(undone === null ? [] : [`undone ${undone.at.slice(0, 10)}${by(undone.by)}`]),
  ];
  return said.join('; ');
}

/** Nobody where somebody has no id there, because they sit at the console, or where it was erased. */
const by = (member: Member): string => (member === null ? '' : ` by member ${member}`);

function meaningOf(fields: CorrectionFields, number: number): string {
  const place = { file: 'correction', line: number };
  const { corrections, hidden, problems } = readCorrectionFields([{ fields, place, madeAt: '' }]);
  const [correction] = corrections;
  if (correction !== undefined) return `“${correction.words}” ${describeVerdict(correction.verdict)}`;
  const [hiding] = hidden;
  if (hiding !== undefined) return `the document “${hiding.document}” is hidden`;
  return problems.map(describeProblem).join(' ');
}

function describeVerdict(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'said-by':
      return `is by ${verdict.speaker}${verdict.role === undefined ? '' : `, ${verdict.role}`}`;
    case 'said-by-unknown':
      return 'is by nobody known';
    case 'not-a-quotation':
      return 'is no quotation';
    case 'said-on':
      return verdict.day === null ? 'was said on no day known' : `was said ${verdict.day}`;
  }
}

async function undoCorrection(library: Library, written: string, options: ServerOption): Promise<number> {
  const number = /^\d{1,9}$/u.test(written) ? Number(written) : 0;
  if (await library.undo(holderOf(options), number, null)) {
    await writeSentence(`Correction ${number} is undone.`);
    return 0;
  }
  return fail(`There is no correction ${written} to undo. npm run -s corrections lists those there are.`);
}

/** All entries are checked first: a file with a wrong one adds nothing. */
async function addCorrections(file: string, options: CorpusOptions & ServerOption): Promise<number> {
  const read = await readLinesOf(file);
  if ('wrong' in read) return fail(read.wrong);
  const yaml = read.lines.join('\n');
  const { problems } = readCorrections(yaml, file);
  const entries = correctionEntries(yaml, file);
  if ('kind' in entries || problems.length > 0) {
    for (const problem of problems) await writeSentence(describeProblem(problem), process.stderr);
    return fail('Nothing was added.');
  }
  if (entries.length === 0) return fail(`There is no correction in ${file}. Nothing was added.`);
  const written = entries.map(({ fields }) => fieldsOf(fields));
  return withLibrary(async (library) => {
    const numbers = await library.correctAll(holderOf(options), written, null);
    await writeSentence(`${counted(numbers.length, 'correction')} added: ${numbers.join(', ')}.`);
    await tellWhatFails(numbers, options);
    return 0;
  });
}

/** Sound: an entry that was read well has strings alone. An empty one its author left for later. */
const fieldsOf = (fields: Readonly<Record<string, unknown>>): CorrectionFields =>
  Object.fromEntries(Object.entries(fields as CorrectionFields).filter(([, value]) => value !== ''));

/** A correction that finds no words, or too many, is kept and changes nothing: that must be said. */
async function tellWhatFails(
  numbers: readonly number[],
  options: CorpusOptions & ServerOption,
): Promise<void> {
  const desks = await (await import('./open-here.ts')).openHere(options);
  const { file } = placeOf(holderOf(options), 0);
  const failing = (desks?.problemsOf(options.server ?? null) ?? []).filter(
    (problem) => problem.file === file && numbers.includes(problem.line),
  );
  for (const problem of failing) await writeSentence(describeProblem(problem), process.stderr);
  if (failing.length > 0)
    await fail(
      'What is told above changes no answer so far. It holds as soon as its words are found; --undo takes it back.',
    );
}
