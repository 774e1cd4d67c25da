import { z } from 'zod';
import { didYouMean } from '../nearest.ts';

const classes = ['PERSON', 'ADMIN', 'SERVICE', 'MAILBOX', 'ROOM', 'TEST'] as const;
const keys = ['class', 'login', 'userType', 'group', 'profile'];

const pattern = z.string('must be a pattern, such as svc-*').trim().min(1, 'must not be empty');

const rule = z
  .record(z.string(), z.unknown(), 'must be a rule, such as {class: SERVICE, login: "svc-*"}')
  .superRefine((given, context) => {
    for (const key of Object.keys(given)) {
      if (keys.includes(key)) continue;
      const hint = didYouMean(key, keys) || ` There are: ${keys.join(', ')}.`;
      context.addIssue({ code: 'custom', path: [key], message: `is not part of a rule.${hint}` });
    }
    if (keys.slice(1).every((key) => given[key] === undefined)) {
      context.addIssue({ code: 'custom', message: 'names no pattern: it would fit every account' });
    }
  })
  .pipe(
    z.object({
      class: z
        .string(`must be one of ${classes.join(', ')}`)
        .transform((word) => word.trim().toUpperCase())
        .pipe(z.enum(classes, `must be one of ${classes.join(', ')}`)),
      login: pattern.optional(),
      userType: pattern.optional(),
      group: pattern.optional(),
      profile: z
        .record(z.string(), pattern, 'must be patterns by attribute, such as {accountType: Service*}')
        .refine((patterns) => Object.keys(patterns).length > 0, 'must not be empty')
        .optional(),
    }),
  );

/** The org's own rules for what an account is: the first that fits counts. */
export const accountRules = z.array(rule, 'must be a list of rules');
