import type { OktaRecord } from '../collection.ts';
import type { Party, Report } from '../log/happening.ts';
import { partyOf } from '../log/party.ts';
import { keptMs } from '../log/systemLog.ts';
import type { Org } from '../org.ts';
import type { Random } from '../random.ts';

const mostEvents = 400;

/** What people did in the 90 days before the org was started, oldest first: only what leaves no trace in records. */
export function recallHistory(org: Org, random: Random): (Report & { publishedMs: number })[] {
  const users = org
    .of('User')
    .ids()
    .slice(0, mostEvents * 2)
    .map((id) => org.need('User', id))
    .filter((user) => user.status === 'ACTIVE');
  if (users.length === 0) return [];
  const apps = org
    .of('App')
    .all()
    .filter((app) => app.status === 'ACTIVE' && app.signOnMode !== null);
  const nowMs = org.clock.nowMs();
  const count = Math.min(mostEvents, 100 + users.length * 2);
  return Array.from({ length: count }, () => {
    const publishedMs = Math.floor(nowMs - random.next() ** 2 * (keptMs - 3_600_000)) - 1000; // most of it lately
    return { ...happened(random, random.pick(users), apps), publishedMs };
  }).sort((a, b) => a.publishedMs - b.publishedMs);
}

function happened(random: Random, user: OktaRecord, apps: readonly OktaRecord[]): Report {
  const actor = partyOf('User', user);
  const type = random.weighted([
    ['user.session.start', 45] as const,
    ['user.authentication.sso', apps.length === 0 ? 0 : 35],
    ['user.authentication.auth_via_mfa', 15],
    ['user.session.end', 5],
  ]);
  const targets: Party[] = [actor];
  if (type === 'user.authentication.sso') targets.unshift(partyOf('App', random.pick(apps)));
  const isRefused = type === 'user.session.start' && random.chance(0.08);
  return {
    type,
    actor,
    targets: type === 'user.session.start' ? [] : targets,
    ...(isRefused ? { outcome: { result: 'FAILURE', reason: 'INVALID_CREDENTIALS' } } : {}),
  };
}
