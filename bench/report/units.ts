/** Figures as they are printed: as many digits as tell something. */

export const number = (value: number): string => value.toLocaleString('en');

/** Two digits that tell something, and never more than the whole. */
export const short = (value: number): string =>
  value >= 10 ? number(Math.round(value)) : value >= 1 ? value.toFixed(1) : value.toFixed(2);

/** In megabytes of 10^6 bytes. */
export const megabytes = (bytes: number): string => number(Math.round(bytes / 1e6));

/** A share, in percent. */
export const percent = (share: number): string => (100 * share).toFixed(1);
