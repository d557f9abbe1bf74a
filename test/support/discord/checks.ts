import type { Issue } from './errors.ts';
import { invalidForm } from './errors.ts';
import { isGiven, type Path } from './json.ts';

/** Notes one field that breaks a rule. */
export type Report = (path: Path, code: string, message: string) => void;

/** Runs a check and throws Discord's 50035 with everything it reported. `prefix`: where the body began. */
export function demandValid(prefix: Path, check: (report: Report) => void): void {
  const issues: Issue[] = [];
  check((path, code, message) => issues.push({ path: [...prefix, ...path], code, message }));
  if (issues.length > 0) throw invalidForm(issues);
}

/** Notes a field that has to be there and is not. Says whether it is there. */
export function checkGiven(report: Report, path: Path, value: unknown): boolean {
  if (isGiven(value)) return true;
  report(path, 'BASE_TYPE_REQUIRED', 'This field is required');
  return false;
}

/**
 * Notes a text or list outside its bounds; a missing one is fine.
 *
 * Text is counted in UTF-16 units, the strictest of the countings in circulation: what passes here
 * passes however Discord counts.
 */
export function checkLength(report: Report, path: Path, value: unknown, max: number, min = 0): void {
  if (!isGiven(value)) return;
  if (typeof value !== 'string' && !Array.isArray(value)) {
    report(path, 'STRING_TYPE_CONVERT', 'Could not interpret value as string or list.');
    return;
  }
  if (value.length >= min && value.length <= max) return;
  if (min > 0) report(path, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
  else report(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
}

/** Notes a missing text or one outside its bounds. */
export function checkRequiredText(report: Report, path: Path, value: unknown, max: number, min = 1): void {
  if (checkGiven(report, path, value)) checkLength(report, path, value, max, min);
}

/** Notes a number that is no integer between the bounds; a missing one is fine. */
export function checkInteger(report: Report, path: Path, value: unknown, min: number, max: number): void {
  if (!isGiven(value)) return;
  if (Number.isInteger(value) && Number(value) >= min && Number(value) <= max) return;
  report(path, 'NUMBER_TYPE_RANGE', `int value should be between ${min} and ${max}.`);
}

/** Notes a value that is none of those allowed; a missing one is fine. */
export function checkOneOf(report: Report, path: Path, value: unknown, allowed: readonly unknown[]): void {
  if (!isGiven(value) || allowed.includes(value)) return;
  report(path, 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
}

/** Notes an address that is none, is too long, or has a scheme Discord will not show. */
export function checkUrl(report: Report, path: Path, value: unknown, schemes: readonly string[]): void {
  if (!isGiven(value)) return;
  checkLength(report, path, value, 2048, 1);
  const scheme = URL.canParse(String(value)) ? new URL(String(value)).protocol.slice(0, -1) : undefined;
  if (scheme === undefined) report(path, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
  else if (!schemes.includes(scheme)) {
    report(
      path,
      'URL_TYPE_INVALID_SCHEME',
      `Scheme "${scheme}" is not supported: use ${schemes.join(', ')}.`,
    );
  }
}

/** Notes each value that was there before. */
export function checkUnique(
  report: Report,
  path: Path,
  value: unknown,
  seen: Set<unknown>,
  code: string,
): void {
  if (!isGiven(value)) return;
  if (seen.has(value)) report(path, code, `${String(value)} is used twice: it has to be unique`);
  seen.add(value);
}
