import type { Node } from '../model/index.ts';

/** A user, as far as its fields tell who the person behind it is. */
export type Account = Pick<
  Node<'User'>,
  | 'id'
  | 'status'
  | 'created'
  | 'login'
  | 'email'
  | 'firstName'
  | 'lastName'
  | 'displayName'
  | 'nickName'
  | 'title'
  | 'department'
  | 'city'
  | 'countryCode'
  | 'userType'
  | 'employeeNumber'
  | 'managerId'
>;
