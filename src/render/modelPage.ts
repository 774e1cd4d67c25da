import { bucketOf } from '../model/buckets.ts';
import type { Okta } from '../model/define.ts';
import {
  describe,
  type End,
  type Entity,
  ends,
  type Field,
  type Fields,
  type Kind,
  kinds,
  label,
} from '../model/index.ts';

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
    '## Relationships',
    '',
    ...table(['Relationship', 'Where from', 'Means'], kinds.flatMap(ownPatterns)),
    ...kinds.flatMap(renderKind),
  ];
  return `${lines.join('\n')}\n`;
}

function ownPatterns(kind: Kind): string[][] {
  return Object.values(ends(kind))
    .filter((end) => end.isDeclared)
    .map((end) => [code(pattern(end)), capital(origin(end)), end.doc]);
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
      : fromOkta(entity.okta)),
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

function fromOkta(okta: Okta): string[] {
  const page = okta.pageSize === 0 ? 'in one page' : `by ${okta.pageSize}`;
  const languages = (okta.queries ?? []).map((query) => {
    const what = query.isSingle ? 'one comparison of' : 'on';
    return `\`${query.param}\` ${what} ${query.fields.map(code).join(', ')}`;
  });
  const prefix = okta.prefix === undefined ? [] : [`\`q\` on the beginning of ${okta.prefix.map(code).join(', ')}`];
  const asked = [...languages, ...prefix];
  return [
    `- Listed by \`GET ${okta.list}\` ${page}, one by \`GET ${okta.get}\`, several by ${byIds[okta.byIds]}.`,
    `- Needs the scope \`${okta.scope}\`; counted in the bucket \`${bucketOf(pathOf(okta.list)).name}\`.`,
    ...(asked.length === 0 ? [] : [`- Okta itself answers ${asked.join('; ')}.`]),
  ];
}

function renderEnd(end: End): string[] {
  const origins = [`${capital(origin(end))}.`, ...lacking(end), ...counting(end), ...implying(end)];
  return [
    '',
    `### ${end.kind}.${end.name}`,
    '',
    `${end.doc} ${end.isOne ? 'At most one' : 'Any number'} of kind [${end.to}](#${end.to.toLowerCase()}).`,
    '',
    `- In the graph \`${pattern(end)}\`.`,
    `- ${origins.join(' ')}`,
    ...renderFacts(end),
  ];
}

/** Facts are told once, where the link is declared. */
function renderFacts(end: End): string[] {
  if (Object.keys(end.link.facts).length === 0) return [];
  if (end.isDeclared) return ['', ...fieldTable('Fact', 'In Okta', end.link.facts)];
  return ['', `Its facts are those of [${end.id}](#${end.id.toLowerCase().replace('.', '')}).`];
}

/** Where a link is read from, seen from this side. */
function origin(end: End): string {
  if (end.route !== null) return `read from \`GET ${end.route.list}\``;
  if (!end.isDeclared) return 'only the mirror can tell';
  if (end.link.from !== null) return `read from ${end.link.from.map(code).join(' or ')} in the record`;
  return 'worked out by okta-graph';
}

function lacking({ route }: End): string[] {
  const lacks = route?.lacks ?? [];
  return lacks.length === 0 ? [] : [`This does not tell ${lacks.map(code).join(' and ')}.`];
}

function counting({ route, kind }: End): string[] {
  return route?.count === undefined ? [] : [`Counted by \`${kind}.${route.count}\`.`];
}

function implying({ isDeclared, link, kind, to }: End): string[] {
  if (!isDeclared || link.implied === null) return [];
  const near = Object.entries(link.implied.near).map(([field, value]) => `\`${field}\` is ${value}`);
  const far = `\`${link.implied.far.field}\` is not ${link.implied.far.not}`;
  return [`Implied, and not fetched, from each ${kind} whose ${near.join(' and ')} to each ${to} whose ${far}.`];
}

function pattern(end: End): string {
  const [near, far] = [label(end.kind), label(end.to)];
  const isTail = end.isDeclared === (end.link.arrow === 'out');
  return isTail ? `(${near})-[:${end.link.rel}]->(${far})` : `(${far})-[:${end.link.rel}]->(${near})`;
}

/** A table of fields; where none of them stands anywhere, without the column that says where. */
function fieldTable(what: string, where: string, fields: Fields): string[] {
  const rows = Object.entries(fields).map(([name, field]) => {
    const says = field.isIndexed ? `${field.doc} Indexed.` : field.doc;
    return [code(name), type(field), place(field), says];
  });
  const head = [what, 'Type', where, 'Says'];
  if (rows.some(([, , stands]) => stands !== '')) return table(head, rows);
  return table(
    head.toSpliced(2, 1),
    rows.map((row) => row.toSpliced(2, 1)),
  );
}

function type(field: Field): string {
  const what = field.kind === 'choice' ? `choice of ${field.values.map(code).join(', ')}` : field.kind;
  const whole = field.isList ? `list of ${what}` : what;
  return field.isRequired ? `${whole}; required` : whole;
}

function place(field: Field): string {
  if (field.near !== null) return `follows from ${code(field.near.field)}`;
  return field.from.map(code).join(' or ');
}

function table(head: string[], rows: string[][]): string[] {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

const code = (text: string) => `\`${text}\``;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const pathOf = (list: string) => list.slice(0, /\?|$/.exec(list)?.index);
