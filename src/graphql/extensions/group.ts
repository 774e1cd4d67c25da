import type { Builder } from '../builder.ts';
import type { NodeRefs } from '../nodes.ts';
import { inPlace, type Operation } from '../operation.ts';
import { addAppPage, appPage, appPageArgs } from './appPage.ts';

/** Adds what being in a group gives: told by the mirror, since Okta has no question for it. */
export function extendGroup(builder: Builder, nodes: NodeRefs): void {
  const grant = addGrant(builder, nodes);
  const page = addAppPage<Grant>(builder, nodes, 'GroupGrantsApps', {
    name: 'grants',
    type: grant,
    doc: 'Every way in which being in the group gives the app.',
  });
  builder.objectField(nodes.Group, 'grantsApps', (t) =>
    t.field({
      type: page,
      nullable: true,
      description:
        'The apps that being in the group gives: those given to it, and those given to groups that active rules put its members into. From the mirror, in a live operation too.',
      args: appPageArgs(builder),
      resolve: async (group, args, { operation }) =>
        appPage(await readGrants(operation, group.id), ({ app }) => app, args),
    }),
  );
}

/** One way in which a group gives an app, by Okta ids. */
interface Grant {
  app: string;
  /** The group that the app was given to. */
  group: string;
  /** The rules that lead there, in order; none where that is the group itself. */
  rules: readonly string[];
  priority: number | null;
}

function addGrant(builder: Builder, nodes: NodeRefs) {
  return builder.objectRef<Grant>('GroupGrant').implement({
    description: 'One way in which being in a group gives an app.',
    fields: (t) => ({
      group: t.field({
        type: nodes.Group,
        description: 'The group that the app was given to.',
        resolve: ({ group }, _, { operation }) => operation.node('Group', group),
      }),
      rules: t.field({
        type: [nodes.GroupRule],
        nullable: { list: false, items: true },
        description:
          'The rules that lead there, in order; none where the app was given to this group. The expression of each names the group before: whether members of that pass is for the expression to say.',
        resolve: ({ rules }, _, { operation }) => rules.map((rule) => inPlace(operation.node('GroupRule', rule))),
      }),
      priority: t.exposeInt('priority', { description: 'The priority of the assignment; 0 counts most.' }),
    }),
  });
}

const given = `UNWIND $ids AS id
MATCH (group:OktaGroup {id: id, org: $org})-[given:ASSIGNED_TO]->(app:OktaApp)
RETURN id, app.id, given.priority`;

const led = `UNWIND $ids AS id
MATCH (group:OktaGroup {id: id, org: $org})<-[:READS]-(rule:OktaGroupRule {status: 'ACTIVE'})-[:ASSIGNS_TO]->(next:OktaGroup)
RETURN id, rule.id, next.id`;

const collections: ReadonlySet<string> = new Set([
  ...['App', 'App.groups', 'Group', 'GroupRule', 'GroupRule.sources', 'GroupRule.targets'],
]);

/** Rules that build on rules: more than a person would follow. */
const mostRules = 5;

async function readGrants(operation: Operation, start: string): Promise<Grant[]> {
  await operation.mirror.restsOn((id) => collections.has(id));
  const grants: Grant[] = [];
  const seen = new Set([start]);
  let level: { group: string; rules: readonly string[] }[] = [{ group: start, rules: [] }];
  for (let steps = 0; level.length > 0 && steps <= mostRules; steps += 1) {
    const told = await Promise.all(
      level.map(async ({ group, rules }) => {
        const [apps, next] = await Promise.all([
          operation.mirror.rows(given, group),
          operation.mirror.rows(led, group),
        ]);
        return { group, rules, apps, next };
      }),
    );
    level = [];
    for (const { group, rules, apps, next } of told) {
      for (const [app, priority] of apps) {
        grants.push({ app: String(app), group, rules, priority: typeof priority === 'number' ? priority : null });
      }
      for (const [rule, target] of next) {
        if (seen.has(String(target))) continue; // by a way that is no longer
        seen.add(String(target));
        level.push({ group: String(target), rules: [...rules, String(rule)] });
      }
    }
  }
  return grants;
}
