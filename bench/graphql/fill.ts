import { openEmbedded } from '../../src/graph/embedded.ts';
import { ends } from '../../src/model/index.ts';
import { groups, memberships, users } from './question.ts';

/** Writes the company of the question into a mirror, as a sync would. */
export async function fill(dataDir: string): Promise<void> {
  const { members } = ends('Group');
  if (members === undefined) throw new Error('The model has no Group.members.');
  const { writer, close } = await openEmbedded({ dataDir, org: 'bench' });
  const run = await writer.begin();
  await run.upsertNodes('User', users);
  await run.upsertNodes('Group', groups);
  await run.upsertLinks(members, memberships);
  const counts = { calls: 0, retries: 0, waitedMs: 0 };
  const times = { startedAt: run.mark, finishedAt: run.mark };
  await run.finish({ status: 'complete', org: 'bench', ...times, ...counts, collections: [] });
  await close();
}
