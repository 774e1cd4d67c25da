import { entity } from '../define.ts';
import { choice, decimal, text, texts, time } from '../field.ts';
import { derived } from '../link.ts';

/** What can tell whose account it is. */
const methods = [
  ...(['DECISION', 'EMPLOYEE_NUMBER', 'WORK_EMAIL', 'LOGIN', 'SECOND_EMAIL', 'ALIAS'] as const),
  ...(['ADMIN_TWIN', 'EVIDENCE', 'PROFILE'] as const),
] as const;

/** A person the organization employs, from the HR roster or, without one, from Okta's profiles. */
export const Employee = entity('Employee', {
  plural: 'employees',
  doc: 'A person behind one or more accounts, from the HR roster or, without one, from the Okta profiles.',
  label: 'Employee',
  okta: null,
  keys: ['employeeNumber'],
  title: 'displayName',
  fields: {
    employeeNumber: text('employee_number', "The organization's number for the person.").indexed(),
    displayName: text('display_name', 'Full name, as people know it.'),
    givenName: text('given_name', 'Given name.'),
    familyName: text('family_name', 'Family name.').indexed(),
    preferredName: text('preferred_name', 'Name the person goes by.'),
    workEmail: text('work_email', 'E-mail address at work.').indexed(),
    title: text('title', 'Job title.'),
    department: text('department', 'Department.').indexed(),
    location: text('location', 'Place of work.'),
    country: text('country', 'Country of work.'),
    employmentType: text('employment_type', 'Kind of employment, such as employee or contractor.'),
    status: text('status', "The roster's own word for whether the person is employed."),
    hireDate: time('hire_date', 'First day of the employment.'),
    terminationDate: time('termination_date', 'Last day of the employment.'),
  },
  links: {
    accounts: derived('User', {
      rel: 'ACCOUNT_OF',
      arrow: 'in',
      doc: 'The accounts of the person.',
      facts: {
        method: choice([], methods, 'What told whose account it is.'),
        confidence: decimal([], 'How sure the link is, from 0 to 1.'),
        evidence: texts([], 'What speaks for the link or against it, the heaviest first.'),
        decidedBy: text([], 'Who decided it, where a person did.'),
      },
      inverse: { name: 'employee', doc: 'The person whose account this is.', isOne: true },
    }),
    possibleAccounts: derived('User', {
      rel: 'MAY_BE',
      arrow: 'in',
      doc: 'Accounts that may be those of the person: somebody has to decide.',
      facts: {
        confidence: decimal([], 'How likely it is, from 0 to 1.'),
        evidence: texts(
          [],
          'What speaks for the likeliest person or against, the heaviest first; missing for the others.',
        ),
      },
      inverse: { name: 'candidates', doc: 'People whose account this may be, while nobody has decided.' },
    }),
    manager: derived('Employee', {
      rel: 'REPORTS_TO',
      isOne: true,
      isChain: true,
      doc: 'The person this one reports to.',
      inverse: { name: 'reports', doc: 'The people who report to this one.' },
    }),
  },
});
