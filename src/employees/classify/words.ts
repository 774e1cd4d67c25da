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
  ['SERVICE', sure, 'scheduler batch etl backup backups deploy deployment deployer pipeline cicd runner connector'],
  ['SERVICE', sure, 'crawler scraper scanner bind binduser rpa chatbot robotic noreply donotreply notification'],
  ['SERVICE', sure, 'notifications alerts mailer smtp relay breakglass superuser sysadmin administrator admins sql'],
  ['SERVICE', sure, 'mssql mysql postgres oracle mongodb elastic kafka servicekonto dienstkonto systemkonto dienst'],
  ['SERVICE', sure, 'technischer schnittstelle sauvegarde respaldo sicurezza'],
  // Programs and vendors that companies connect.
  ['SERVICE', sure, 'terraform ansible kubernetes k8s github gitlab bitbucket artifactory sonarqube circleci argocd'],
  ['SERVICE', sure, 'nagios zabbix datadog splunk newrelic pagerduty grafana prometheus servicenow workday'],
  ['SERVICE', sure, 'salesforce zendesk jira confluence sharepoint powerbi tableau snowflake netsuite sailpoint'],
  ['SERVICE', sure, 'cyberark beyondtrust crowdstrike qualys tenable nessus veeam commvault airwatch mulesoft boomi'],
  ['SERVICE', sure, 'zapier okta onelogin azuread intune docusign hubspot marketo bamboohr successfactors'],
  ['SERVICE', sure, 'peoplesoft mimecast proofpoint uipath blueprism fivetran airflow databricks'],
  ['SERVICE', likely, 'admin adm network database domain service services servicio servico servizio bot bots robot'],
  ['SERVICE', likely, 'app apps application system systems sys agent monitor monitoring script job jobrunner worker'],
  ['SERVICE', likely, 'build builder proxy gateway server cloud aws azure gcp slack import export feed loader'],
  ['SERVICE', likely, 'migration replication audit auditlog logger vault generic functional'],
  ['SERVICE', sure, [...affiliations].join(' ')],
  ['SERVICE', likely, 'root radius sftp ftp vpn wlan wifi noc soc firewall iot mdm sso idp mfa adconnect adfs'],
  ['SERVICE', sure, 'sccm jamf wsus solarwinds exchangesync scantomail scan2mail scannen numeriser'],
  [
    'SERVICE',
    slight,
    'ci edi sa dba sap portal print bank sensor controller access jenkins travis bamboo super global',
  ],
  ['SERVICE', slight, 'security technical platform data web mail duo erp crm hris siem int prod'],
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
  ['MAILBOX', sure, 'accueil comptabilite ressources commercial facturation achats standard recrutement equipe'],
  ['MAILBOX', sure, 'ventas soporte recepcion contabilidad facturacion compras nominas rrhh equipo contacto'],
  ['MAILBOX', sure, 'atencion recursos vendite supporto contabilita amministrazione acquisti fatturazione risorse'],
  ['MAILBOX', sure, 'segreteria accoglienza assistenza ufficio vendas suporte recepcao contabilidade faturamento'],
  ['MAILBOX', sure, 'recrutamento atendimento equipa financeiro verkoop inkoop receptie administratie boekhouding'],
  ['MAILBOX', sure, 'klantenservice personeelszaken afdeling ondersteuning facturen ksiegowosc sprzedaz recepcja'],
  ['MAILBOX', sure, 'podpora uctarna otdel sluzhba bukhgalteriya podderzhka forsaljning scheduling rostering'],
  ['MAILBOX', sure, 'volunteers oncall labresults medrecords switchboard gatehouse newsroom webshop leitstand'],
  ['MAILBOX', sure, 'datenschutz fuhrpark werkstatt buhgalteria recepcija logistika tender treasury checkout'],
  ['MAILBOX', sure, 'grievance grievances lostproperty lostandfound traveldesk customs webinfo'],
  ['MAILBOX', likely, 'sales support info office desk contact careteam jobs orders press media privacy legal hr'],
  ['MAILBOX', likely, 'operations ops shared accounts account mailings events academy communication public'],
  ['MAILBOX', likely, 'relations buero bureau oficina returns claims complaints quotes tenders subscriptions'],
  ['MAILBOX', likely, 'members membership board staff clinic branch store shop hello hallo kontakt kontor besoin'],
  ['MAILBOX', likely, 'direction direccion direzione ufficiostampa redaccion'],
  // Desks that the public writes or comes to, and whoever has the duty there.
  ['MAILBOX', sure, 'admissions referrals registrar bursar infodesk infopoint notices correspondence giftshop'],
  ['MAILBOX', sure, 'appointments outpatients notaufnahme patientenaufnahme pflegestutzpunkt geschaftsstelle'],
  ['MAILBOX', sure, 'aufnahme anmeldung dienstarzt bereitschaft rufbereitschaft rufdienst terminvergabe ambulanz'],
  ['MAILBOX', sure, 'bibliothek studienberatung prufungsamt dekanat rektorat sekretariate secretariaat aanmelding'],
  ['MAILBOX', sure, 'astreinte urgences inscriptions scolarite rendezvous secretaria citas urgencias consultas'],
  ['MAILBOX', sure, 'admision admisiones archivo matriculas agendamento agendamentos marcacoes matricula plantao'],
  ['MAILBOX', sure, 'urgencia reperibilita prenotazioni iscrizioni centralino sportello afspraken balie'],
  ['MAILBOX', likely, 'benefits manager managers guardia urp enrollment enrolment housing visits'],
  ['MAILBOX', sure, 'leitstelle wachdienst porteria conciergerie infirmerie filiale filialen zweigstelle'],
  ['MAILBOX', likely, 'loja lojas magasin tienda negozio sucursal succursale agence agencia agenzia pharmacie'],
  ['MAILBOX', likely, 'farmacia apotheke kantine cantine caisse kasse quality assurance portineria'],
  ['MAILBOX', slight, 'guest gast invite invitado visitante ospite hospede visitor besucher visiteur'],
  ['MAILBOX', slight, 'human records bed station line shift counter collect click goods travel delivery'],
  ['MAILBOX', slight, 'bakery tills it pr cs ap front resources people customer client help care product'],
  ['MAILBOX', slight, 'engineering news library ward nurses night day duty emergency student all regional center'],
  ['MAILBOX', slight, 'centre piso etage reparto planta stationen afdelingen'],
  // Rooms and things.
  ['ROOM', sure, 'meetingroom confroom conferenceroom boardroom huddle kiosk printer copier projector'],
  ['ROOM', sure, 'videoconference conference meeting workstation laptop ipad tablet signage displays handheld'],
  ['ROOM', sure, 'scanstation besprechungsraum konferenzraum sitzungszimmer besprechung drucker reunion'],
  ['ROOM', sure, 'vergaderzaal vergaderruimte imprimante impresora stampante impressora zasedacka peregovornaya'],
  ['ROOM', sure, 'equipment projektor beamer mfp mfc multifunction multifunktionsdrucker copieur fotocopiadora'],
  ['ROOM', sure, 'photocopier photocopieur fotocopiatrice kopierer kopieergerat laserjet officejet bizhub workcentre'],
  ['ROOM', sure, 'imagerunner taskalfa aficio kyocera xerox lexmark intellivue somatom horsaal seminarraum'],
  ['ROOM', sure, 'schulungsraum veranstaltungsraum computerraum klassenzimmer auditorium classroom lectureroom'],
  ['ROOM', sure, 'salledereunion amphitheatre collegezaal'],
  ['ROOM', likely, 'scan scans scanners ricoh konica minolta aula aulas modality thinclient ipphone'],
  ['ROOM', likely, 'room rooms raum salle display screen device devices conf terminal lobby camera phone tv'],
  ['ROOM', likely, 'forklift poolcar besprechungszimmer'],
  ['ROOM', slight, 'zimmer sala pos pool floor resource zoom teams building car vehicle parking hall lab lounge'],
  ['ROOM', slight, 'canteen kitchen computer teaching lecture seminar canon siemens philips brother epson zebra'],
  ['ROOM', slight, 'console ecg ekg mri mrt irm xray ultrasound optima'],
  // Accounts to try things with.
  ['TEST', certain, 'mustermann musterfrau testuser testaccount'],
  ['TEST', sure, 'tests testing tst uat qatest loadtest perftest smoketest e2e dummy sandbox probe pruebas prueba'],
  ['TEST', sure, 'essai teste collaudo zkouska testkonto testbenutzer placeholder'],
  ['TEST', likely, 'test demo training qa pilot poc staging sample example trainee01 fake preprod nonprod canary'],
  ['TEST', likely, 'selenium cypress'],
  ['TEST', sure, 'exam exams prufung prufungen klausur examen examens examenes exame exames esame esami tentamen'],
  ['TEST', slight, 'employee doctor nurse patient arzt arztin pflege medecin infirmier medico paciente'],
  ['TEST', slight, 'sit zz zzz user dev temp tmp tester trial lorem ipsum foo'],
];

/** The hint of each plain word. */
export const hintOfWord: ReadonlyMap<string, Word> = new Map(
  lists.flatMap(([kind, weight, words]) =>
    words.split(' ').map((word): [string, Word] => [word, { class: kind, weight }]),
  ),
);

/** Words of scripts that are written without blanks, wherever they stand in a name: customer service, reception, meeting room, … */
export const nativeWords: readonly (readonly [NonPerson, readonly string[]])[] = [
  [
    'MAILBOX',
    ['客服', '前台', '人事部', '财务', '財務', '总务', '總務', '行政', '采购', '部门', '中心', '团队', '受付', '総務'],
  ],
  [
    'MAILBOX',
    ['営業', '経理', '採用', '窓口', 'サポート', 'お問い合わせ', '인사팀', '총무', '고객센터', '고객지원', '영업팀'],
  ],
  ['ROOM', ['会议室', '會議室', '会議室', '회의실', '打印机', 'プリンタ', '프린터', '공용']],
  ['TEST', ['测试', '測試', 'テスト', '테스트']],
  ['SERVICE', ['系统', '系統', 'システム', 'サービス', '시스템', '서비스', '服务账号', '服务帐号', '机器人']],
];
