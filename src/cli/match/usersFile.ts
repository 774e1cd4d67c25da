import { type Account, accountFields } from '../../employees/account.ts';
import { readJson } from '../../employees/roster/json.ts';
import { readText, refusal } from '../../employees/roster/text.ts';
import { describe, type Node } from '../../model/index.ts';
import { readPath } from '../../model/path.ts';
import { decode, isNode } from '../../okta/decode.ts';

/**
 * Reads accounts from a file of users as Okta's `GET /api/v1/users` returns them: one per line (NDJSON), or a list.
 * A row that is no user refuses the file with its line. The same user twice counts once, unless the two differ.
 */
export async function readUsers(file: string): Promise<Account[]> {
  const refuse = refusal('BAD_USER_INPUT', `The users ${file}`);
  const found = new Map<string, { account: Account; line: number }>();
  for (const { line, value } of readJson(await readText(file, refuse), refuse)) {
    const node = decode('User', value, { User: customNames(value) });
    if (!isNode(node)) return refuse(`has a row that is no user (line ${line}). ${node.reason}`, line);
    const account = toAccount(node as Node<'User'>); // decoded as one
    const same = found.get(account.id);
    if (same !== undefined && JSON.stringify(same.account) !== JSON.stringify(account)) {
      return refuse(`has two different users with the id ${account.id} (lines ${same.line} and ${line}).`, line);
    }
    if (same === undefined) found.set(account.id, { account, line });
  }
  if (found.size === 0) return refuse('has no users.');
  return [...found.values()].map(({ account }) => account);
}

function toAccount(node: Node<'User'>): Account {
  const values = Object.fromEntries(accountFields.map((name) => [name, node[name]]));
  const custom = Object.entries(node.custom ?? {}).filter(([, value]) => value !== null);
  return {
    ...(values as Pick<Account, (typeof accountFields)[number]>), // these names, from a node that has them all
    id: node.id,
    ...(custom.length > 0 && { custom: Object.fromEntries(custom) }),
  };
}

const declared = new Set(Object.values(describe('User').fields).flatMap(({ from }) => from));

/** Attributes that the org added to this profile, in an order of their own. */
function customNames(record: unknown): string[] {
  const profile = readPath(record, 'profile');
  if (profile === null || typeof profile !== 'object') return [];
  return Object.keys(profile)
    .filter((name) => !declared.has(`profile.${name}`))
    .sort();
}
