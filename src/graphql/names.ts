import type { End, Field, Kind } from '../model/index.ts';
import type { ChoiceRef, Choices } from './choices.ts';

const scalars = { text: 'String', time: 'DateTime', flag: 'Boolean', whole: 'Int', decimal: 'Float' } as const;

export type Leaf = (typeof scalars)[keyof typeof scalars] | ChoiceRef;

/** The GraphQL type of one value of a field; `owner` is the kind or link that declares it. */
export function leafType(choices: Choices, owner: string, name: string, field: Field): Leaf {
  return field.kind === 'choice' ? choices(owner + capital(name), field) : scalars[field.kind];
}

/** `user` for the kind `User`: the name of its look-up. */
export function singular(kind: Kind): string {
  return kind.charAt(0).toLowerCase() + kind.slice(1);
}

/** `GroupMembers`, the same from both sides: owner of the enums of a link's facts. */
export function linkOwner(end: End): string {
  return end.id.split('.').map(capital).join('');
}

/** `GroupMembers` or `UserGroups`: the link as its kind sees it. */
export function endName(end: End): string {
  return end.kind + capital(end.name);
}

/** `lastLogin` as an enum value: `LAST_LOGIN`. */
export function constantName(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
}

export function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
