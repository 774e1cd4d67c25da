import { adminRoles, leastRole } from '../model/adminRoles.ts';
import { bucketOf } from '../model/buckets.ts';
import type { Okta } from '../model/define.ts';
import { containers, describe, type Entity, ends, type Kind, kinds, ownEnds } from '../model/index.ts';
import { presetOf, renderPresets, renderScopes } from './access.ts';
import { callsOfKind } from './calls.ts';
import { fieldTable } from './fieldTable.ts';
import { origin, pattern, renderEnd } from './linkSection.ts';
import { capital, code, table } from './markdown.ts';

/** The model as a page for people: every kind with its fields, links and names, as Markdown. */
export function renderModelPage(): string {
  const lines = [
    '# The model',
    '',
    'Every kind that okta-graph knows, as its declaration in `src/model/entities` says it. Made by `npm run render`.',
    '',
    'Times are ISO 8601 in UTC in GraphQL and in tables, and datetimes in the graph. A choice may grow: a value that is',
    'not listed here stays as it came in the graph, and is `OTHER` in GraphQL. A record without a required field is set',
    'aside. Every node in the graph also has `key`, `id`, `org`, `firstSeen` and `lastSeen`.',
    '',
    ...renderPresets(),
    '',
    ...renderScopes(),
    '',
    '## Relationships',
    '',
    ...table(['Relationship', 'Where from', 'Means'], kinds.flatMap(ownPatterns)),
    ...kinds.flatMap(renderKind),
  ];
  return `${lines.join('\n')}\n`;
}

function ownPatterns(kind: Kind): string[][] {
  return ownEnds(kind).map((end) => [code(pattern(end)), capital(origin(end)), end.doc]);
}

function renderKind(kind: Kind): string[] {
  const entity = describe(kind);
  const all = Object.values(ends(kind)).sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    '',
    `## ${kind}`,
    '',
    entity.doc,
    '',
    ...names(entity, kind),
    ...(entity.okta === null
      ? ['- Okta does not have it: it is worked out, and only the mirror holds it.']
      : fromOkta(kind, entity.okta)),
    '',
    ...fieldTable('Field', entity.okta === null ? 'In the roster' : 'In Okta', entity.fields),
    ...all.flatMap(renderEnd),
  ];
}

function names(entity: Entity, kind: Kind): string[] {
  const lookUp = kind.charAt(0).toLowerCase() + kind.slice(1);
  const keys = ['id', ...entity.keys].map((key) => `${key}:`).join(', ');
  return [
    `- In the graph \`(:${entity.label})\`; in GraphQL \`${entity.plural}\` and \`${lookUp}(${keys})\`; as a table \`${entity.plural}\`.`,
    `- Known by its ${code(entity.title)}.`,
  ];
}

const byIds: Readonly<Record<Okta['byIds'], string>> = {
  search: 'one `search` for 50 ids',
  filter: 'one `filter` for 50 ids',
  list: 'the whole list, once',
  get: 'one call for each id',
};

function fromOkta(kind: Kind, okta: Okta): string[] {
  const languages = (okta.queries ?? []).map((query) => {
    const what = query.isSingle ? 'one comparison of' : 'on';
    return `\`${query.param}\` ${what} ${query.fields.map(code).join(', ')}`;
  });
  const prefix = okta.prefix === undefined ? [] : [`\`q\` on the beginning of ${okta.prefix.map(code).join(', ')}`];
  const asked = [...languages, ...prefix];
  const role = adminRoles[okta.role ?? leastRole].label;
  const bucket = okta.list === null ? '' : ` Counted in the bucket \`${bucketOf(pathOf(okta.list)).name}\`.`;
  return [
    okta.list === null ? contained(kind, okta) : `- ${listed(okta, okta.list)} ${ones(okta)}`,
    ...parts(okta),
    `- Takes the scope \`${okta.scope}\` and the role ${role}.${bucket}`,
    `- A sync reads it from the preset \`${presetOf(kind)}\` on. Calls of its own: ${okta.list === null ? 'none' : callsOfKind(okta)}.`,
    ...(asked.length === 0 ? [] : [`- Okta itself answers ${asked.join('; ')}.`]),
  ];
}

function contained(kind: Kind, okta: Okta): string {
  const holders = containers(kind).map(({ id }) => `[${id}](#${id.toLowerCase().replace('.', '')})`);
  const local = okta.isIdLocal ? ' Its id is unique only there: it is known as `<container>.<id>`.' : '';
  return `- Okta has no list of all: it comes with ${holders.join(', ')}.${local}`;
}

function listed({ each, isSingle, pageSize, builtIn }: Okta, list: string): string {
  if (isSingle) return `There is one: \`GET ${list}\`.`;
  const values = each === undefined ? '' : `, once for each \`${each.param}\`: ${each.values.map(code).join(', ')}`;
  const page = pageSize === 0 ? 'in one page' : `by ${pageSize}`;
  const own = builtIn === undefined ? '' : ` ${builtIn.length} more, which every org has, are not listed but known.`;
  return `Listed by \`GET ${list}\` ${page}${values}.${own}`;
}

const ones = ({ get, byIds: how, isSingle }: Okta) =>
  isSingle ? '' : `One by ${get === null ? 'the same' : `\`GET ${get}\``}, several by ${byIds[how]}.`;

function parts({ parts = {} }: Okta): string[] {
  const paths = Object.entries(parts).map(([name, path]) => `${code(name)} from \`GET ${path}\``);
  return paths.length === 0 ? [] : [`- With each record comes ${paths.join(', ')}.`];
}

const pathOf = (list: string) => list.slice(0, /\?|$/.exec(list)?.index);
