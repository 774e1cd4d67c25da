import { type Names, names } from './names.ts';

/** Family names of men, the commonest first. */
const polishFamilies = `
  Kowalski Nowak Wiśniewski Wójcik Lewandowski Kowalczyk Kamiński Woźniak Zieliński Mazur Szymański Krawczyk
  Dąbrowski Kaczmarek Kozłowski Piotr Jabłoński Grabowski Wojciechowski Pawlak Nowakowski Kryszkiewicz
  Leszczyński Tuzimek Matejczyk Kowal Wiencek Kaźmierczyk Klimek Parus Barański Prażuch Szulc Drygała
  Markiewicz Klin Baran Raczkiewicz Górecki Delikat Rutkowski Misior Orłowski Gula Cieślak Ostasz Orzechowski
  Gosek Kobos Sobolewski Chuchla Lis Sypień Ciesielski Pacia Jastrzębski Michnowicz Szczepaniak Domurad
  Janiszewski Drabczyk Adamski Walenciak Domagała Nitek Chrzanowski Morgała Głowacki Majorek Mucha Paleń
  Kurowski Zawartka Kucharski Tabisz Musiał Januszewicz Jarosz Stypuła Jaworski Rezmer Maciejewski Lindner
  Borkowski Iciek Skiba Flasza Chmielewski Budzich Tomaszewski Wałek Dudek Michalczak Stępień Litwińczuk
  Mazurek Zadka Marek Gałaj Domański Zbroszczyk Fudalej Krupa Motak Adamczyk Bociek Brzozowski Wota Dankiewicz
  Roszko Czarnecki Janoszka Król Drózd Sawicki Pietryga Tomczyk Macha Jeszke Wasilewski Wydrych Krajewski
  Sobków Wróbel Proć Sikorski Kazberuk Łukasik Ciepluch Zalewski Doktor Żak Baumgart Górski Szramka Dziedzic
  Ryczko Polak Grab Leśniak Reszke Grzelak Janowiak Czerwiński Fiołka Lorens Szewczyk Wawrzynek Piątek Gabryel
  Małecki Mojsa Kania Kluj Karpiński Kojder Danel Wilk Gilewicz Rogowski Flaga Andrzejewski Hanas Gajda Drewa
  Skowroński Skotarczak Kołodziejczyk Kutera Dorna Urbański Saj Laskowski Marcol Wolski Grunt Czerkies
  Witkowski Krata Zawadzki Świętoń Bąk Citko Borowski Sznura Pawlik Gomoła Kozak Byzdra Janicki Kloska
  Kasprzak Zinkiewicz Romanowski Matejczuk Oleksak Janik Chaberek Zając Mazek Marciniak Korkosz Michalski
  Gamoń Baranowski Gwardiak Kalinowski Kędziorek Kubiak Ryndak Socha Gabryszak Walczak Sulich Nowacki Cieloch
  Markowski Andrys Sobczak Grosz Kowalik Cywka Kozioł Preś Kołodziej Wiertelak Szczepański Wiewiórka
  Włodarczyk Wojak Mikołajczyk Melaniuk Wrona Startek Łuczak Job Bukowski Podgórna Matuszewski Chwalisz Kopeć
  Kapuścik Marcinkowski Kusyk Jankowski Częścik Srokosz Sokołowski Klepka Majewski Teter Zakrzewski Leoniuk
  Czech Nojek Makowski Żelasko Kot Wojtach Kaczmarczyk Koleśnik Ziółkowski Lampart Wierzbicki Wosiek Bednarski
  Kulis Wieczorek Patyna Mazurkiewicz Niedbał Kruk Bieniak Stróż Brzeziński Kudłacz Bielecki Kurzak Olejnik
  Laszuk Kędzierski Moczko Sadowski Kostro Wilczyński Szczepan Lenarcik Kwiatkowski Witos Olejniczak Jodko
  Pawłowski Herda Piotrowski Sip Matusiak Lukas Sosnowski Gerlach Nawrocki Tyniec Urban Chochół Mikłaszewicz
  Sygut Poniedziałek Dybał Bernatowicz Witan Dziechciarz Łachacz Posłuszny Korab Łapaj Sztuba Kubieniec
  Arendarczyk Kniaź Kucab Świergiel Myrcik Tryka Posłuszna Dub Kochman Niewola Kołaczyk Drej Włodyka Bembenek
  Cichos Gabara Chomiak Woda Brzykcy Kaczmar Winnik Wandzel Gromala Czuryło Basa Łakota Grygorowicz Monkiewicz
  Ciaś Skutnik Surdyk Kopciuch Salwin Betka Nehring Karnas Lepka Grund Doroba Słabosz Dybka Bakun Sztuczka
  Szaruga Pacura Szymała Zmyślony Krzysztoszek Pitura Czulak Rycerz Niklewicz Szpila Browarczyk Fojt Kudela
  Terka Warczak Holewa Pachołek Kolarz Gierat Wita Kuciel Adamiuk Butrym Koczara Woszczak Cudzich Kubrak
  Kukuczka Ciepła Białous Siciarz Malarczyk Kunka Lesik Puch Gajownik Reimann Folta Tabiś Seta Steuer
`;

/** Men, as they are common in Poland. */
export const polishMen: Names = names({
  skew: 1.6,
  given: `
    Piotr Krzysztof Andrzej Tomasz Paweł Michał Łukasz Grzegorz Wojciech Jakub Marek Ksawery Hubert Leon Kajetan
    Stanisław Dominik Alex Adrian Leonard Natan Cyprian Aleksander Alan Tadeusz Igor Fryderyk Daniel Iwo Mariusz
    Konrad Józef Olgierd Tobiasz Maciej Oliwier Adam Jeremi Sebastian Eryk Maks Olaf Ryszard Tymon Julian
    Radosław Franciszek Karol Nikodem Mateusz Miłosz Konstanty Kacper Mieszko Norbert Patryk Mikołaj Maurycy
    Albert Dariusz Jerzy Marcel Maksymilian Szymon Nataniel Robert Fabian Kazimierz Jan Kornel Juliusz Artur
    Rafał Ernest Cezary Kamil Borys Tymoteusz Marcin Aleks Przemysław Bruno Gustaw Arkadiusz Oskar Jacek Damian
    Emil Ignacy Stefan Antoni Jędrzej Błażej Filip Krystian Gabriel Dawid Bartek Wiktor Witold
  `,
  family: polishFamilies,
});

/** Women, as they are common in Poland. */
export const polishWomen: Names = names({
  skew: 1.6,
  given: `
    Anna Katarzyna Małgorzata Agnieszka Barbara Ewa Joanna Magdalena Zofia Żaneta Malwina Julita Elżbieta Sara
    Monika Marianna Urszula Natasza Anita Melania Aniela Angelika Kornelia Kaja Blanka Bianka Anastazja Róża
    Marcelina Nicole Aurelia Rozalia Eliza Apolonia Justyna Julianna Krystyna Karina Kamila Dorota Tola Kalina
    Adrianna Lidia Sandra Marika Ada Olga Inga Sylwia Anna_Maria Dagmara Nela Ida Gaja Sonia Liwia Roksana
    Ewelina Janina
  `,
  family: polishFamilies.replace(/ki(?=\s)/g, 'ka'), // Kowalski, Kowalska
});

/** Men, as they are common in the Czech Republic. */
export const czechMen: Names = names({
  skew: 1.5,
  given: `
    Jiří Jan Petr Josef Pavel Martin Tomáš Alois David Robin Marcel Vladislav Jonáš Bohuslav Milan Vasyl Leoš
    Robert Vilém Vít Klement Slavomír Hubert Svatoslav Radoslav Vojtěch Břetislav Bořivoj Radim Matouš Marian
    Matěj Zikmund Drahoslav Felix Zbyněk Rudolf Patrik Roman Ján Dušan Lubomír Kamil Štěpán Hynek Zdeněk Viktor
    Alexander Marek Lumír Emil Jaroslav Bedřich Jaromír Artur Blahoslav Ondřej Richard Alexandr Radovan Vladimír
    Miloš Boleslav Ivo Matyáš Ivan Igor Albert Denis Tadeáš Štefan Libor Ignác Luboš Ctibor Arnošt Otakar
    Vlastimil Radek Michael Vítězslav Miroslav Mojmír Erik Teodor Adam Antonín Bohumír Václav Dalibor František
    Eduard Dominik Aleš Oto Luděk Šimon René Horymír Stanislav Radomír Michal Ludvík Peter Dobroslav Samuel
    Daniel Norbert Bohumil Jindřich Jozef Ctirad Lukáš Filip Oldřich Kryštof Svatopluk Vlasta Miloslav Rostislav
    Karel Ladislav Vratislav Jakub Ferdinand Mikuláš Přemysl
  `,
  family: `
    Novák Svoboda Novotný Dvořák Černý Procházka Kučera Veselý Hruška Moravec Švec Tichý Slavík Kašpar Holub
    Horáček Bláha Bartoš Horák Brož Müller Šimek Hrubý Šmíd Růžička Macháček Sedlák Hájek Kříž Pavlíček Marek
    Pavlík Štěpánek Fiala Beran Jelínek Havel Blažek Bárta Němec Ševčík Musil Mareš Žák Prokop Sýkora Konečný
    Beneš Navrátil Vaněk Doležal Liška Toman Jaroš Král Tesař Horváth Fišer Kovář Kopecký Urban Pokorný Mach
    Mašek Němeček Strnad Valenta Bednář Havlíček Šťastný Malý Čermák Kolář Staněk Čech Vlček Bílek Soukup Bureš
    Matoušek Beránek Vávra Kratochvíl Stejskal Vacek Kraus Kubíček Vítek Dušek Dostál Kadlec Polák Ježek Matějka
    Říha Zeman Janda Pospíšil Tůma Sedláček
  `,
});

/** Women, as they are common in the Czech Republic. */
export const czechWomen: Names = names({
  skew: 1.5,
  given: `
    Jana Marie Eva Hana Anna Lenka Kateřina Judita Veronika Linda Elena Lýdie Ludmila Vladimíra Hedvika Soňa
    Vanda Květa Dagmar Iveta Stanislava Libuše Sabina Dana Zdeňka Květoslava Evelína Věra Alžběta Olga Petra
    Renata Ivona Mária Magdaléna Alexandra Erika Magdalena Vendula Sára Pavla Nina Miroslava Zdislava Silvie
    Edita Ladislava Jarmila Daniela Žofie Emilie Klára Gabriela Naděžda Adéla Blanka Slavěna Monika Romana
    Viktorie Jiřina Anastázie Barbora Olivie Irena Pavlína Vlasta Zuzana Nikola Ilona Žaneta Agáta Iva Jolana
    Natálie Klaudie Světlana Zora Alena Julie Jitka Johana Andrea Aneta Martina Simona Lucie Denisa Lada Zdenka
    Renáta Nikol Milada Ema Apolena Anežka Eliška Bohumila Drahoslava Anděla Dorota Michaela Šárka Markéta
    Kristina Karolína Dominika Drahomíra Otýlie Marcela Růžena Marta Nora Kamila Danuše Dita Ester Milena Vilma
    Radka Nela Jaroslava Božena Mahulena Kristýna Štěpánka Tereza Blažena Helena Miloslava Miluše Alice Ivana
    Leona Patricie Františka Jindřiška
  `,
  family: `
    Nováková Svobodová Novotná Dvořáková Černá Procházková Kučerová Veselá Mašková Vacková Dušková Petrová
    Stejskalová Říhová Horváthová Žáková Janečková Dostálová Slavíková Jarošová Burešová Kašparová Soukupová
    Lišková Matoušková Valentová Bednářová Beranová Horáková Tomanová Pospíšilová Vávrová Macháčková Hájková
    Ježková Krejčová Zemanová Bláhová Hrubá Pokorná Vlčková Brožová Králová Kolářová Pavlíková Konečná Vaňková
    Hrušková Němečková Šmídová Havlíčková Moravcová Štěpánková Holubová Malá Musilová Šimková Růžičková
    Matějková Tůmová Kubíčková Marešová Horáčková Sedláková Fialová Marková Jandová Šťastná Sýkorová Čechová
    Kovářová Doležalová Beránková Kopecká Krausová Bílková Tichá Švecová Sedláčková Němcová Jelínková Staňková
    Kratochvílová Ševčíková Benešová Strnadová Křížová Pešková Kadlecová Machová Bartošová Blažková Müllerová
    Vítková Poláková Fišerová Bártová Čermáková Urbanová Navrátilová
  `,
});
