import type { AccountClass } from './rule.ts';

/** What an account is that is no person's. */
export type NonPerson = Exclude<AccountClass, 'PERSON' | 'ADMIN'>;

export interface Word {
  class: NonPerson;
  /** Base-2 logarithm of how much likelier the word is with such an account than with a person's. */
  weight: number;
}

/** It is said outright. */
export const certain = 12;
/** Nobody is called so. */
export const sure = 8;
/** A few people are called so: Sales, Service, Bot and Test are surnames. */
export const likely = 5.5;
/** Many people are called so, or it is part of much else: it counts only beside other hints. */
export const slight = 2.5;

/** Words that stand with a vendor's own account, and also with the people who come from one: `John Doe (Vendor)`. */
export const affiliations: ReadonlySet<string> = new Set(['vendor', 'vendors', 'supplier', 'suppliers', 'thirdparty']);

/** What words tell of an account that has them in its names or its login: plain words, in the languages companies use. */
const lists: readonly (readonly [NonPerson, number, string])[] = [
  // What IT calls the accounts of its programs.
  ['SERVICE', sure, 'svc srv svcs svcacct svcaccount serviceaccount serviceprincipal spn sysaccount systemaccount'],
  ['SERVICE', sure, 'nonhuman automation automations integration integrations provisioning deprovisioning sync'],
  ['SERVICE', sure, 'dirsync adsync ldapsync scim ldap saml oauth api apis webhook webhooks daemon cron cronjob'],
  ['SERVICE', sure, 'scheduler batch etl backup backups ci deploy deployment deployer pipeline cicd runner'],
  ['SERVICE', sure, 'connector crawler scraper scanner bind binduser rpa chatbot robotic noreply donotreply'],
  ['SERVICE', sure, 'notification notifications alerts mailer smtp relay breakglass superuser sysadmin root'],
  ['SERVICE', sure, 'administrator admins dba sql mssql mysql postgres oracle mongodb elastic kafka servicekonto'],
  ['SERVICE', sure, 'dienstkonto systemkonto dienst technischer schnittstelle sauvegarde respaldo sicurezza'],
  // Programs and vendors that companies connect.
  ['SERVICE', sure, 'terraform ansible kubernetes k8s github gitlab bitbucket artifactory sonarqube circleci argocd'],
  ['SERVICE', sure, 'nagios zabbix datadog splunk newrelic pagerduty grafana prometheus servicenow workday'],
  ['SERVICE', sure, 'salesforce zendesk jira confluence sharepoint powerbi tableau snowflake netsuite sailpoint'],
  ['SERVICE', sure, 'cyberark beyondtrust crowdstrike qualys tenable nessus veeam commvault airwatch mulesoft boomi'],
  ['SERVICE', sure, 'zapier okta onelogin azuread aad intune docusign hubspot marketo bamboohr successfactors'],
  ['SERVICE', sure, 'peoplesoft mimecast proofpoint uipath blueprism fivetran airflow databricks'],
  ['SERVICE', likely, 'admin adm network database domain service services servicio servico servizio bot bots robot'],
  ['SERVICE', likely, 'app apps application system systems sys agent monitor monitoring script job jobrunner worker'],
  ['SERVICE', likely, 'build builder proxy gateway server cloud aws azure gcp slack import export feed loader'],
  ['SERVICE', likely, 'migration replication etc audit auditlog logger vault sa generic functional'],
  ['SERVICE', sure, [...affiliations].join(' ')],
  ['SERVICE', slight, 'portal access jenkins travis bamboo super global security technical platform data web mail'],
  ['SERVICE', slight, 'duo sap erp crm hris siem'],
  // A mailbox that several people read: functions of a company and those who write to it.
  ['MAILBOX', sure, 'helpdesk servicedesk frontdesk frontoffice backoffice mailbox inbox sharedmailbox postmaster'],
  ['MAILBOX', sure, 'webmaster hostmaster enquiries inquiries feedback newsletter invoices invoicing payables'],
  ['MAILBOX', sure, 'receivables accountspayable payroll recruiting recruitment recruiters careers procurement'],
  ['MAILBOX', sure, 'purchasing logistics dispatch shipping reception receptionist billing marketing accounting'],
  ['MAILBOX', sure, 'finance compliance facilities communications customerservice customercare customersuccess'],
  ['MAILBOX', sure, 'hotline callcenter contactcenter concierge bookings reservations onboarding offboarding'],
  ['MAILBOX', sure, 'department dept team group committee council taskforce distribution listserv announcements'],
  ['MAILBOX', sure, 'everyone allstaff warehouse pharmacy headquarters humanresources investorrelations pressoffice'],
  ['MAILBOX', sure, 'mailroom secretariat secretary empfang buchhaltung personalabteilung vertrieb einkauf'],
  ['MAILBOX', sure, 'verwaltung kundendienst kundenservice bewerbung bewerbungen sekretariat rechnungswesen'],
  ['MAILBOX', sure, 'rechnung rechnungen zentrale geschaeftsfuehrung geschaftsfuhrung abteilung poststelle anfragen'],
  ['MAILBOX', sure, 'auskunft kundenbetreuung versand lager personalwesen redaktion betriebsrat pforte hausmeister'],
  ['MAILBOX', sure, 'accueil comptabilite ressources rh commercial facturation achats standard recrutement equipe'],
  ['MAILBOX', sure, 'ventas soporte recepcion contabilidad facturacion compras nominas rrhh equipo contacto'],
  ['MAILBOX', sure, 'atencion recursos vendite supporto contabilita amministrazione acquisti fatturazione risorse'],
  ['MAILBOX', sure, 'segreteria accoglienza assistenza ufficio vendas suporte recepcao contabilidade faturamento'],
  ['MAILBOX', sure, 'recrutamento atendimento equipa financeiro verkoop inkoop receptie administratie boekhouding'],
  ['MAILBOX', sure, 'klantenservice personeelszaken afdeling ondersteuning facturen ksiegowosc sprzedaz recepcja'],
  ['MAILBOX', sure, 'podpora uctarna otdel sluzhba bukhgalteriya podderzhka forsaljning'],
  ['MAILBOX', likely, 'sales support info office desk contact careteam jobs orders press media privacy legal hr'],
  ['MAILBOX', likely, 'operations ops shared accounts account mailings events academy communication public'],
  ['MAILBOX', likely, 'relations buero bureau oficina returns claims complaints quotes tenders subscriptions'],
  ['MAILBOX', likely, 'members membership board staff clinic branch store shop hello hallo kontakt kontor besoin'],
  ['MAILBOX', likely, 'direction direccion direzione ufficiostampa redaccion personal'],
  ['MAILBOX', slight, 'it pr cs ap ar front human resources people customer client help service care product'],
  ['MAILBOX', slight, 'engineering news library ward nurses station counter night shift day duty emergency student'],
  ['MAILBOX', slight, 'all global regional center centre'],
  // Rooms and things.
  ['ROOM', sure, 'meetingroom confroom conferenceroom boardroom huddle kiosk printer scanner copier projector'],
  ['ROOM', sure, 'videoconference conference meeting workstation laptop ipad tablet signage displays handheld'],
  ['ROOM', sure, 'scanstation till besprechungsraum konferenzraum sitzungszimmer besprechung drucker reunion sala'],
  ['ROOM', sure, 'vergaderzaal vergaderruimte imprimante impresora stampante impressora zasedacka peregovornaya'],
  ['ROOM', sure, 'equipment projektor beamer'],
  ['ROOM', likely, 'room rooms raum zimmer salle display screen device devices conf terminal lobby camera pos phone'],
  ['ROOM', likely, 'tv'],
  ['ROOM', slight, 'floor resource zoom teams building car vehicle parking hall lab lounge canteen kitchen'],
  // Accounts to try things with.
  ['TEST', certain, 'mustermann musterfrau testuser testaccount'],
  ['TEST', sure, 'tests testing tst uat qatest loadtest perftest smoketest e2e dummy sandbox probe pruebas prueba'],
  ['TEST', sure, 'essai teste collaudo zkouska testkonto testbenutzer placeholder'],
  ['TEST', likely, 'test demo training qa pilot poc staging sit sample example trainee01 fake preprod nonprod'],
  ['TEST', likely, 'canary selenium cypress'],
  ['TEST', slight, 'zz zzz user dev temp tmp tester trial lorem ipsum foo'],
];

/** The hint of each plain word. */
export const hintOfWord: ReadonlyMap<string, Word> = new Map(
  lists.flatMap(([kind, weight, words]) =>
    words.split(' ').map((word): [string, Word] => [word, { class: kind, weight }]),
  ),
);
