import type { Kind } from '../../model/index.ts';
import { readPath } from '../../model/path.ts';
import type { OktaRecord } from '../collection.ts';
import { extensionOf } from '../kinds/extensions.ts';
import type { Party } from './happening.ts';

/** A record as events name it. */
export function partyOf(kind: Kind, record: OktaRecord): Party {
  const { type, alternateId, displayName } = extensionOf(kind).logged ?? { ...unknownWords, type: kind };
  const name = displayName.map((path) => readPath(record, path)).filter((part) => typeof part === 'string');
  const other = alternateId === null ? null : readPath(record, alternateId);
  return {
    id: record.id,
    type,
    alternateId: typeof other === 'string' ? other : 'unknown', // Okta's word where there is none
    displayName: name.join(' '),
  };
}

const unknownWords = { alternateId: null, displayName: ['name'] };

/** Okta itself, where nobody else did it. */
export const oktaItself: Party = {
  id: 'unknown',
  type: 'SystemPrincipal',
  alternateId: 'system@okta.com',
  displayName: 'Okta System',
};
