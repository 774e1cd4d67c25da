import { z } from 'zod';
import { OktaGraphError } from '../../errors.ts';
import { type Effects, effectNames, effects } from './effects.ts';

/** Which requests a rule is for. All that is given has to fit. */
const which = z.strictObject({
  path: z.string().startsWith('/').optional(),
  pattern: z.union([z.string(), z.instanceof(RegExp)]).optional(),
  principal: z.string().optional(),
  when: z.record(z.string(), z.string().nullable()).optional(),
  minRows: z.int().positive().optional(),
  nth: z.int().positive().optional(),
  from: z.int().positive().optional(),
  times: z.int().positive().optional(),
});

/** A rule for requests, and what it does to their answers: names of effects with their parameters. */
export interface FaultRule extends Effects {
  /** The path without its query, `*` for any one segment, a final `**` for any number of them. */
  path?: string;
  /** A regular expression for path and query as they were sent. */
  pattern?: string | RegExp;
  /** Who asks. */
  principal?: string;
  /** Query parameters that have this value; null: that are not there. */
  when?: Readonly<Record<string, string | null>>;
  /** Only answers with so many rows. */
  minRows?: number;
  /** Only the nth of the requests that fit. */
  nth?: number;
  /** From the nth of them on. */
  from?: number;
  /** How often; default: until the rule is taken back. */
  times?: number;
}

const schema = which.extend(Object.fromEntries(effectNames.map((name) => [name, effects[name].takes.optional()])));

/** Checks a rule that came as JSON; throws `BAD_USER_INPUT`, which names what is wrong with it. */
export function readFaultRule(value: unknown): FaultRule {
  const read = schema.safeParse(value);
  if (!read.success) throw refuse(read.error.issues.map(tell).join(' '));
  const rule = read.data as FaultRule; // the schema is made of the same parts
  if (rule.path === undefined && rule.pattern === undefined) {
    throw refuse('It needs a path, or a pattern (a regular expression for path and query).');
  }
  if (!effectNames.some((name) => rule[name] !== undefined)) throw refuse(`It does nothing. ${known}`);
  return { ...rule, ...(rule.pattern === undefined ? {} : { pattern: readPattern(rule.pattern) }) };
}

const known = `There are: ${effectNames.join(', ')}.`;

/** Without the flags that make a pattern remember where it was. */
function readPattern(pattern: string | RegExp): RegExp {
  try {
    return pattern instanceof RegExp
      ? new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''))
      : new RegExp(pattern);
  } catch (cause) {
    throw refuse(`Its pattern is no regular expression: ${(cause as Error).message}.`);
  }
}

function tell(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'unrecognized_keys') return `${issue.path.join('.')}: ${issue.message}.`;
  if (issue.path.length > 0) return `${issue.path.join('.')} has no ${issue.keys.join(', ')}.`;
  const parts = [...Object.keys(which.shape), ...effectNames].join(', ');
  return `There is no ${issue.keys.join(', ')}. There are: ${parts}.`;
}

function refuse(reason: string): OktaGraphError {
  return new OktaGraphError('BAD_USER_INPUT', `This is no fault rule. ${reason}`);
}
