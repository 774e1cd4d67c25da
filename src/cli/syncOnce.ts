import { resolve } from 'node:path';
import type { Config } from '../config.ts';
import { sync } from '../ingest/run.ts';
import type { Okta } from '../okta/source.ts';
import type { SyncReport } from '../ports/sync.ts';
import { choiceFrom } from './choice.ts';
import type { Io } from './io.ts';
import type { OpenMirror } from './parts.ts';
import { accountName } from './parts.ts';
import { peopleFrom } from './people.ts';
import { followSync } from './progress.ts';

/** Copies the org into the mirror once, with the employees behind its accounts. */
export async function syncOnce(
  okta: Okta,
  { writer }: OpenMirror,
  { values }: Config,
  io: Io,
  options: { acceptShrink?: boolean } = {},
): Promise<SyncReport> {
  const roster = values['employees.roster'];
  const people = await peopleFrom(roster?.map((file) => resolve(io.cwd, file)) ?? null, values['employees.columns']);
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
    });
  } finally {
    progress.end();
  }
}
