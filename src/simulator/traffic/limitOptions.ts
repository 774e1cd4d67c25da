import { z } from 'zod';
import { OktaGraphError } from '../../errors.ts';
import { type Bucket, buckets, type Edition } from '../../model/buckets.ts';

/** What an org may be asked. */
export interface LimitOptions {
  /** An edition's requests a minute for each bucket, and requests in flight; default `off`. */
  limits?: Edition | 'off';
  /** How much of each bucket one principal may use; default 0.5, as at Okta. */
  share?: number;
  /** The share of single principals, by name. */
  shares?: Readonly<Record<string, number>>;
  /** Requests a minute for the whole org, by bucket, instead of the edition's: `{apps: 10}`. */
  bucketLimits?: Readonly<Record<string, number>>;
  /** Most requests in flight for the whole org; null: any number. Default: the edition's. */
  concurrency?: number | null;
}

const share = z.number().gt(0).max(1);
const bucketNames = [...new Set(buckets.map(({ name }) => name))];

const members = z.object({
  limits: z.enum(['off', 'integrator', 'enterprise', 'workforce']).optional(),
  share: share.optional(),
  shares: z.record(z.string(), share).optional(),
  bucketLimits: z.partialRecord(z.enum(bucketNames), z.int().min(1)).optional(),
  concurrency: z.int().min(1).nullable().optional(),
});

/** The limits among other options; throws `BAD_USER_INPUT`, which names what is wrong. */
export function pickLimitOptions(options: LimitOptions): LimitOptions {
  return read(members, options);
}

/** Checks options that came as JSON; throws `BAD_USER_INPUT`, which names what is wrong. */
export function readLimitOptions(value: unknown): LimitOptions {
  return read(members.strict(), value);
}

function read(schema: z.ZodType<z.infer<typeof members>>, value: unknown): LimitOptions {
  const result = schema.safeParse(value);
  if (result.success) return result.data as LimitOptions; // the schema has the same members
  const told = result.error.issues.map(({ path, message }) => `${[...path, message].join(': ')}.`).join(' ');
  throw new OktaGraphError(
    'BAD_USER_INPUT',
    `These are no limits. ${told} They are ${Object.keys(members.shape).join(', ')}; the buckets ${bucketNames.join(', ')}.`,
  );
}

/** The bucket of a name; throws `BAD_USER_INPUT`, which names those there are. */
export function bucketNamed(name: string): Bucket {
  const found = buckets.find((bucket) => bucket.name === name);
  if (found !== undefined) return found;
  throw new OktaGraphError('BAD_USER_INPUT', `There is no bucket ${name}. There are: ${bucketNames.join(', ')}.`);
}
