/** Where people work, and which names are common there. `share` is how much of the company sits there. */
export interface Place {
  city: string;
  region: string | null;
  country: string;
  timezone: string;
  locale: string;
  dialCode: string;
  share: number;
  names: Names;
}

interface Names {
  given: readonly string[];
  family: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

const american: Names = {
  given: words(
    'James Maria Robert Linda Michael Patricia William Jennifer David Elizabeth Aaliyah Brandon Chloe Darnell Emily Grace Hector Isabella Jamal Katherine Logan Mei Nathan Olivia Priya Quinn Rachel Samuel Tiana Victor',
  ),
  family: words(
    "Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Nguyen Clark Lewis Robinson Walker O'Brien O'Neill Kim Patel Chen Washington Baker-Hughes",
  ),
};
const german: Names = {
  given: words(
    'Lukas Anna Jürgen Käthe Felix Sophie Matthias Jana Björn Heike Tobias Ute Aylin Emre Sabine Götz Lena Moritz Zeynep Stefan',
  ),
  family: words(
    'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Yılmaz Großmann Kowalski Öztürk',
  ),
};
const indian: Names = {
  given: words(
    'Aarav Ananya Rohan Priyanka Vikram Lakshmi Arjun Deepika Sanjay Kavya Rahul Meera Suresh Nisha Farhan Ayesha Gurpreet Harleen Ishaan Swati Karthik Divya',
  ),
  family: words(
    'Sharma Patel Singh Kumar Gupta Reddy Iyer Nair Khan Das Mukherjee Rao Joshi Desai Chatterjee Kaur Menon Verma Pillai Bhat',
  ),
};
const japanese: Names = {
  given: words('Haruto Yui Sota Hina Ren Sakura Takumi Aoi Kenji Naoko Hiroshi Emi Daichi Yuki Kaito Mio'),
  family: words(
    'Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Inoue Kimura',
  ),
};
const brazilian: Names = {
  given: words(
    'João Beatriz Luiz Fernanda Gabriel Antônia Thiago Júlia Rafael Letícia Caio Conceição Mateus Vitória Davi Inês',
  ),
  family: words(
    'Silva Santos Oliveira Souza Lima Pereira Ferreira Costa Gonçalves Araújo Ribeiro Conceição Carvalho Magalhães Assunção',
  ),
};
const polish: Names = {
  given: words(
    'Łukasz Małgorzata Paweł Zofia Krzysztof Agnieszka Michał Joanna Grzegorz Katarzyna Wojciech Żaneta Jakub Ewa',
  ),
  family: words(
    'Nowak Kowalczyk Wiśniewski Wójcik Kamiński Lewandowska Zieliński Szymańska Woźniak Dąbrowski Jabłońska',
  ),
};
const nordic: Names = {
  given: words('Søren Åsa Lars Freja Bjørn Ingrid Mikkel Astrid Jón Þóra Elias Linnéa Oskar Signe Mohamed Amina'),
  family: words(
    'Jensen Nielsen Hansson Andersen Østergaard Lindström Þorsteinsson Berg Johansen Åkesson Hassan Nyström',
  ),
};
const nigerian: Names = {
  given: words('Chinedu Ngozi Oluwaseun Aisha Emeka Funmilayo Tunde Zainab Ifeanyi Adaeze Ibrahim Yetunde'),
  family: words('Okafor Adeyemi Okonkwo Balogun Eze Abubakar Nwosu Olawale Bello Adebayo Chukwu Danjuma'),
};

export const places: readonly Place[] = [
  place('Austin', 'TX', 'US', 'America/Chicago', 'en_US', '+1 512', 30, american),
  place('New York', 'NY', 'US', 'America/New_York', 'en_US', '+1 212', 16, american),
  place('Bengaluru', 'KA', 'IN', 'Asia/Kolkata', 'en_IN', '+91 80', 18, indian),
  place('Berlin', null, 'DE', 'Europe/Berlin', 'de_DE', '+49 30', 12, german),
  place('Kraków', null, 'PL', 'Europe/Warsaw', 'pl_PL', '+48 12', 8, polish),
  place('São Paulo', 'SP', 'BR', 'America/Sao_Paulo', 'pt_BR', '+55 11', 6, brazilian),
  place('Tokyo', null, 'JP', 'Asia/Tokyo', 'ja_JP', '+81 3', 5, japanese),
  place('København', null, 'DK', 'Europe/Copenhagen', 'da_DK', '+45 33', 3, nordic),
  place('Lagos', null, 'NG', 'Africa/Lagos', 'en_NG', '+234 1', 2, nigerian),
];

function place(
  city: string,
  region: string | null,
  country: string,
  timezone: string,
  locale: string,
  dialCode: string,
  share: number,
  names: Names,
): Place {
  return { city, region, country, timezone, locale, dialCode, share, names };
}

/** A part of the company. `titles` go from the plain ones up; who leads people gets a title of rank. */
export interface Department {
  name: string;
  division: string;
  share: number;
  head: string;
  titles: readonly string[];
}

export const departments: readonly Department[] = [
  {
    name: 'Engineering',
    division: 'Product',
    share: 30,
    head: 'Chief Technology Officer',
    titles: ['Software Engineer', 'Senior Software Engineer', 'Staff Engineer', 'Site Reliability Engineer'],
  },
  {
    name: 'Sales',
    division: 'Revenue',
    share: 20,
    head: 'Chief Revenue Officer',
    titles: ['Account Executive', 'Sales Development Representative', 'Sales Engineer'],
  },
  {
    name: 'Customer Support',
    division: 'Revenue',
    share: 15,
    head: 'Vice President, Support',
    titles: ['Support Engineer', 'Support Specialist', 'Technical Account Manager'],
  },
  {
    name: 'Operations',
    division: 'Operations',
    share: 10,
    head: 'Chief Operating Officer',
    titles: ['Operations Analyst', 'Facilities Coordinator', 'Procurement Specialist'],
  },
  {
    name: 'Product Management',
    division: 'Product',
    share: 7,
    head: 'Chief Product Officer',
    titles: ['Product Manager', 'Product Designer', 'User Researcher'],
  },
  {
    name: 'Marketing',
    division: 'Revenue',
    share: 6,
    head: 'Chief Marketing Officer',
    titles: ['Marketing Specialist', 'Content Strategist', 'Event Manager'],
  },
  {
    name: 'Finance',
    division: 'Corporate',
    share: 5,
    head: 'Chief Financial Officer',
    titles: ['Accountant', 'Financial Analyst', 'Payroll Specialist'],
  },
  {
    name: 'People',
    division: 'Corporate',
    share: 3,
    head: 'Chief People Officer',
    titles: ['People Partner', 'Recruiter', 'Benefits Specialist'],
  },
  {
    name: 'Security',
    division: 'Product',
    share: 2,
    head: 'Chief Information Security Officer',
    titles: ['Security Engineer', 'Security Analyst', 'Identity Engineer'],
  },
  {
    name: 'Legal',
    division: 'Corporate',
    share: 2,
    head: 'General Counsel',
    titles: ['Counsel', 'Contract Manager', 'Privacy Analyst'],
  },
];

/** Short forms people go by, which an account may show where the roster has the full name. */
export const shortNames: Readonly<Record<string, string>> = {
  James: 'Jim',
  Robert: 'Bob',
  William: 'Bill',
  Michael: 'Mike',
  Jennifer: 'Jen',
  Elizabeth: 'Liz',
  Katherine: 'Kate',
  Samuel: 'Sam',
  Nathan: 'Nate',
  Victor: 'Vic',
  Krzysztof: 'Krzysiek',
  Małgorzata: 'Gosia',
  Matthias: 'Matze',
  Oluwaseun: 'Seun',
  Fernanda: 'Nanda',
};

/** Accounts that no person is behind. */
export const serviceNames: readonly string[] = words(
  'backup monitoring deploy scim-sync reporting payroll-import badge-readers crm-bridge data-lake mail-relay kiosk helpdesk-bot vulnerability-scanner print-server sso-test etl',
);

/** Names of projects, for groups. */
export const projects: readonly string[] = words(
  'Apollo Borealis Cascade Delta Ember Falcon Granite Harbor Iris Juniper Keystone Lantern Meridian Nimbus Orion Pinnacle Quartz Ripple Summit Tundra Umbra Vertex Willow Xenon Yonder Zephyr',
);
