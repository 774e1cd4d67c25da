import { entity } from '../define.ts';
import { text, time } from '../field.ts';
import { employeeLinks } from '../links/employee.ts';

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
  links: employeeLinks,
});
