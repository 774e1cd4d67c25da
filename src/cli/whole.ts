import { OktaGraphError } from '../errors.ts';

/** A parser of a flag that is a whole number of at least `least`. */
export function wholeFrom(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== '' && Number.isSafeInteger(value) && value >= least) return value;
    throw new OktaGraphError('BAD_USER_INPUT', `${text} is not a whole number of at least ${least}.`);
  };
}
