import { type FieldName, fieldNames, type fields, levelOf, placeOf } from './levels.ts';

/** How an account and a row relate in every field. */
export interface Comparison {
  /** The row. */
  row: number;
  /** The level of every field, in the order of `fieldNames`; 0 where one of the two tells nothing. */
  levels: Uint8Array;
  /** Natural logarithm of the share of strangers that would agree as much. */
  logShare: number;
}

export const openComparison = (row: number): Comparison => ({
  row,
  levels: new Uint8Array(fieldNames.length),
  logShare: 0,
});

/** Notes the level of a field, and the share of strangers that are so. */
export function note<F extends FieldName>(
  found: Comparison,
  field: F,
  level: keyof (typeof fields)[F] & string,
  share: number,
): void {
  found.levels[placeOf[field]] = levelOf(field, level);
  found.logShare += Math.log(share);
}
