import type { Node } from '../model/index.ts';

/** The fields of a user that tell who the person behind the account is. */
export const accountFields = [
  'status',
  'created',
  'login',
  'email',
  'firstName',
  'lastName',
  'displayName',
  'nickName',
  'title',
  'department',
  'city',
  'countryCode',
  'userType',
  'employeeNumber',
  'managerId',
] as const satisfies readonly (keyof Node<'User'>)[];

/** A user, as far as its fields tell who the person behind it is. */
export type Account = Pick<Node<'User'>, 'id' | (typeof accountFields)[number]>;
