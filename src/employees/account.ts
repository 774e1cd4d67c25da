import type { Node } from '../model/index.ts';

/** The fields of a user that tell who the person behind the account is. */
export const accountFields = [
  'status',
  'created',
  'lastLogin',
  'login',
  'email',
  'secondEmail',
  'firstName',
  'middleName',
  'lastName',
  'honorificSuffix',
  'displayName',
  'nickName',
  'title',
  'department',
  'division',
  'organization',
  'costCenter',
  'city',
  'state',
  'countryCode',
  'userType',
  'employeeNumber',
  'managerId',
  'manager',
] as const satisfies readonly (keyof Node<'User'>)[];

/** Whether somebody could use the account, now or after a reset. */
export const isLive = ({ status }: Pick<Account, 'status'>) => status !== 'DEPROVISIONED' && status !== 'SUSPENDED';

/** A user, as far as its fields tell who the person behind it is. */
export type Account = Pick<Node<'User'>, 'id' | (typeof accountFields)[number]> & {
  /** Attributes that the org added to the profile, by name. */
  custom?: Readonly<Record<string, unknown>>;
  /** Names of the groups it is in, where they are known. */
  groups?: readonly string[];
};
