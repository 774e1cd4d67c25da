import { fieldNames, type Level } from './levels.ts';

/** How an account and a row relate in every field. */
export interface Comparison {
  /** The row. */
  row: number;
  /** The number of the level of every field, in the order of `fieldNames`; 0 where one of the two tells nothing. */
  levels: Uint8Array;
  /** Natural logarithm of the share of strangers that would agree as much. */
  logShare: number;
  /** Whether the names agree: the account may be that person's, or a namesake's. */
  isNamesake: boolean;
  /** Whether one of the names is another for certain. */
  isOther: boolean;
  /** The share by field, where the comparison is to be explained. */
  shares: Float64Array | null;
}

export const openComparison = (isExplained = false): Comparison => ({
  row: -1,
  levels: new Uint8Array(fieldNames.length),
  logShare: 0,
  isNamesake: false,
  isOther: false,
  shares: isExplained ? new Float64Array(fieldNames.length) : null,
});

/** Forgets what was compared before. */
export function begin(found: Comparison, row: number): void {
  found.row = row;
  found.levels.fill(0);
  found.logShare = 0;
  found.shares?.fill(0);
}

/** Notes how the two relate in a field, and the share of strangers that do. */
export function note(found: Comparison, level: Level, share: number): void {
  noteLog(found, level, share === 1 ? 0 : Math.log(share));
}

/** The same with the natural logarithm of the share. */
export function noteLog(found: Comparison, { at, number }: Level, logShare: number): void {
  found.levels[at] = number;
  found.logShare += logShare;
  if (found.shares !== null) found.shares[at] = logShare;
}

export const isAt = ({ levels }: Comparison, { at, number }: Level) => levels[at] === number;
