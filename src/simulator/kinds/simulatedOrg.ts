import { type Founding, Org } from '../org.ts';
import { appChanges } from './appChanges.ts';
import { deviceChanges } from './deviceChanges.ts';
import { groupChanges } from './groupChanges.ts';
import { logChanges } from './logChanges.ts';
import { userChanges } from './userChanges.ts';

type Changes = ReturnType<typeof changesOf>;

/** An org that people and programs change: each change has the effects it has at Okta. */
export type SimulatedOrg = Org & Changes;

/** An org without any records, and the changes it takes. */
export function foundOrg(founding: Founding): SimulatedOrg {
  const org = new Org(founding);
  return Object.assign(org, changesOf(org));
}

/** Names of all changes. */
export function changeNames(org: Org): string[] {
  return Object.keys(changesOf(org)).sort();
}

/** A change by its name, ready to be called with JSON; null where there is none of that name. */
export function changeNamed(org: Org, name: string): ((...args: unknown[]) => unknown) | null {
  const changes = changesOf(org);
  if (!Object.hasOwn(changes, name)) return null;
  return (...args) => (changes[name as keyof Changes] as (...args: unknown[]) => unknown).apply(changes, args); // by name
}

function changesOf(org: Org) {
  return {
    ...userChanges(org),
    ...groupChanges(org),
    ...appChanges(org),
    ...deviceChanges(org),
    ...logChanges(org),
    putRecord: org.putRecord.bind(org),
    removeRecord: org.removeRecord.bind(org),
  };
}
