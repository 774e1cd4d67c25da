import type { Kind } from '../../model/index.ts';
import type { Json } from '../collection.ts';
import type { Random } from '../random.ts';
import type { Seeding } from '../seed.ts';

/** What is made of a kind: the records, without ids where those may be any. */
export type Settings = Readonly<Partial<Record<Kind, (seeding: Seeding, random: Random) => Json[]>>>;

export const dayMs = 86_400_000;

/** When something was made and last changed. */
export function dated({ todayMs }: Seeding, random: Random): { created: string; lastUpdated: string } {
  const createdMs = todayMs - random.whole(30, 2000) * dayMs;
  const lastUpdatedMs = createdMs + Math.floor(random.next() * (todayMs - createdMs));
  return { created: new Date(createdMs).toISOString(), lastUpdated: new Date(lastUpdatedMs).toISOString() };
}

/** The first app of a name in the catalog. */
export function appOf({ org }: Pick<Seeding, 'org'>, name: string): string | null {
  const apps = org.of('App').all();
  return apps.find((app) => app.name === name)?.id ?? null;
}
