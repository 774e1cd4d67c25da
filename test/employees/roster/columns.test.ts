import { describe, expect, test } from 'vitest';
import { type ColumnMap, columns, findColumns } from '../../../src/employees/roster/column.ts';

/** The header of each column that was found. */
function found(header: readonly string[], map: ColumnMap = {}): Record<string, string | undefined> | string {
  const places = findColumns(header, map);
  if (typeof places === 'string') return places;
  return Object.fromEntries([...places].map(([column, place]) => [column, header[place]]));
}

describe('the headers of HR systems', () => {
  test.each<[string, Record<string, string>]>([
    ['their own names', Object.fromEntries(columns.map((column) => [column, column]))],
    [
      'camelCase',
      {
        employee_number: 'employeeNumber',
        given_name: 'firstName',
        family_name: 'lastName',
        preferred_name: 'preferredName',
        work_email: 'workEmail',
        personal_email: 'homeEmail',
        title: 'jobTitle',
        manager_employee_number: 'supervisorEId',
        employment_type: 'employmentType',
        hire_date: 'hireDate',
        termination_date: 'terminationDate',
      },
    ],
    [
      'English, in words',
      {
        employee_number: 'Employee ID',
        given_name: 'Legal First Name',
        family_name: 'Legal Last Name',
        work_email: 'Email - Primary Work',
        title: 'Business Title',
        department: 'Supervisory Organization',
        manager_employee_number: "Manager's Employee ID",
        employment_type: 'Worker Type',
        country: 'Location Country',
        hire_date: 'Original Hire Date',
      },
    ],
    [
      'German',
      {
        employee_number: 'Personal-Nr.',
        given_name: 'Vorname',
        family_name: 'Nachname',
        work_email: 'Dienstliche E-Mail',
        personal_email: 'Private E-Mail',
        title: 'Stellenbezeichnung',
        department: 'Abteilung',
        manager_employee_number: 'Vorgesetzter (Personalnummer)',
        location: 'Büro',
        country: 'Land',
        employment_type: 'Beschäftigungsart',
        hire_date: 'Eintrittsdatum',
        termination_date: 'Austrittsdatum',
      },
    ],
    [
      'French',
      {
        employee_number: 'Matricule',
        given_name: 'Prénom',
        family_name: 'Nom',
        work_email: 'Adresse e-mail professionnelle',
        personal_email: 'E-mail personnel',
        title: 'Intitulé du poste',
        department: 'Département',
        manager_employee_number: 'Matricule du manager',
        location: 'Lieu de travail',
        country: 'Pays',
        employment_type: 'Type de contrat',
        status: 'Statut',
        hire_date: "Date d'embauche",
        termination_date: 'Date de sortie',
      },
    ],
    [
      'Spanish',
      {
        employee_number: 'N.º empleado',
        given_name: 'Nombre',
        family_name: 'Apellidos',
        work_email: 'Correo electrónico',
        personal_email: 'Correo personal',
        title: 'Puesto',
        department: 'Departamento',
        location: 'Centro de trabajo',
        country: 'País',
        employment_type: 'Tipo de contrato',
        status: 'Estado',
        hire_date: 'Fecha de contratación',
        termination_date: 'Fecha de baja',
      },
    ],
  ])('%s', (_, expected) => {
    expect(found(Object.values(expected))).toEqual(expected);
  });

  test('written with combining accents are the same', () => {
    expect(found(['Matricule', 'Pre\u0301nom'])).toEqual({ employee_number: 'Matricule', given_name: 'Pre\u0301nom' });
  });
});

test('Name is the full name, and beside a given name the family name', () => {
  expect(found(['Personalnummer', 'Name'])).toMatchObject({ display_name: 'Name' });
  expect(found(['Personalnummer', 'Name', 'Vorname'])).toEqual({
    employee_number: 'Personalnummer',
    given_name: 'Vorname',
    family_name: 'Name',
  });
});

test('of several that describe, the likeliest counts; of several keys none', () => {
  expect(found(['Employee ID', 'Office', 'City', 'Position', 'Job Title'])).toMatchObject({
    location: 'City',
    title: 'Job Title',
  });
  expect(found(['Employee ID', 'Staff ID'])).toContain(
    '2 columns that may be employee_number: "Employee ID" and "Staff ID"',
  );
  expect(found(['Employee ID', 'Manager ID', 'Supervisor ID'])).toContain('may be manager_employee_number');
  expect(found(['Employee ID', 'Manager', 'Manager ID'])).toMatchObject({ manager_employee_number: 'Manager ID' });
  expect(found(['Employee ID', 'Reports To', 'Manager Email'])).toMatchObject({
    manager_employee_number: 'Manager Email',
  });
});

test('what to do is said where the answer is not certain', () => {
  expect(found(['Employee ID', 'Staff ID'])).toContain(
    'Say which in the setting employees.columns (employee_number: "Employee ID"), in okta-graph.yaml or the file',
  );
  expect(found(['Badge', 'Given'])).toContain(
    'Name it in the setting employees.columns (employee_number: "Badge"), in',
  );
});

test('a map cannot tell headers of one name apart, so one has to be renamed', () => {
  const twice = 'has 2 columns "Employee ID", each of which may be employee_number. Rename all but one.';
  expect(found(['Employee ID', 'Employee ID'])).toBe(twice);
  expect(found(['Employee ID', 'Employee ID'], { employee_number: 'Employee ID' })).toBe(twice);
});

test('Given and Family are names', () => {
  expect(found(['Employee ID', 'Given', 'Family'])).toMatchObject({ given_name: 'Given', family_name: 'Family' });
});

test('no header is usual for two columns', () => {
  for (const column of columns) {
    const own = found(['employee_number', column].filter((name, at, all) => all.indexOf(name) === at));
    expect(own).toEqual({ employee_number: 'employee_number', [column]: column });
  }
});
