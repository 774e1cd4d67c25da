import { type Account, accountFields } from '../../employees/account.ts';
import { blankOf, openPool, type Pool } from '../../employees/compact.ts';
import { readJson } from '../../employees/roster/json.ts';
import { type Refuse, readText, refusal } from '../../employees/roster/text.ts';
import type { Field } from '../../model/field.ts';
import { describe } from '../../model/index.ts';
import { readPath } from '../../model/path.ts';
import { ownId } from '../../okta/decode.ts';
import { readUndeclared, readValue } from '../../okta/values.ts';

/**
 * Reads accounts from a file of users as Okta's `GET /api/v1/users` returns them: one per line (NDJSON), or a list.
 * A row that is no user refuses the file with its line. The same user twice counts once, unless the two differ.
 */
export async function readUsers(file: string): Promise<Account[]> {
  const refuse = refusal('BAD_USER_INPUT', `The users ${file}`);
  const found = new Map<string, { account: Account; line: number }>();
  const columns = fields.map((field): Column => ({ ...field, pool: openPool() }));
  for (const { line, value } of readJson(await readText(file, refuse), refuse)) {
    const account = toAccount(value, line, columns, refuse);
    const same = found.get(account.id);
    if (same === undefined) found.set(account.id, { account, line });
    else if (JSON.stringify(same.account) !== JSON.stringify(account)) {
      return refuse(`has two different users with the id ${account.id} (lines ${same.line} and ${line}).`, line);
    }
  }
  if (found.size === 0) return refuse('has no users.');
  return [...found.values()].map(({ account }) => account);
}

const userFields = describe('User').fields;
/** Only what tells who somebody is: decoding whole users would take several times as long. */
const fields = accountFields.flatMap((name) => {
  const field = userFields[name];
  return field === undefined ? [] : [{ name, field }];
});
const blank = { ...blankOf(['id', ...accountFields]), custom: undefined };
const profile = 'profile.';
const declared = new Set(
  Object.values(userFields).flatMap(({ from }) =>
    from.filter((path) => path.startsWith(profile)).map((path) => path.slice(profile.length)),
  ),
);

/** A field of all users, and what it holds again and again. */
interface Column {
  name: string;
  field: Field;
  pool: Pool;
}

function toAccount(record: object, line: number, columns: readonly Column[], refuse: Refuse): Account {
  const lacks = (what: string) => refuse(`has a row that is no user (line ${line}): it has no ${what}.`, line);
  const values: Record<string, unknown> = { ...blank, id: ownId('User', record) ?? lacks('id') };
  for (const { name, field, pool } of columns) {
    const value = readValue(field, record) ?? (field.isRequired ? lacks(field.from.join(' or ')) : null);
    values[name] = typeof value === 'string' ? pool(value) : value;
  }
  if (values.email === values.login) values.email = values.login; // mostly equal: then one text in memory
  values.custom = customOf(readPath(record, 'profile'));
  return values as unknown as Account; // its fields, as the model declares them
}

/** Attributes that the org added to the profile; undefined where there are none. In an order of their own, to be compared. */
function customOf(attributes: unknown): Account['custom'] {
  if (attributes === null || typeof attributes !== 'object') return undefined;
  const names = Object.keys(attributes).filter((name) => !declared.has(name));
  const added = names
    .sort()
    .map((name): [string, unknown] => [name, readUndeclared((attributes as Record<string, unknown>)[name])])
    .filter(([, value]) => value !== null);
  return added.length === 0 ? undefined : Object.fromEntries(added);
}
