import type { Extension } from '../extension.ts';
import type { Seeding } from '../seed.ts';
import { schemaIdOf, userSchemaRoute } from './profileSchema.ts';

/** User types, as Okta sends them. */
export const userType: Extension = {
  idPrefix: 'oty',
  notFound: 'CVDType',
  routes: [userSchemaRoute],
  view: (_org, record, { base }) => ({
    ...record,
    _links: {
      self: { rel: 'self', href: `${base}/api/v1/meta/types/user/${record.id}`, method: 'GET' },
      schema: { rel: 'schema', href: `${base}/api/v1/meta/schemas/user/${schemaIdOf(record)}`, method: 'GET' },
    },
  }),
};

/** The type every org has, and two of the company's own. */
export function seedUserTypes({ org, stream, todayMs }: Seeding): void {
  const random = stream('user types');
  const created = new Date(todayMs - 8 * 365 * 86_400_000).toISOString();
  const createdBy = random.id('00u');
  const types = [
    { name: 'user', displayName: 'User', description: 'Okta user profile template with default permission settings' },
    { name: 'contractor', displayName: 'Contractor', description: 'People who work for the company under a contract' },
    { name: 'service', displayName: 'Service account', description: 'Accounts that programs sign in with' },
  ];
  types.forEach((type, index) => {
    const record = { id: random.id('oty'), ...type, default: index === 0 };
    org.of('UserType').put({ ...record, created, createdBy, lastUpdated: created, lastUpdatedBy: createdBy });
  });
}
