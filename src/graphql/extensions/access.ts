import { type End, ends } from '../../model/index.ts';
import type { Row } from '../mirrorReads.ts';
import type { Operation } from '../operation.ts';

/** One way in which a user comes to an app. Nodes are told by their Okta ids. */
export interface AccessPath {
  kind: AccessKind;
  app: string;
  group: string | null;
  rule: string | null;
  sourceApp: string | null;
  /** Of the group's assignment. */
  priority: number | null;
  /** Facts of the user's assignment; null where Okta lists none. */
  assignment: Readonly<Record<string, unknown>> | null;
}

export const accessKinds = {
  DIRECT: 'The app was given to the user.',
  GROUP: 'The app was given to the group, and the mirror knows no active rule that puts users into that.',
  RULE: 'The app was given to the group, and the rule puts users into that. Okta does not tell which rule, if any, put this user there.',
  SOURCE_APP: 'The app was given to the group, and another app or a directory says who is in that.',
  UNKNOWN:
    'Okta lists the app for the user, but not as given directly, and the mirror has no group that brings it: extensions.source.lacks may say why.',
} as const;

export type AccessKind = keyof typeof accessKinds;

/** The declaration of assignments, with the facts that they carry. */
export const assignments = ends('App').users as End; // which App declares

const factNames = Object.keys(assignments.link.facts);

const assigned = (app: string) => `UNWIND $ids AS id
MATCH (user:OktaUser {id: id, org: $org})-[assignment:ASSIGNED_TO]->(app:OktaApp)${app}
RETURN ${['id', 'app.id', ...factNames.map((name) => `assignment.${name}`)].join(', ')}`;

const byGroup = (app: string) => `UNWIND $ids AS id
MATCH (user:OktaUser {id: id, org: $org})-[:MEMBER_OF]->(group:OktaGroup)-[given:ASSIGNED_TO]->(app:OktaApp)${app}
OPTIONAL MATCH (group)-[:SOURCED_FROM]->(source:OktaApp)
OPTIONAL MATCH (rule:OktaGroupRule {status: 'ACTIVE'})-[:ASSIGNS_TO]->(group)
RETURN id, app.id, group.id, given.priority, source.id, rule.id`;

// A rule leaves out whom it excludes.
const excluding = `UNWIND $ids AS id
MATCH (rule:OktaGroupRule)-[:EXCLUDES]->(user:OktaUser {id: id, org: $org})
RETURN id, rule.id`;

const toOne = '\nWHERE app.id = $app';
const texts = {
  one: { assigned: assigned(toOne), byGroup: byGroup(toOne) },
  all: { assigned: assigned(''), byGroup: byGroup('') },
};

/** Every way in which a user comes to one app, or to all: by app, and the direct one first. */
export async function readAccess(operation: Operation, user: string, app: string | null): Promise<AccessPath[]> {
  const text = app === null ? texts.all : texts.one;
  const parameters = app === null ? {} : { app };
  const [given, led, excluded] = await Promise.all([
    operation.mirror.rows(text.assigned, user, parameters),
    operation.mirror.rows(text.byGroup, user, parameters),
    operation.mirror.rows(excluding, user),
    operation.mirror.restsOn((id) => collections.has(id)),
  ]);
  const facts = new Map(given.map(([id, ...values]) => [String(id), factsOf(values)]));
  const idle = new Set(excluded.map(([rule]) => rule));
  const ways = waysOf(led, idle);
  const apps = [...new Set([...facts.keys(), ...ways.map((way) => way.app)])].sort();
  return apps.flatMap((id) => {
    const assignment = facts.get(id) ?? null;
    const byGroups = ways.filter((way) => way.app === id).map((way) => ({ ...way, assignment }));
    if (assignment?.scope === 'USER')
      return [{ ...nowhere, kind: 'DIRECT' as const, app: id, assignment }, ...byGroups];
    return byGroups.length > 0 ? byGroups : [{ ...nowhere, kind: 'UNKNOWN' as const, app: id, assignment }];
  });
}

/** What the ways are made of. */
const collections: ReadonlySet<string> = new Set([
  ...['App', 'App.users', 'App.groups', 'Group', 'Group.members', 'Group.source'],
  ...['GroupRule', 'GroupRule.targets', 'GroupRule.excludedUsers'],
]);

const nowhere = { group: null, rule: null, sourceApp: null, priority: null };

const factsOf = (values: readonly unknown[]) =>
  Object.fromEntries(factNames.map((name, at) => [name, values[at] ?? null]));

type Way = Omit<AccessPath, 'assignment'>;

/** The ways by groups: what says who is in a group comes with it, and a rule that leaves the user out does not count. */
function waysOf(rows: readonly Row[], idle: ReadonlySet<unknown>): Way[] {
  const groups = new Map<string, { way: Way; sources: Set<string>; rules: Set<string> }>();
  for (const [app, group, priority, source, rule] of rows) {
    const place = `${app} ${group}`;
    const way: Way = {
      ...{ ...nowhere, kind: 'GROUP', app: String(app), group: String(group) },
      priority: typeof priority === 'number' ? priority : null,
    };
    const known = groups.get(place) ?? { way, sources: new Set(), rules: new Set() };
    groups.set(place, known);
    if (typeof source === 'string') known.sources.add(source);
    if (typeof rule === 'string' && !idle.has(rule)) known.rules.add(rule);
  }
  return [...groups.keys()].sort().flatMap((place): Way[] => {
    const found = groups.get(place);
    if (found === undefined) return [];
    const bySource = [...found.sources]
      .sort()
      .map((sourceApp): Way => ({ ...found.way, kind: 'SOURCE_APP', sourceApp }));
    const byRule = [...found.rules].sort().map((rule): Way => ({ ...found.way, kind: 'RULE', rule }));
    const better = [...bySource, ...byRule];
    return better.length > 0 ? better : [found.way];
  });
}
