import { type FieldName, fieldNames, type fields, levelOf, placeOf } from './levels.ts';

/** How an account and a row relate in every field. */
export interface Comparison {
  /** The row. */
  row: number;
  /** The level of every field, in the order of `fieldNames`; 0 where one of the two tells nothing. */
  levels: Uint8Array;
  /** Natural logarithm of the share of strangers that would agree as much. */
  logShare: number;
  /** Whether the names agree: the account may be that person's, or a namesake's. */
  isNamesake: boolean;
  /** The same by field, where the comparison is to be explained. */
  shares: Float64Array | null;
}

export const openComparison = (row: number, isExplained: boolean): Comparison => ({
  row,
  levels: new Uint8Array(fieldNames.length),
  logShare: 0,
  isNamesake: false,
  shares: isExplained ? new Float64Array(fieldNames.length) : null,
});

/** Notes the level of a field, and the share of strangers that are so. */
export function note<F extends FieldName>(
  found: Comparison,
  field: F,
  level: keyof (typeof fields)[F] & string,
  share: number,
): void {
  set(found, field, levelOf(field, level), Math.log(share));
}

/** The same by numbers. */
export function set(found: Comparison, field: FieldName, level: number, logShare: number): void {
  found.levels[placeOf[field]] = level;
  found.logShare += logShare;
  if (found.shares !== null) found.shares[placeOf[field]] = logShare;
}
