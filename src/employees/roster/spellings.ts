/**
 * Columns that a roster may have, each with what HR systems call it in English, German, French and Spanish, the
 * likeliest first. Case, accents, blanks and signs do not count: `jobTitle` and `Job Title` are one spelling.
 */
export const spellings = {
  employee_number: [
    ...['employee id', 'employee no', 'employee nr', 'employee code', 'emp id', 'emp no', 'emp number', 'emp code'],
    ...['emplid', 'personnel number', 'personnel no', 'personnel id', 'pernr', 'person number', 'person id'],
    ...['person id external', 'staff id', 'staff number', 'staff no', 'worker id', 'worker number', 'associate id'],
    ...['payroll number', 'payroll id', 'hr id', 'matricule'],
    ...['Personalnummer', 'Personal-Nr', 'Pers.-Nr', 'Mitarbeiternummer', 'Mitarbeiter-Nr', 'Mitarbeiter-ID'],
    ...['Matricule salarié', 'Numéro employé', "Numéro d'employé", 'Numéro de matricule', "Matricule de l'employé"],
    ...['Número de empleado', 'Número empleado', 'Nº empleado', 'Num. empleado', 'ID empleado', 'Código de empleado'],
    ...['Legajo', 'Número de legajo'],
  ],
  display_name: [
    ...['full name', 'employee name', 'worker name', 'legal name', 'preferred full name', 'formatted name', 'name'],
    ...['Vollständiger Name', 'Vollstaendiger Name', 'Mitarbeitername', 'Nom complet', 'Nombre completo'],
    'Apellidos y nombre',
  ],
  given_name: [
    ...['first name', 'forename', 'legal first name', 'given names', 'first', 'name first', 'name given'],
    ...['given', 'fname'],
    ...['Vorname', 'Rufname', 'Prénom', 'Prénoms', 'Nombre', 'Nombres'],
  ],
  family_name: [
    ...[
      'last name',
      'surname',
      'legal last name',
      'last',
      'name last',
      'name family',
      'Nachname',
      'Familienname',
      'Zuname',
    ],
    ...['family', 'lname'],
    ...['Nom', 'Nom de famille', "Nom d'usage", 'Apellidos', 'Apellido'],
  ],
  preferred_name: [
    ...['preferred first name', 'known as', 'nickname', 'goes by', 'preferred', 'known name'],
    ...['Spitzname', 'Bevorzugter Vorname', 'Prénom usuel', "Prénom d'usage", 'Nombre preferido'],
  ],
  work_email: [
    ...['work email address', 'primary work email', 'email primary work', 'business email', 'business email address'],
    ...['company email', 'corporate email', 'office email', 'email work', 'email', 'email address', 'mail'],
    ...['Dienstliche E-Mail', 'E-Mail geschäftlich', 'Geschäftliche E-Mail', 'E-Mail-Adresse'],
    ...['E-mail professionnel', 'Adresse e-mail professionnelle', 'Courriel', 'Courriel professionnel'],
    ...['Adresse e-mail', 'Correo', 'Correo electrónico', 'Correo corporativo', 'Correo electrónico corporativo'],
    ...['Correo de trabajo', 'Email corporativo'],
  ],
  personal_email: [
    ...['private email', 'home email', 'personal email address', 'email personal', 'email home', 'other email'],
    ...['Private E-Mail', 'E-Mail privat', 'Private E-Mail-Adresse', 'E-mail personnel', 'Courriel personnel'],
    ...['Adresse e-mail personnelle', 'Correo personal', 'Correo electrónico personal'],
  ],
  title: [
    ...['job title', 'business title', 'position title', 'job title description', 'job name', 'position', 'role'],
    ...['designation', 'Stellenbezeichnung', 'Berufsbezeichnung', 'Positionsbezeichnung', 'Stelle', 'Funktion'],
    'occupation',
    ...['Intitulé du poste', 'Poste', 'Fonction', 'Emploi', 'Puesto', 'Puesto de trabajo', 'Cargo'],
  ],
  department: [
    ...['department name', 'department description', 'home department description', 'home department', 'dept'],
    ...['dept name', 'org unit', 'organizational unit', 'organisational unit', 'supervisory organization', 'team'],
    ...['Abteilung', 'Organisationseinheit', 'Département', 'Service', 'Direction', 'Departamento', 'Área'],
  ],
  manager_employee_number: [
    ...['manager id', 'manager no', 'manager number', 'manager employee id', 'manager employee no', 'manager emp id'],
    ...['manager personnel number', 'manager worker id', 'managers employee id', 'managers employee number'],
    ...['supervisor id', 'supervisor eid', 'supervisor number', 'supervisor employee number'],
    ...['supervisor employee id', 'reports to id', 'reports to employee number', 'reports to employee id'],
    ...['reports to associate id', 'line manager id', 'line manager employee number', 'line manager number'],
    ...['direct manager id', 'Vorgesetzter Personalnummer', 'Personalnummer Vorgesetzter', 'Vorgesetzten-Nr'],
    ...['Personalnummer des Vorgesetzten', 'Vorgesetzter ID', 'Matricule manager', 'Matricule du manager'],
    ...['Matricule responsable', 'Matricule du responsable', 'ID manager', 'ID responsable', 'ID supervisor'],
    ...['Número de empleado del supervisor', 'Número de empleado del responsable', 'Número de empleado del jefe'],
  ],
  location: [
    ...['work location', 'location name', 'location description', 'primary location', 'work location name'],
    ...['work city', 'city', 'location city', 'office', 'office location', 'site', 'workplace'],
    ...['Standort', 'Arbeitsort', 'Dienstort', 'Büro', 'Lieu de travail', 'Site de travail', 'Établissement', 'Ville'],
    ...['Ubicación', 'Centro de trabajo', 'Lugar de trabajo', 'Sede', 'Ciudad'],
  ],
  country: [
    ...['country code', 'work country', 'country name', 'location country', 'country of work', 'work country code'],
    ...['Land', 'Länderkennzeichen', 'Pays', 'País'],
  ],
  employment_type: [
    ...['employee type', 'worker type', 'type of employment', 'employee class', 'worker category', 'contract type'],
    ...['Beschäftigungsart', 'Beschaeftigungsart', 'Anstellungsart', 'Vertragsart', 'Mitarbeiterart'],
    ...['Type de contrat', 'Type de salarié', 'Tipo de contrato', 'Tipo de empleado'],
  ],
  status: [
    ...['employment status', 'employee status', 'worker status', 'position status', 'work status'],
    ...['Beschäftigungsstatus', 'Mitarbeiterstatus', 'Statut', 'Estado', 'Estado del empleado'],
  ],
  hire_date: [
    ...['start date', 'date of hire', 'hired on', 'employment start date', 'date hired', 'joining date'],
    ...['join date', 'date joined', 'hired', 'employment date'],
    ...['date of joining', 'entry date', 'most recent hire date', 'last hire date', 'original hire date'],
    ...['Eintrittsdatum', 'Eintritt', 'Einstellungsdatum', 'Beginn', "Date d'embauche", "Date d'entrée"],
    ...["Date d'arrivée", 'Fecha de contratación', 'Fecha de ingreso', 'Fecha de alta', 'Fecha de inicio'],
  ],
  termination_date: [
    ...['end date', 'termination on', 'date of termination', 'last day', 'last day of work', 'last day worked'],
    ...['last working day', 'last working date', 'date left', 'employment end'],
    ...['leaving date', 'date of leaving', 'exit date', 'separation date', 'employment end date', 'terminated on'],
    ...['Austrittsdatum', 'Austritt', 'Vertragsende', 'Date de sortie', 'Date de départ', 'Date de fin'],
    ...['Fecha de baja', 'Fecha de salida', 'Fecha de terminación', 'Fecha de egreso', 'Fecha de cese'],
  ],
} as const satisfies Record<string, readonly string[]>;

/** What systems call a column that is read where none of the usual spellings is there: it holds a name or an address. */
export const looseSpellings: Partial<Record<keyof typeof spellings, readonly string[]>> = {
  manager_employee_number: [
    ...['manager email', 'manager work email', 'manager email address', 'managers email', 'line manager email'],
    ...['supervisor email', 'reports to email', 'E-Mail Vorgesetzter', 'Email manager', 'Email responsable'],
    ...['manager', 'line manager', 'direct manager', 'reporting manager', 'people manager', 'reports to', 'supervisor'],
    ...[
      'direct supervisor',
      'manager name',
      'managers name',
      'line manager name',
      'supervisor name',
      'reports to name',
    ],
    ...['Vorgesetzter', 'Vorgesetzte', 'Vorgesetzte/r', 'Direkter Vorgesetzter', 'Führungskraft'],
    ...['Responsable', 'Supérieur hiérarchique', 'Responsable hiérarchique', 'N+1', 'Jefe', 'Jefe directo'],
  ],
};
