/** Columns a roster may have, each with header names that HR systems use for it, without blanks and signs. */
const spellings = {
  employee_number: [
    'employeeid',
    'employeeno',
    'employeenr',
    'empid',
    'empno',
    'empnumber',
    'personnelnumber',
    'personnelno',
    'personnelid',
    'personnumber',
    'personid',
    'personalnummer',
    'staffid',
    'staffnumber',
    'staffno',
    'workerid',
    'workernumber',
    'associateid',
    'payrollnumber',
    'payrollid',
  ],
  display_name: ['fullname', 'employeename', 'workername', 'legalname', 'name'],
  given_name: ['firstname', 'forename', 'legalfirstname', 'vorname'],
  family_name: ['lastname', 'surname', 'legallastname', 'nachname'],
  preferred_name: ['preferredfirstname', 'knownas', 'nickname'],
  work_email: [
    'email',
    'emailaddress',
    'mail',
    'workemailaddress',
    'businessemail',
    'companyemail',
    'primaryworkemail',
  ],
  personal_email: ['privateemail', 'homeemail', 'personalemailaddress'],
  title: ['jobtitle', 'positiontitle', 'position', 'businesstitle', 'jobname'],
  department: ['departmentname', 'dept', 'orgunit', 'organizationalunit'],
  manager_employee_number: [
    'managerid',
    'managerno',
    'managernumber',
    'manageremployeeid',
    'managerpersonnelnumber',
    'managerworkerid',
    'supervisorid',
    'supervisornumber',
    'supervisoremployeenumber',
    'supervisoremployeeid',
    'reportstoid',
    'reportstoemployeenumber',
    'linemanagerid',
  ],
  location: ['worklocation', 'locationname', 'office', 'site', 'city', 'workplace'],
  country: ['countrycode', 'workcountry', 'countryname', 'locationcountry'],
  employment_type: ['employeetype', 'workertype', 'typeofemployment', 'contracttype'],
  status: ['employmentstatus', 'employeestatus', 'workerstatus'],
  hire_date: [
    'startdate',
    'dateofhire',
    'hiredon',
    'employmentstartdate',
    'originalhiredate',
    'joiningdate',
    'entrydate',
  ],
  termination_date: [
    'enddate',
    'terminationon',
    'dateoftermination',
    'lastday',
    'lastdayofwork',
    'leavingdate',
    'exitdate',
  ],
} as const satisfies Record<string, readonly string[]>;

/** A column of a roster, by the name that this program uses for it. */
export type Column = keyof typeof spellings;

/** Every column a roster may have. */
export const columns = Object.keys(spellings) as Column[];

/** Which header a roster of unusual headers has for a column: `{ employee_number: 'PERNR' }`. */
export type ColumnMap = Readonly<Record<string, string>>;

/**
 * Tells which field of a record holds which column. A header the map names wins over the column's own name,
 * and that over a usual spelling. Returns a problem, as the end of a sentence, where the answer is not certain.
 */
export function findColumns(header: readonly string[], map: ColumnMap): Map<Column, number> | string {
  const stranger = Object.keys(map).find((name) => !Object.hasOwn(spellings, name));
  if (stranger !== undefined)
    return `has a column map for ${stranger}, which is no column. Columns: ${columns.join(', ')}.`;
  const found = new Map<Column, number>();
  for (const column of columns) {
    const wanted = Object.hasOwn(map, column) ? map[column] : undefined;
    const places = wanted === undefined ? recognize(header, column) : whereIs(header, (name) => name === wanted.trim());
    if (places.length > 1) {
      const names = places.map((place) => `"${header[place]}"`).join(' and ');
      return `has ${places.length} columns that may be ${column}: ${names}. Say which with a column map.`;
    }
    if (wanted !== undefined && places.length === 0) {
      return `has no column "${wanted}", which the column map names for ${column}. It has: ${header.join(', ')}.`;
    }
    const [place] = places;
    if (place !== undefined) found.set(column, place);
  }
  if (found.has('employee_number')) return found;
  return `has no column employee_number. It has: ${header.join(', ')}. Name the column with a column map.`;
}

function recognize(header: readonly string[], column: Column): number[] {
  const own = whereIs(header, (name) => plain(name) === plain(column));
  if (own.length > 0) return own;
  const usual: readonly string[] = spellings[column];
  return whereIs(header, (name) => usual.includes(plain(name)));
}

const whereIs = (header: readonly string[], test: (name: string) => boolean) =>
  [...header.keys()].filter((place) => test((header[place] ?? '').trim()));

const plain = (name: string) =>
  name
    .toLowerCase()
    .replaceAll('#', 'number')
    .replace(/[^a-z0-9]/g, '');
