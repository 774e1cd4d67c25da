import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import { readDecisions } from '../employees/decisionsFile.ts';
import { readRoster } from '../employees/roster/roster.ts';
import { sync } from '../ingest/run.ts';
import type { Okta } from '../okta/source.ts';
import type { SyncReport } from '../ports/sync.ts';
import { choiceFrom } from './choice.ts';
import type { Io } from './io.ts';
import type { OpenMirror } from './parts.ts';
import { accountName } from './parts.ts';
import { derivePeople } from './people.ts';
import { followSync } from './progress.ts';

/** Copies the org into the mirror once, with the employees behind its accounts. */
export async function syncOnce(
  okta: Okta,
  { writer }: OpenMirror,
  { values }: Config,
  io: Io,
  options: { acceptShrink?: boolean } = {},
): Promise<SyncReport> {
  const files = values['employees.roster']?.map((file) => resolve(io.cwd, file));
  const columns = values['employees.columns'];
  const decided = values['employees.decisions'];
  const people = derivePeople(files === undefined ? null : await readRoster(files, { columns }), {
    decisions: decided === undefined ? [] : await readDecisions(resolve(io.cwd, decided)),
    rules: values['employees.accountRules'],
    managerLink: values['employees.managerLink'],
  });
  const progress = followSync(io);
  try {
    return await sync({
      org: accountName(values),
      crawler: okta.crawler({ signal: io.stop }),
      writer,
      derivations: [people],
      choice: choiceFrom(values),
      acceptShrink: options.acceptShrink ?? false,
      allFacts: values['sync.allFacts'],
      onPage: progress.onPage,
      onDerive: progress.onDerive,
    });
  } finally {
    progress.end();
  }
}
