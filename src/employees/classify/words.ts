import type { AccountClass } from './rule.ts';

/** What an account is that is no person's. */
export type NonPerson = Exclude<AccountClass, 'PERSON' | 'ADMIN'>;

export interface Word {
  class: NonPerson;
  /** Base-2 logarithm of how much likelier the word is with such an account than with a person's. */
  weight: number;
}

/** Nobody is called so. */
export const sure = 8;
/** A few people are called so: Sales, Service, Bot and Test are surnames. */
export const likely = 5.5;
/** Many people are called so, or it is part of much else: it counts only beside other hints. */
export const slight = 2.5;

/** What words tell of an account that has them in its names or its login: plain words, in the languages companies use. */
const lists: readonly (readonly [NonPerson, number, string])[] = [
  // What IT calls the accounts of its programs.
  [
    'SERVICE',
    sure,
    'svc srv svcs svcacct svcaccount serviceaccount serviceprincipal spn sysaccount systemaccount nonhuman',
  ],
  [
    'SERVICE',
    sure,
    'automation automations integration integrations provisioning deprovisioning sync dirsync adsync ldapsync',
  ],
  [
    'SERVICE',
    sure,
    'scim ldap saml oauth api apis webhook webhooks daemon cron cronjob scheduler batch etl backup backups',
  ],
  [
    'SERVICE',
    sure,
    'ci deploy deployment deployer pipeline cicd runner connector crawler scraper scanner bind binduser',
  ],
  ['SERVICE', sure, 'rpa chatbot robotic noreply donotreply notification notifications alerts mailer smtp relay'],
  [
    'SERVICE',
    sure,
    'breakglass superuser sysadmin root administrator admins dba sql mssql mysql postgres oracle mongodb elastic kafka',
  ],
  [
    'SERVICE',
    sure,
    'servicekonto dienstkonto systemkonto dienst technischer schnittstelle sauvegarde respaldo sicurezza',
  ],
  // Programs and vendors that companies connect.
  [
    'SERVICE',
    sure,
    'terraform ansible kubernetes k8s github gitlab bitbucket artifactory sonarqube circleci argocd nagios zabbix',
  ],
  [
    'SERVICE',
    sure,
    'datadog splunk newrelic pagerduty grafana prometheus servicenow workday salesforce zendesk jira confluence',
  ],
  [
    'SERVICE',
    sure,
    'sharepoint powerbi tableau snowflake netsuite sailpoint cyberark beyondtrust crowdstrike qualys tenable nessus',
  ],
  [
    'SERVICE',
    sure,
    'veeam commvault airwatch mulesoft boomi zapier okta onelogin azuread aad intune docusign hubspot marketo',
  ],
  [
    'SERVICE',
    sure,
    'bamboohr successfactors peoplesoft mimecast proofpoint uipath blueprism fivetran airflow databricks',
  ],
  ['SERVICE', likely, 'admin adm network database domain'],
  [
    'SERVICE',
    likely,
    'service services servicio servico servizio bot bots robot app apps application system systems sys agent',
  ],
  [
    'SERVICE',
    likely,
    'monitor monitoring script job jobrunner worker build builder proxy gateway server cloud aws azure gcp slack',
  ],
  [
    'SERVICE',
    likely,
    'import export feed loader migration replication etc audit auditlog logger vault sa generic functional',
  ],
  [
    'SERVICE',
    slight,
    'jenkins travis bamboo super global security technical platform data web mail duo sap erp crm hris siem',
  ],
  // A mailbox that several people read: functions of a company and those who write to it.
  [
    'MAILBOX',
    sure,
    'helpdesk servicedesk frontdesk frontoffice backoffice mailbox inbox sharedmailbox postmaster webmaster',
  ],
  [
    'MAILBOX',
    sure,
    'hostmaster enquiries inquiries feedback newsletter invoices invoicing payables receivables accountspayable',
  ],
  [
    'MAILBOX',
    sure,
    'payroll recruiting recruitment recruiters careers procurement purchasing logistics dispatch shipping',
  ],
  [
    'MAILBOX',
    sure,
    'reception receptionist billing marketing accounting finance compliance facilities communications customerservice',
  ],
  [
    'MAILBOX',
    sure,
    'customercare customersuccess hotline callcenter contactcenter concierge bookings reservations onboarding offboarding',
  ],
  [
    'MAILBOX',
    sure,
    'department dept team group committee council taskforce distribution listserv announcements everyone allstaff',
  ],
  [
    'MAILBOX',
    sure,
    'warehouse pharmacy headquarters humanresources investorrelations pressoffice mailroom secretariat secretary',
  ],
  [
    'MAILBOX',
    sure,
    'empfang buchhaltung personalabteilung vertrieb einkauf verwaltung kundendienst kundenservice bewerbung bewerbungen',
  ],
  [
    'MAILBOX',
    sure,
    'sekretariat rechnungswesen rechnung rechnungen zentrale geschaeftsfuehrung geschaftsfuhrung abteilung poststelle',
  ],
  [
    'MAILBOX',
    sure,
    'anfragen auskunft kundenbetreuung versand lager personalwesen redaktion betriebsrat pforte hausmeister',
  ],
  [
    'MAILBOX',
    sure,
    'accueil comptabilite ressources rh commercial facturation achats secretariat standard recrutement equipe',
  ],
  [
    'MAILBOX',
    sure,
    'ventas soporte recepcion contabilidad facturacion compras nominas rrhh equipo contacto atencion recursos',
  ],
  [
    'MAILBOX',
    sure,
    'vendite supporto contabilita amministrazione acquisti fatturazione risorse segreteria accoglienza assistenza ufficio',
  ],
  [
    'MAILBOX',
    sure,
    'vendas suporte recepcao contabilidade faturamento recrutamento atendimento equipa equipe financeiro',
  ],
  [
    'MAILBOX',
    sure,
    'verkoop inkoop receptie administratie boekhouding klantenservice personeelszaken afdeling ondersteuning facturen',
  ],
  ['MAILBOX', sure, 'ksiegowosc sprzedaz recepcja podpora uctarna otdel sluzhba bukhgalteriya podderzhka forsaljning'],
  [
    'MAILBOX',
    likely,
    'sales support info office desk contact careteam jobs orders press media privacy legal hr operations ops',
  ],
  [
    'MAILBOX',
    likely,
    'shared accounts account mailings events training academy communication public relations buero bureau oficina',
  ],
  [
    'MAILBOX',
    likely,
    'returns claims complaints quotes tenders subscriptions members membership board staff clinic branch store shop',
  ],
  [
    'MAILBOX',
    likely,
    'hello hallo kontakt kontor besoin direction direccion direzione ufficiostampa redaccion personal',
  ],
  [
    'MAILBOX',
    slight,
    'it pr cs ap ar front human resources people customer client help service care product engineering news',
  ],
  [
    'MAILBOX',
    slight,
    'library ward nurses station counter night shift day duty emergency student all global regional center centre',
  ],
  // Rooms and things.
  [
    'ROOM',
    sure,
    'meetingroom confroom conferenceroom boardroom huddle kiosk printer scanner copier projector videoconference',
  ],
  ['ROOM', sure, 'conference meeting workstation laptop ipad tablet signage displays handheld scanstation till'],
  [
    'ROOM',
    sure,
    'besprechungsraum konferenzraum sitzungszimmer besprechung drucker reunion sala vergaderzaal vergaderruimte',
  ],
  ['ROOM', sure, 'imprimante impresora stampante impressora zasedacka peregovornaya equipment projektor beamer'],
  [
    'ROOM',
    likely,
    'room rooms raum zimmer salle display screen device devices conf terminal lobby camera pos phone tv',
  ],
  ['ROOM', slight, 'floor resource zoom teams building car vehicle parking hall lab lounge canteen kitchen'],
  // Accounts to try things with.
  [
    'TEST',
    sure,
    'tests testing tester1 testuser testaccount tst uat qatest loadtest perftest smoketest e2e dummy sandbox',
  ],
  [
    'TEST',
    sure,
    'probe pruebas prueba essai teste collaudo zkouska mustermann musterfrau testkonto testbenutzer placeholder',
  ],
  [
    'TEST',
    likely,
    'test demo qa pilot poc staging sit sample example trainee01 fake preprod nonprod canary selenium cypress',
  ],
  ['TEST', slight, 'zz zzz user dev temp tmp tester trial lorem ipsum foo'],
];

/** The hint of each plain word. */
export const hintOfWord: ReadonlyMap<string, Word> = new Map(
  lists.flatMap(([kind, weight, words]) =>
    words.split(' ').map((word): [string, Word] => [word, { class: kind, weight }]),
  ),
);
