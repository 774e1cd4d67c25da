// title: Employees without an account
// answers: Everybody who is employed today and has no account in the org, with the accounts that may be theirs.
// cannot tell: Who is missing in the roster, and, without a roster, anybody: employees are then made from the accounts.
// column employee: Name of the person.
// column employeeNumber: Number of the person.
// column department: Department of the person.
// column hiredOn: First day of the employment.
// column possible: Logins of accounts that may be theirs, while nobody has decided.
// needs: Employee, Employee.accounts, Employee.possibleAccounts, Finding, Finding.employees, User

MATCH (finding:Finding {org: $org, code: 'EMPLOYEE_WITHOUT_ACCOUNT'})-[:CONCERNS]->(employee:Employee)
OPTIONAL MATCH (employee)<-[:MAY_BE]-(user:OktaUser)
WITH employee, user.login AS login
ORDER BY login
WITH employee, collect(login) AS possible
RETURN employee.displayName AS employee, employee.employeeNumber AS employeeNumber, employee.department AS department,
  employee.hireDate AS hiredOn, possible
ORDER BY employee, employeeNumber
