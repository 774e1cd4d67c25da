import { nigerian } from './names/african.ts';
import { arabic } from './names/arabic.ts';
import { chinese, japanese, korean } from './names/eastAsian.ts';
import { american, british } from './names/english.ts';
import { dutch, german } from './names/german.ts';
import { greekMen, greekWomen } from './names/greek.ts';
import { brazilian, mexican } from './names/iberian.ts';
import { indian } from './names/indian.ts';
import { french, italian } from './names/latin.ts';
import type { Names } from './names/names.ts';
import { nordic } from './names/northern.ts';
import { russianMen, russianWomen } from './names/russian.ts';
import { czechMen, czechWomen, polishMen, polishWomen } from './names/slavic.ts';
import { turkish } from './names/turkish.ts';
import { vietnamese } from './names/vietnamese.ts';

/** Where people work, and which names are common there. `share` is how much of the company sits there. */
export interface Place {
  city: string;
  region: string | null;
  country: string;
  timezone: string;
  locale: string;
  dialCode: string;
  share: number;
  /** Whose names people there have, and how often. */
  names: readonly (readonly [Names, number])[];
}

const words = (text: string): readonly string[] => text.split(' ');

const americans = [
  [american, 72],
  [mexican, 9],
  [indian, 6],
  [chinese, 4],
  [nigerian, 3],
  [vietnamese, 2],
  [korean, 2],
  [arabic, 2],
] as const;
const germans = [[german, 84] as const, [turkish, 9], [polishMen, 2], [polishWomen, 2], [russianMen, 3]] as const;
const poles = [[polishMen, 50] as const, [polishWomen, 50]] as const;
const czechs = [[czechMen, 50] as const, [czechWomen, 50]] as const;
const russians = [[russianMen, 50] as const, [russianWomen, 50]] as const;
const greeks = [[greekMen, 50] as const, [greekWomen, 50]] as const;
const only = (names: Names) => [[names, 1] as const];

export const places: readonly Place[] = [
  place('Austin', 'TX', 'US', 'America/Chicago', 'en_US', '+1 512', 30, americans),
  place('New York', 'NY', 'US', 'America/New_York', 'en_US', '+1 212', 16, americans),
  place('Bengaluru', 'KA', 'IN', 'Asia/Kolkata', 'en_IN', '+91 80', 18, only(indian)),
  place('Berlin', null, 'DE', 'Europe/Berlin', 'de_DE', '+49 30', 12, germans),
  place('Kraków', null, 'PL', 'Europe/Warsaw', 'pl_PL', '+48 12', 8, poles),
  place('São Paulo', 'SP', 'BR', 'America/Sao_Paulo', 'pt_BR', '+55 11', 6, only(brazilian)),
  place('Tokyo', null, 'JP', 'Asia/Tokyo', 'ja_JP', '+81 3', 5, only(japanese)),
  place('København', null, 'DK', 'Europe/Copenhagen', 'da_DK', '+45 33', 3, only(nordic)),
  place('Lagos', null, 'NG', 'Africa/Lagos', 'en_NG', '+234 1', 2, only(nigerian)),
  place('London', null, 'GB', 'Europe/London', 'en_GB', '+44 20', 1.6, [
    [british, 85],
    [indian, 10],
    [arabic, 5],
  ]),
  place('Paris', null, 'FR', 'Europe/Paris', 'fr_FR', '+33 1', 1.2, [
    [french, 90],
    [arabic, 10],
  ]),
  place('Guadalajara', 'JAL', 'MX', 'America/Mexico_City', 'es_MX', '+52 33', 1.2, only(mexican)),
  place('Milano', null, 'IT', 'Europe/Rome', 'it_IT', '+39 02', 1, only(italian)),
  place('Amsterdam', null, 'NL', 'Europe/Amsterdam', 'nl_NL', '+31 20', 1, [
    [dutch, 90],
    [turkish, 10],
  ]),
  place('Praha', null, 'CZ', 'Europe/Prague', 'cs_CZ', '+420 2', 1, czechs),
  place('İstanbul', null, 'TR', 'Europe/Istanbul', 'tr_TR', '+90 212', 1, only(turkish)),
  place('Shanghai', null, 'CN', 'Asia/Shanghai', 'zh_CN', '+86 21', 1, only(chinese)),
  place('Seoul', null, 'KR', 'Asia/Seoul', 'ko_KR', '+82 2', 1, only(korean)),
  place('Hà Nội', null, 'VN', 'Asia/Ho_Chi_Minh', 'vi_VN', '+84 24', 1, only(vietnamese)),
  place('Cairo', null, 'EG', 'Africa/Cairo', 'ar_EG', '+20 2', 0.8, only(arabic)),
  place('Tbilisi', null, 'GE', 'Asia/Tbilisi', 'ru_RU', '+995 32', 0.8, russians),
  place('Athens', null, 'GR', 'Europe/Athens', 'el_GR', '+30 21', 0.6, greeks),
];

/** Places large enough for a group and a network of their own: at least 2 in 100 sit there. */
export const offices: readonly Place[] = places.filter(({ share }) => share >= 2);

function place(
  city: string,
  region: string | null,
  country: string,
  timezone: string,
  locale: string,
  dialCode: string,
  share: number,
  names: Place['names'],
): Place {
  return { city, region, country, timezone, locale, dialCode, share, names };
}

/** A part of the company. `titles` go from the plain ones up; who leads people gets a title of rank. */
export interface Department {
  name: string;
  /** What HR may call it. */
  otherName: string;
  division: string;
  share: number;
  head: string;
  titles: readonly string[];
}

export const departments: readonly Department[] = [
  {
    name: 'Engineering',
    otherName: 'Technology & Engineering',
    division: 'Product',
    share: 30,
    head: 'Chief Technology Officer',
    titles: graded([
      'Software Engineer',
      'Site Reliability Engineer',
      'Data Engineer',
      'Mobile Engineer',
      'Quality Engineer',
      'Platform Engineer',
      'Machine Learning Engineer',
      'Firmware Engineer',
    ]),
  },
  {
    name: 'Sales',
    otherName: 'Commercial',
    division: 'Revenue',
    share: 20,
    head: 'Chief Revenue Officer',
    titles: graded([
      'Account Executive',
      'Sales Development Representative',
      'Sales Engineer',
      'Account Manager',
      'Sales Operations Analyst',
      'Channel Manager',
    ]),
  },
  {
    name: 'Customer Support',
    otherName: 'Customer Service',
    division: 'Revenue',
    share: 15,
    head: 'Vice President, Support',
    titles: graded([
      'Support Engineer',
      'Support Specialist',
      'Technical Account Manager',
      'Customer Success Manager',
      'Onboarding Specialist',
    ]),
  },
  {
    name: 'Operations',
    otherName: 'Business Operations',
    division: 'Operations',
    share: 10,
    head: 'Chief Operating Officer',
    titles: graded([
      'Operations Analyst',
      'Facilities Coordinator',
      'Procurement Specialist',
      'Buyer',
      'Logistics Planner',
    ]),
  },
  {
    name: 'Product Management',
    otherName: 'Product',
    division: 'Product',
    share: 7,
    head: 'Chief Product Officer',
    titles: graded(['Product Manager', 'Product Designer', 'User Researcher', 'Product Analyst', 'Technical Writer']),
  },
  {
    name: 'Marketing',
    otherName: 'Marketing & Brand',
    division: 'Revenue',
    share: 6,
    head: 'Chief Marketing Officer',
    titles: graded(['Marketing Specialist', 'Content Strategist', 'Event Manager', 'Brand Designer', 'Growth Analyst']),
  },
  {
    name: 'Finance',
    otherName: 'Finance & Accounting',
    division: 'Corporate',
    share: 5,
    head: 'Chief Financial Officer',
    titles: graded(['Accountant', 'Financial Analyst', 'Payroll Specialist', 'Tax Analyst', 'Treasury Analyst']),
  },
  {
    name: 'People',
    otherName: 'Human Resources',
    division: 'Corporate',
    share: 3,
    head: 'Chief People Officer',
    titles: graded(['People Partner', 'Recruiter', 'Benefits Specialist', 'Learning Specialist']),
  },
  {
    name: 'Security',
    otherName: 'Information Security',
    division: 'Product',
    share: 2,
    head: 'Chief Information Security Officer',
    titles: graded(['Security Engineer', 'Security Analyst', 'Identity Engineer', 'Security Architect']),
  },
  {
    name: 'Legal',
    otherName: 'Legal & Compliance',
    division: 'Corporate',
    share: 2,
    head: 'General Counsel',
    titles: graded(['Counsel', 'Contract Manager', 'Privacy Analyst', 'Paralegal']),
  },
];

/** Each title in the grades that people have. */
function graded(titles: readonly string[]): readonly string[] {
  return titles.flatMap((title) =>
    ['', '', 'Junior ', 'Senior ', 'Senior ', 'Lead ', 'Principal '].map((grade) => grade + title),
  );
}

/** Short forms people go by, which an account may show where the roster has the full name. */
export const shortNames: ReadonlyMap<string, readonly string[]> = new Map(
  `James Jim Jimmy, Robert Bob Rob, William Bill Will, Michael Mike, Jennifer Jen Jenny, Elizabeth Liz Beth, Katherine Kate Kathy,
  Samuel Sam, Nathan Nate, Victor Vic, John Jack Johnny, Thomas Tom, Charles Charlie Chuck, Richard Rick Dick, Joseph Joe, Daniel Dan
  Danny, Matthew Matt, Anthony Tony, Christopher Chris, Andrew Andy Drew, Joshua Josh, Kenneth Ken, Steven Steve, Edward Ed Ted,
  Timothy Tim, Jeffrey Jeff, Gregory Greg, Benjamin Ben, Patrick Pat, Alexander Alex, Nicholas Nick, Jonathan Jon, Stephen Steve,
  Margaret Maggie Peggy, Patricia Pat Patty, Barbara Barb, Susan Sue, Jessica Jess, Deborah Deb Debbie, Rebecca Becky, Kimberly Kim,
  Christine Chris Tina, Christina Tina, Victoria Vicky, Catherine Cathy, Pamela Pam, Cynthia Cindy, Kathleen Kathy, Amanda Mandy,
  Stephanie Steph, Melissa Mel, Jacqueline Jackie, Abigail Abby, Madison Maddie, Krzysztof Krzysiek, Małgorzata Gosia, Katarzyna Kasia,
  Agnieszka Aga, Aleksandra Ola, Wojciech Wojtek, Grzegorz Grzesiek, Michał Misiek, Jakub Kuba, Matthias Matze, Katharina Kathi,
  Johannes Hannes, Andreas Andi, Stefan Steff, Sebastian Basti, Friedrich Fritz, Oluwaseun Seun, Fernanda Nanda, José Zé Pepe, João
  Joca, Francisco Paco Chico, Guadalupe Lupe, Ignacio Nacho, Eduardo Edu Lalo, Gabriela Gaby, Isabel Isa, Alexandr
  Sasha Alex, Aleksandr Sasha, Dmitry Dima, Evgeny Zhenya, Sergey Serge, Mikhail Misha, Vladimir Vova, Ekaterina Katya, Elena Lena,
  Natalya Natasha, Tatyana Tanya, Georgios Giorgos, Ioannis Yannis, Dimitrios Dimitris, Konstantinos Kostas, Nikolaos Nikos, Vijay Vij,
  Rajesh Raj, Sanjay Sanju, Karthik Kart, Krishnamurthy Krishna, Abdullah Abdu, Mohamed Mo, Giuseppe Beppe, Francesco Franco, Alessandro
  Sandro Ale, Antonio Toni`
    .split(/,\s+/)
    .map((line) => line.trim().split(/\s+/))
    .map(([full = '', ...short]) => [full, short]),
);

/** Accounts that no person is behind. */
export const serviceNames: readonly string[] = words(
  'backup monitoring deploy scim-sync reporting payroll-import badge-readers crm-bridge data-lake mail-relay kiosk helpdesk-bot vulnerability-scanner print-server sso-test etl',
);

/** Names of projects, for groups. */
export const projects: readonly string[] = words(
  'Apollo Borealis Cascade Delta Ember Falcon Granite Harbor Iris Juniper Keystone Lantern Meridian Nimbus Orion Pinnacle Quartz Ripple Summit Tundra Umbra Vertex Willow Xenon Yonder Zephyr',
);
