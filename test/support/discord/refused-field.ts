import { Refusal } from './errors.ts';
import { asRecord, type Json } from './json.ts';

/**
 * Where Discord's 50035 finds the first fault, dotted: `components.0.label`.
 *
 * @returns the code alone if the refusal is another, and undefined if there is none
 */
export function refusedField(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.body.code !== 50035) return String(error.body.code);
    return pathOf(asRecord(error.body.errors)).join('.');
  }
}

function pathOf(node: Json): string[] {
  const [step] = Object.keys(node).filter((key) => key !== '_errors');
  return step === undefined ? [] : [step, ...pathOf(asRecord(node[step]))];
}
