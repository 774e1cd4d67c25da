/** A sync that never ends, to be killed: it writes users into the mirror of `acme` in the given directory. */
import { openEmbedded } from '../../src/graph/embedded.ts';
import { node } from './mirrors.ts';

const { writer } = await openEmbedded({ dataDir: process.argv[2] ?? '', org: 'acme' });
const run = await writer.begin();
for (let page = 0; ; page += 1) {
  const users = Array.from({ length: 200 }, (_, index) => node('User', `new-${page}-${index}`, { status: 'ACTIVE' }));
  await run.upsertNodes('User', users);
  process.stdout.write('page\n');
}
