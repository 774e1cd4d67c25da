import { writePath } from '../../model/path.ts';
import type { Random } from '../random.ts';
import type { Seeding } from '../seed.ts';
import { ownEnd } from '../state.ts';
import { plans } from './policyPlans.ts';

const dayMs = 86_400_000;

/** The policies of an Identity Engine org, and which apps they govern. */
export function seedPolicies(seeding: Seeding): void {
  const { org, stream, todayMs } = seeding;
  const random = stream('policies');
  const places = new Map<string, number>();
  const made = new Map<string, string[]>();
  for (const plan of plans(seeding, random)) {
    const priority = (places.get(plan.type) ?? 0) + 1;
    places.set(plan.type, priority);
    const created = new Date(todayMs - random.whole(100, 2000) * dayMs).toISOString();
    const dates = { created, lastUpdated: created };
    const isDefault = plan.name.startsWith('Default');
    const id = random.id(isClassic.has(plan.type) ? '00p' : 'rst');
    const conditions = plan.groups === undefined ? null : { people: { groups: { include: plan.groups } } };
    const shared = { id, type: plan.type, name: plan.name, status: 'ACTIVE', priority, system: isDefault, ...dates };
    const settings = plan.settings === undefined ? {} : { settings: plan.settings };
    org.of('Policy').put({
      ...shared,
      description: isDefault ? 'The default policy applies in all situations if no other policy applies.' : null,
      conditions,
      ...settings,
    });
    made.set(plan.type, [...(made.get(plan.type) ?? []), id]);
    plan.rules.forEach((rule, index) => {
      const isLast = index === plan.rules.length - 1;
      const ruleId = random.id(isClassic.has(plan.type) ? '0pr' : 'rul');
      const kept = {
        name: rule.name,
        status: random.chance(0.95) || isLast ? 'ACTIVE' : 'INACTIVE',
        priority: index + 1,
        system: isLast && isDefault,
      };
      const type = plan.type === 'OKTA_SIGN_ON' ? 'SIGN_ON' : plan.type;
      const record = {
        id: ruleId,
        type,
        ...kept,
        ...dates,
        conditions: rule.conditions ?? null,
        actions: rule.actions,
      };
      org.contain(ownEnd('Policy', 'rules'), id, record);
    });
  }
  govern(seeding, random, made);
}

const isClassic: ReadonlySet<string> = new Set(['OKTA_SIGN_ON', 'PASSWORD', 'MFA_ENROLL', 'IDP_DISCOVERY']);

/** Every app but bookmarks has a policy for signing in, and one for signing up; the link of one leads to a policy that is gone. */
function govern({ org }: Seeding, random: Random, made: ReadonlyMap<string, string[]>): void {
  const access = made.get('ACCESS_POLICY') ?? [];
  const [enrollment = ''] = made.get('PROFILE_ENROLLMENT') ?? [];
  const [any = '', high = '', console = '', standard = ''] = access;
  org
    .of('App')
    .all()
    .forEach((app, index) => {
      if (app.signOnMode === 'BOOKMARK' || app.signOnMode === null) return;
      const usual = random.weighted([[any, 55] as const, [high, 15], [standard, 30]]);
      const policy = app.name === 'saasure' ? console : index === 7 ? random.id('rst') : usual;
      const record = structuredClone(app);
      writePath(record, '_links.accessPolicy.href', `/api/v1/policies/${policy}`);
      writePath(record, '_links.profileEnrollment.href', `/api/v1/policies/${enrollment}`);
      org.of('App').put(record);
    });
}
