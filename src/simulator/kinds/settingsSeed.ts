import type { Kind } from '../../model/index.ts';
import type { Seeding } from '../seed.ts';
import { connectionSettings } from './connectionSettings.ts';
import { extensionOf } from './extensions.ts';
import { securitySettings } from './securitySettings.ts';
import type { Settings } from './settingsTable.ts';
import { siteSettings } from './siteSettings.ts';

/** Kinds of which every org has a handful, as data: what differs from record to record. */
export function seedSettings(seeding: Seeding): void {
  for (const [name, make] of Object.entries(settings)) {
    const kind = name as Kind; // the table is keyed by kinds
    const random = seeding.stream(`settings ${kind}`);
    for (const record of make(seeding, random).slice(0, seeding.others[kind])) {
      seeding.org.of(kind).put({ id: random.id(extensionOf(kind).idPrefix), ...record });
    }
  }
}

const settings: Settings = { ...securitySettings, ...siteSettings, ...connectionSettings };

/** The kinds that are made so. */
export const seededSettings = Object.keys(settings) as Kind[]; // the keys of the table above
