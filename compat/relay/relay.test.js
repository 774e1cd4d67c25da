import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import relayCompiler from 'relay-compiler';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'okta-graph-relay-'));
after(() => rmSync(folder, { recursive: true }));

test('relay-compiler takes the schema, and pages of it can be refetched', () => {
  cpSync(here('src'), join(folder, 'src'), { recursive: true });
  cpSync(here('../../schema/schema.graphql'), join(folder, 'schema.graphql'));
  mkdirSync(join(folder, 'src/__generated__'));
  const config = {
    src: 'src',
    schema: 'schema.graphql',
    artifactDirectory: 'src/__generated__',
    language: 'typescript',
    customScalarTypes: { DateTime: 'string' },
    noFutureProofEnums: false,
  };
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config));
  const { status, stdout, stderr } = spawnSync(relayCompiler, ['relay.config.json'], { cwd: folder, encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);

  const made = (name) => readFileSync(join(folder, 'src/__generated__', name), 'utf8');
  assert.deepEqual(readdirSync(join(folder, 'src/__generated__')).sort(), [
    'GroupMembersPageQuery.graphql.ts',
    'GroupMembersQuery.graphql.ts',
    'GroupMembers_group.graphql.ts',
    'GroupMembers_user.graphql.ts',
    'UsersPageQuery.graphql.ts',
    'UsersQuery.graphql.ts',
    'Users_query.graphql.ts',
  ]);
  assert.match(made('GroupMembersPageQuery.graphql.ts'), /node\(id: \$id\)/);
  assert.match(made('GroupMembersPageQuery.graphql.ts'), /hasNextPage/);
  assert.match(made('GroupMembers_user.graphql.ts'), /readonly lastLogin: string \| null/);
  assert.match(made('UsersQuery.graphql.ts'), /@source\(from: GRAPH\)/);
});
