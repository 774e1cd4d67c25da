import { type Names, names } from './names.ts';

/** As they are common in Germany. */
export const german: Names = names({
  skew: 1.8,
  given: `
    Stefan Sabine Thomas Anna Jürgen Julia Michael Katharina Lukas Lena Felix Heike Matthias Ute Björn Käthe
    Tobias Sophie Götz Jana Moritz Petra Jörg Birgit Jan Ursula Andreas Claudia Heinz-Georg Hildegard Antonio
    Wera Severin Kristine Paul-Gerhard Maja Gerolf Hanife Leonard Donata Ruben Juliana Benedikt Mareile Florian
    Krista Karl-Hans Hermine Volkhard Mandy Kornelius Walli Luis Frederike Alf Gertrude Harald Anita Nils
    Dietlinde Wieland Edeltraud Vittorio Ekaterina Torsten Astrid Ronny Galina Klaas Brunhild Pero Adeline Recep
    Marietta Hermann_Josef Ruth Heiko Giesela Rico Ljiljana Donald Elif Heinz-Gerd Liesbeth Erdal Jolanta
    Hans_Georg Dorothea Marco Karla Theobald Janna Reimar Theresa Tim Florentine Sigismund Gitta Erhard Erna
    Denis Geraldine Hubert Jaqueline Jaroslaw Lea Marius Monika Albrecht Tülay Giorgio Michaele Arnd Loni Necati
    Marisa Leonhard Nelli Laszlo Rita Alban Helena Adelbert Annelore Timo Aenne Frank-Peter Svenja Diedrich
    Irmengard Klaus-Peter Bruni Dominik Carmen Roman Marika Rupert Adelheid Dieter Norma Carlos Albina Gerwin
    Fabienne Karl Marlis Adalbert Albertine Bastian Blanka Saban Lilo Ulrich Almut Hans-Uwe Birgitta Gebhard
    Marcella Othmar Christin Nikolas Lia Maurizio Marita Slavko Rosl Guenther Walentina Ryszard Ellinor Toni
    Emmi Roberto Ingelore Linus Hubertine Ernst-August Friedericke Ernest Martine Vlado Alma Heiner Louise
    Ralf-Dieter Kriemhild Jurij Emilia Harro Meta Marc Janette Eckart Evamaria Micha Maria Sören Edeltrud
    Hans-Werner Ina Romuald Simona Rochus Mechthilde Hasan Mira Michail Wencke Roland Edith Eduard Maria-Luise
    Kenan Helen Salih Mariechen Oliver Suse Heinz-Walter Nuray Eckhard Gisela Emmerich Annita Hans-Hinrich
    Monique Traugott Annamaria Arnfried Traude Manuel Inga Reimer Heide Meinolf Anne-Marie Hartmut Margot
    Alfredo Senta Folkert Grit Johannes Francesca Wolfgang Ernestine Reinhold Mariana Geert Sarina Carmelo Trudi
    Ivan Marie-Theres Falko Daniela Jörg-Peter Gisa Claudio Ottilie Rolf Mareen Enver Natalie Zdravko Heidi
    Jaroslav Zehra Karsten Karin Klaus-Ulrich Ingrid Dennis Reni Hans-Eberhard Gabriella Meinhard Gerlind
    Günther Anka Erich Ingetraud Günter Teresa Arthur Anett Ricardo Josephine Juri Lili Tomislav Friederike
    Joseph Babette Andrew Evelin Amir Mary Hans-Erich Gönül Czeslaw Annett Stanislaus Türkan Alexei Sylke Elmar
    Nadin Leopold Clarissa Hardy Liesel Hans-Herbert Antonie Carl Waltraud Rudi Steffi Michel Malgorzata
    Dagobert Luka Ismail Olav Stanislaw Christine Karl-Georg Eleni Ercan Rahel Mohamed Jolanthe Gerhardt Maren
    Swen Karoline Hans-Theo Eugenie Pawel Paola Ron Susana Karl-Peter Katarina Iwan Agathe Hans_Jörg Sylvana
    Remo Magda Dominic Herma Hans-Otto Uschi Rene Ewa Gino Elfi Hans-Friedrich Uta
  `,
  family: `
    Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein
    Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause Lehmann Köhler
    Großmann Staude Wilms Jopich Möchlichen Hörle Bolzmann Rosemann Löchel Löffler Steckel Käster Ruppersberger
    Heidrich Beier Etzold Kitzmann Henck Weimer Carsten Rohleder Klapp Wulf Schaaf Neuschäfer Scholtz Seidel
    Rädel Trüb Rörricht Seifert Köster Faust Hänel Kallert Riehl Bolnbach Pieper Mentzel Pohl Gotthard Zahn
    Stumpf Stiffel Stey Hauffer Pruschke Hiller Kraushaar Gude Franke Rogge Gerlach Junck Stadelmann Niemeier
    Börner Kambs Kusch Röhrdanz Lachmann Mitschke Scholl Austermühle Wieloch Walter Roskoth Lübs Schacht Thies
    Albers Ziegert Bonbach Davids Schuster Mude Kostolzin Bruder Girschner Reichmann Heser Herrmann Loos Kroker
    Roht Johann Kühnert Klemm Kranz Ruppert Hertrampf Hermann Hettner Beer Adolph Stoll Sorgatz Klingelhöfer
    Gutknecht Karge Römer Binner Finke Geisler Hamann Heintze Weihmann Pechel Geisel Bärer Hermighausen Wesack
    Henk Zobel Hethur Jüttner Freudenberger Klemt Döring Peukert Höfig Löwer Mies Wilmsen Mälzer Bender Dowerg
    Kramer Reinhardt Wernecke Hering Wende Caspar Otto Huhn Knappe Gunpf Conradi Gieß Junk Heydrich Scheuermann
    Pergande Förster Bähr Gorlitz Pärtzelt Ditschlerin Schüler Blümel Fiebig Ortmann Buchholz Kreusel Oestrovsky
    Stahr Sager Haering Gertz Harloff Steinberg Klotz Schönland Gumprich Rosenow Mülichen Trubin Krein Ebert
    Sölzer Trupp Heß Cichorius Metz Wirth Säuberlich Liebelt Holt Heinrich Weinhold Reuter auch_Schlauchin
    Briemer Kabus Schweitzer Eberhardt Mielcarek Ackermann Mans Margraf Trommler Rust Rose Drubin Lindau
    Dussen_van Jacob Meister Tintzmann Schottin Krebs Schmidtke Butte Bachmann Trapp Martin Reising Zirme Naser
    Schomber Süßebier Schmiedecke Wulff Radisch Mende Renner Dippel Gute Zänker Graf Haase Siering Nerger
    Holsten Lindner Flantz Jacobi_Jäckel Stiebitz Etzler Fritsch Eberth Wagenknecht Tschentscher Thanel Pölitz
    Weinhage Mühle Misicher Karz Boucsein Fröhlich Textor Adler Rogner Tlustek Budig Killer Hentschel Junitz
    Schleich Jessel Wähner Koch_II Kraus Drub Salz Biggen Schuchhardt Hartung Noack Ritter Gnatz Winkler
    Holzapfel Bolander Berger Dietz Eigenwillig Aumann Plath Patberg Beckmann Hellwig Weller Stroh Kaul Hövel
    Speer Anders Hesse Steuer Gröttner Striebitz Junken Hölzenbecher Hein Birnbaum Döhn Heinz Gehringer Dörr
    Beyer Nette Dehmel Kobelt Rudolph Putz Lorch Vollbrecht Kruschwitz Matthäi Langern Kensy Preiß Häring Barth
    Bohlander Wiek Sauer Mangold Hendriks Hübel Schinke Scheibe Keudel Eckbauer Stolze Tröst Jungfer Röhricht
    Bien Zimmer Benthin Jäkel Schmiedt Söding Losekann Hornich Vogt Hecker Spieß Atzler Christoph Bohnbach Kuhl
    Mosemann Hande Eimer Scholz Hornig Paffrath Oderwald Kohl Hahn Ladeck Weitzel Schwital Ehlert Ullrich Seip
    Heuser Grein_Groth Scheel Baum Schenk Barkholz Henschel Jäntsch Drewes Nohlmans Warmer Zorbach Dobes Ring
    Weiß Neureuther Ullmann Bloch Jockel Segebahn Geißler Mohaupt Linke Wohlgemut Sontag Gierschner Fliegner
  `,
});

/** As they are common in the Netherlands. */
export const dutch: Names = names({
  skew: 1.7,
  given: `
    Jan Maria Johannes Anna Sven Emma Daan Sophie Bram Sanne Pieter Lotte Thijs Eva Lars Femke Rowan Chloë Imran
    Alicia Matthijs Benthe Joël Loes Aiden Aya Owen Annabel Merijn Noortje Bradley Janne Ali Jenna Jasper Linn
    Ben Sam Adam Ise Jim Nikki Jason Elin Joshua Fenna Dex Nova Guus Nina Twan Michelle Berat Karlijn Beau Anouk
    Samuel Rosa Cas Melissa Luca Liza Dylano Lucy Job Féline Boaz Vera Julius Luna Senn Catharina Teun Livia
    Jelte Pien Muhammed Linde Jayson Mirthe Luc Milou Bastiaan Alyssa Bryan Lisa James Aaliyah Kick Roos Joep
    Kayleigh Dean Selina Amir Kaylee Brian Fenne Jorn Lana Lex Jasmijn Hendrik Sylvie Jesper Tessa Jack Mette
    Kai Eliza Rens Feline Ruben Amelia Bente Jesse Mia Nout Zara Joost Esila Nathan Puck Tobias Naomi Rick
    Myrthe Damian Silke Wouter Hanna Joey Lieve Lenn Noa Sep Inaya Stan Evelien Laurens Elisabeth Tijn Sophia
    Mats Emily Tycho Robin Jonas Kate Rayan Yara Ian Jill Vigo Lois Thijmen Esmée Jake Johanna Faas Imke Sami
    Aylin Niek Lizzy Cornelis Elena Michael Jennifer Arthur Nora Tygo Merel Micha Julie Berend Senna Xavi Kim
    Jari Nadine Daniel Meike Sten Fiene Olivier Fatima Bilal Dewi Giel Evie Felix Amina Elias Lauren Luke Ella
    Ibrahim Elisa Victor Stella Abel Cornelia Milan Megan Ryan Julia Wout Hannah Rafael Nynke Maxim Danique Dirk
    Suze Koen Yasmin Collin Lizz Fedde Laura Quinn Leah Raf Jinthe Olaf Amira Sander Isa Nick Amélie Loek Maud
    Simon Jade Mart Jaylinn Hamza Britt Leon Lieke Joris Amy Milo Jet Luuk Evi Ayden Lynn Lucas Isabel Dion Fien
    Stijn Romy Morris Ceylin Mustafa Eline Thijn
  `,
  family: `
    de_Jong Jansen de_Vries van_Dijk Bakker Janssen Visser Smit Meijer de_Boer Mulder de_Groot Bos Vos Peters
    Hendriks van_Leeuwen Dekker Brouwer van_Oostendorp van_Boulogne Oda Cosman Timmerman van_Dagsburg de_Vroege
    Vegt van_Herstal Knoers Nek Loep Bouthoorn Kramer Verbruggen Volcke Mathol Heinrichs van_Wassenaar Eckhardt
    Jansdr Billung Uphaus Charon Wipstrik van_Verdun Geneart van_Rijnsbergen Vallenduuk Persijn Scholten
    Hulshouts Kremer van_Praagh Dircken Galenzone Duivenvoorden Koeman van_Gent Remmers Claesner Korstman
    Tammerijn Rietveld Bud Willemsen Cornelisse Nollee van_Cuijck Wolffel van_Waas van_Dillen Bave de_Kale
    Geerts Rubben Postma van_Bentheim Miltenburg van_Gastel Rouwenhorst Schenkel Geertsen van_Riet Bertho
    van_Breugel Kruns de_Bont Knuf Gruijl van_Voorhout Bouhuizen Goedhart van_Goerle Jacobi Ligtvoet Eelman
    Schuurmans Stook Roukes Gnodde Ellis Teunissen van_Emmelen Jeggij Verboom Sterkman Kuipers Wendt Pons
    Wilcken Lambers Elsemulder van_Rossum Frankhuizen Sire Flink van_Beaumont Matthews van_Santen Otte Groen
    van_Rheineck Hendrikse Brizee de_Bruin Uphuis van_Engelen Riem Muller Beekman Molenaar Wensen Geldens
    de_Vrome van_Luxemburg Fortuyn van_Salm Doornhem Ketel Bastiaense de_Gruil Kriens Sestig van_Dam Groenestein
    Paillet Rouwhorst Evers Zevenboom Kathagen Mol van_Heusden Verwoert de_Kok Honing Vignon Verbeeck
    den_Buytelaar Roosenboom Phillipsen die_Bont Nieuwstraten Wolfsdr Borman Schuylenborch Broekhoven Vierdag
    Massa Bleijenberg Ramaker Corstiaens van_Ooste Claassen Tirie van_Asten Manne Shupe van_Suinvorde Olthof
    Heere Lucas Puig Huurdeman de_Roo de_Hoog Rijks van_Mook Marceron Huijben die_Pelser Molen Beernink
    van_Maasgouw le_Gallen van_Brenen Sprong Laffray Olykan Kirpenstein Romijn Hoppenbrouwer Risma van_Bovene
    Adriaense Boetet Versluijs van_Formbach VI Pison Fechant Grondel Driessen Martel Boers Veenstra van_Hulten
    van_Vermandois Pieters Lieshout Michiels Smith Weeldenburg Reijers Aschman Hulst Leene van_Este Haring
    Sitters Heerschop Doyle van_Berkum van_Munster van_Leuven de_Heer de_Keijzer Hermans van_Nes Velderman
    Elberts Mosley Wigman de_Jager van_Northeim Meeres Broek Fremie van_Tours Ariens_Ansems Schenk Broeckx
    Jurrijens Cammel Spiker Aarden Mathieu Rek van_Henegouwen Köster Beourgeois van_Drenthe van_Geffen Verda
    Soos Hexspoor Kamper van_Haeften Alpaidis Pratt van_Ginneke Jerusalem Jekel van_Stralen Brandon Lips Weyland
    Prins Verschut Smeets Wouters Smits Overeem Langevoort Hellevoort Wunderink Spaan Spanhaak van_Gorp
    van_Buuren Draaisma Stichter Huijzing Ehlert de_Korte van_Susa Dijkman Dijkstra Sas Slagmolen van_Nimwegen
    van_Parijs Ernst die_Witte Klerks Maas Ghoerle Kuit Freshour Takkelenburg Françoise Verharen van_Kempen
    Ulrich Galijn Holthuis Brands Dries Krabbe van_Schweinfurt Scharroo Hagendoorn Dirksen de_Plantard Moet
    Bierstraten Weijland Woutersz van_Wijland Linschoten Schotte de_Graaf Heijmans van_Nus van_Embden van_Dokkum
    Beijring Groote Kort Momberg Demmendaal Lafleur Fiere Martens Verhoeven Jacquot Opmans de_Wit Bouwhuisen
    Geerling Spies Kisman Labado van_Oosten Middelkoop Rijntjes Adriaansen Moenen Gellemeyer Kloppert de_Grote
    de_Strigter Wolfswinkel Spier Waardeloo Osterhoudt van_Poppel van_Ham de_Backer de_Gruijl Meis Gervais
    de_Jonge Wilson Welf van_Hamaland Jaceps de_Bruyn Mallien Schulten Appelman Drysdale van_Hostaden Steenbeek
    Boudewijns Hazenveld Verschuere Winters Lansink van_Metz Lorreijn Horrocks Jonker van_Ghoerle Ouwerkerk
    van_Rijthoven Maaswinkel Goudriaan Kallen Scheer Verhaar
  `,
});
