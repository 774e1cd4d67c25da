import type { Account } from '../../../src/employees/account.ts';
import { classify } from '../../../src/employees/classify/classify.ts';
import { readEmployees } from '../../../src/employees/classify/employees.ts';
import type { AccountClass } from '../../../src/employees/classify/rule.ts';
import { account, roster } from '../sample.ts';

/** An account, by what tells whose it is. */
export type Row = readonly [login: string, given: string | null, family: string | null, more?: Partial<Account>];

const staff = roster(
  'employee_number,given_name,family_name,department,location',
  '1,Maria,Silva,Medicina Interna,New York',
  '2,Grant,Ward,Klinik für Chirurgie,Ho Chi Minh City',
  '3,Sam,Reeves,Department of Psychology,Budapest',
  '4,Merle,Ortiz,Dekanat,São Paulo',
).rows;
const knownNames = new Set('maria silva grant ward sam reeves merle ortiz'.split(' '));

/** What the account is in an org of four employees. */
export function classOf([login, firstName, lastName, more = {}]: Row): AccountClass | undefined {
  const one = account('it', { login: `${login}@acme.test`, email: `${login}@acme.test`, firstName, lastName, ...more });
  return classify([one], { knownNames, employees: readEmployees(staff), rules: [] }).get('it')?.class;
}

export const show = ([login, given, family, more]: Row) => `${login}: ${given} ${family} ${JSON.stringify(more ?? {})}`;
