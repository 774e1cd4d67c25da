import type { ObjectRef } from '@pothos/core';
import type { Builder } from '../builder.ts';
import type { Choices } from '../choices.ts';
import { leafType, linkOwner } from '../names.ts';
import type { NodeRefs } from '../nodes.ts';
import { type AccessPath, accessKinds, assignments } from './access.ts';

export type AccessPathRef = ObjectRef<Builder['$inferSchemaTypes'], AccessPath>;

/** Adds `AccessPath`: one way in which a user comes to an app. */
export function addAccessPath(builder: Builder, choices: Choices, nodes: NodeRefs): AccessPathRef {
  const kind = builder.enumType('AccessPathKind', {
    description: 'How a user comes to an app.',
    values: Object.fromEntries(Object.entries(accessKinds).map(([name, description]) => [name, { description }])),
  });
  const assignment = addAssignment(builder, choices);
  return builder.objectRef<AccessPath>('AccessPath').implement({
    description: 'One way in which a user comes to an app. Where a group has several rules, each is a way of its own.',
    fields: (t) => ({
      kind: t.field({
        type: kind,
        nullable: false,
        description: 'How the user comes to the app.',
        resolve: (path) => path.kind as never, // the values of the enum are the kinds
      }),
      group: t.field({
        type: nodes.Group,
        description: 'The group that the app was given to.',
        resolve: ({ group }, _, { operation }) => (group === null ? null : operation.node('Group', group)),
      }),
      rule: t.field({
        type: nodes.GroupRule,
        description: 'The active rule that puts users into the group.',
        resolve: ({ rule }, _, { operation }) => (rule === null ? null : operation.node('GroupRule', rule)),
      }),
      sourceApp: t.field({
        type: nodes.App,
        description: 'The app or directory that says who is in the group.',
        resolve: ({ sourceApp }, _, { operation }) => (sourceApp === null ? null : operation.node('App', sourceApp)),
      }),
      priority: t.exposeInt('priority', { description: "The priority of the group's assignment; 0 counts most." }),
      assignment: t.expose('assignment', {
        type: assignment,
        nullable: true,
        description: "The user's assignment itself, the same for every way; null where Okta lists none.",
      }),
    }),
  });
}

function addAssignment(builder: Builder, choices: Choices): ObjectRef<Builder['$inferSchemaTypes'], Facts> {
  return builder.objectRef<Facts>('AppAssignment').implement({
    description: 'What Okta says about the assignment of an app to a user.',
    fields: (t) =>
      Object.fromEntries(
        Object.entries(assignments.link.facts).map(([name, field]) => [
          name,
          t.field({
            type: leafType(choices, linkOwner(assignments), name, field),
            nullable: true,
            description: field.doc,
            resolve: (facts) => (facts[name] ?? null) as never, // its declaration fixes the type
          }),
        ]),
      ),
  });
}

type Facts = NonNullable<AccessPath['assignment']>;
