import { OktaGraphError } from '../errors.ts';
import type { FieldKind } from '../model/field.ts';
import { describe, type End, type Field, type Kind, kinds, ownEnds } from '../model/index.ts';
import type { CustomAttributes } from '../ports/host.ts';

/** What the values of a column are. Times are ISO 8601 in UTC. */
type ColumnType = 'text' | 'time' | 'boolean' | 'integer' | 'number';

export interface Column {
  name: string;
  type: ColumnType;
  isList: boolean;
  doc: string;
  /** Where the value stands: on the near node, on the far one, or on the link between them. */
  on: 'near' | 'far' | 'link';
  property: string;
}

/** A table of the mirror: the nodes of a kind, or the pairs of a link. */
export interface Table {
  name: string;
  doc: string;
  /** The kind of its rows; for a link, of its near side. */
  kind: Kind;
  /** Null for a kind's table. */
  end: End | null;
  columns: readonly Column[];
}

/** Every table: `users` for a kind, `group_members` for a link, in the order of their names. */
export function listTables(custom: CustomAttributes = {}): readonly Table[] {
  const links = kinds.flatMap((kind) => ownEnds(kind).map(linkTable));
  const all = [...kinds.map((kind) => kindTable(kind, custom[kind] ?? [])), ...links];
  return all.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function kindTable(kind: Kind, custom: readonly string[]): Table {
  const { plural, doc, okta, fields } = describe(kind);
  const id = okta === null ? 'Id in the graph.' : "Okta's id.";
  return {
    name: plural,
    doc,
    kind,
    end: null,
    columns: [
      column('id', id, 'near', 'id'),
      column('org', 'Name that the org has in the graph.', 'near', 'org'),
      ...Object.entries(fields).map(([name, field]) => fieldColumn(name, field, 'near')),
      ...custom.map((name) => customColumn(kind, name)),
      ...seen('near'),
    ],
  };
}

/** Names of properties stand in the Cypher text between backticks, which Grafeo has no escape for. */
function customColumn(kind: Kind, name: string): Column {
  if (/[`\\\p{Cc}]/u.test(name)) {
    throw new OktaGraphError(
      'SETTINGS',
      `${kind} can have no custom attribute ${name}: Okta's names are letters, digits and _.`,
    );
  }
  return column(`custom_${name}`, `Attribute ${name}, which the org added.`, 'near');
}

function linkTable(end: End): Table {
  const near = lowerFirst(end.kind);
  const far = end.kind === end.to ? end.name : lowerFirst(end.to); // so that two columns never share a name
  return {
    name: `${near}_${end.name}`,
    doc: end.doc,
    kind: end.kind,
    end,
    columns: [
      ...endColumns(near, end.kind, 'near'),
      ...endColumns(far, end.to, 'far'),
      ...Object.entries(end.link.facts).map(([name, field]) => fieldColumn(name, field, 'link')),
      ...seen('link'),
    ],
  };
}

function endColumns(name: string, kind: Kind, on: 'near' | 'far'): Column[] {
  const { fields, title, plural } = describe(kind);
  return [
    column(`${name}Id`, `Id of the row in ${plural}.`, on, 'id'),
    { ...fieldColumn(title, fields[title] as Field, on), name }, // a title is a field of its kind: `entity` checks it
  ];
}

function column(name: string, doc: string, on: Column['on'], property = name): Column {
  return { name, type: 'text', isList: false, doc, on, property };
}

const types: Readonly<Record<FieldKind, ColumnType>> = {
  text: 'text',
  choice: 'text',
  time: 'time',
  flag: 'boolean',
  whole: 'integer',
  decimal: 'number',
};

function fieldColumn(name: string, { kind, isList, doc }: Field, on: Column['on']): Column {
  return { name, type: types[kind], isList, doc, on, property: name };
}

function seen(on: Column['on']): Column[] {
  return [
    { ...column('firstSeen', 'When a sync first saw it.', on), type: 'time' },
    { ...column('lastSeen', 'When a sync last saw it.', on), type: 'time' },
  ];
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
