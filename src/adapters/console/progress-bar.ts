/** Cells of the bar. */
const WIDTH = 24;

/** “[████████········] 12 of 36”: how much of something is done. */
export function progressBar(done: number, of: number): string {
  const full = Math.floor((done / of) * WIDTH);
  return `[${'█'.repeat(full)}${'·'.repeat(WIDTH - full)}] ${done} of ${of}`;
}
