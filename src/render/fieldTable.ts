import type { Field, Fields } from '../model/index.ts';
import { code, table } from './markdown.ts';

/** A table of fields; where none of them stands anywhere, without the column that says where. */
export function fieldTable(what: string, where: string, fields: Fields): string[] {
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
