import { type Names, names } from './names.ts';

/** As they are common in Denmark, Norway and Sweden. */
export const nordic: Names = names({
  skew: 1.7,
  given: `
    Erik Søren Maria Åse Lars Anna Ingrid Karl Mikkel Elisabeth Signe Anders Bjørn Margareta Freja Johan Jens
    Eva Åsa Per Uffe Kristina Wenche Carl Klavs Birgitta Vilde Nils Åge Karin Elise Mikael Troels Marie Ellen
    Jan Stefan Elisabet Jenny Peter René Mari Hans Jonas Christina Bjørg Olof Kåre Sofia Sigrid Lennart Otto
    Linnéa Sissel Gunnar Jim Lena Berit Fredrik Helena May Sven Ludvig Kerstin Ingeborg Daniel Ole Emma Kristine
    Alexander Linnea Irene Bo Åbjørn Marianne Anette Gustav Herman Johanna Bengt August Sara Synnøve Andreas
    Jacob Cecilia Solveig Göran Laus Inger Trine Magnus Børge Elin Linn Martin Jon Louise Åke Øystein Ida Grethe
    André Anita Marte John Øvli Linda Bente Mats Claus Susanne Sofie Thomas Robin Hanna Mette Björn Lennarth
    Gunilla Karoline Ulf Victor Malin Gerd Ørni Katarina Britt Henrik Elsa Janne Axel Jarl Viola Marit Leif Keld
    Thea David Jack Ulla Cathrine Emil Alvin Carina Rita Robert Øjvind Alice Camilla Christer Benjamin Astrid
    Lise Bertil Anton Julia Siv Arne Jimmy Monica Maren Håkan Sonny Ulrika Anne Ingemar Ronnie Annika Mattias
    Philip Viktoria William Karlo Amanda Martine Kjell Alf Kari Stig Dennis Heidi Rolf Matilda Kristin Oskar
    Nicolaj Therese Mona Michael Bjarne Lovisa Emilie Patrik Iver Barbro Randi Tommy Gert Oscar Klaus Ann Jorunn
    Simon Caroline Liv Joakim Mogens Yvonne Gunn Christian Lisa Sebastian Ib Agneta Gorm Roland Asger Charlotte
    Marcus Kenny Sandra Turid Roger Oliver Karen Eric Steve Frida Else Gustaf Ebba Hugo Silje Tomas Tonny Viktor
    Lene Elias Casper Emilia Aud Adam Allan Emelie Kirsten Ingvar Boris Alexandra Eli Tobias Carsten Olivia
    Johannes Maja Olov Ruben Victoria Niklas Niels Margaretha Helene Emanuel Ingegerd Reidun Kent Gunner Gun Gro
    Erika Unni Ali Øyvind Jessica Line Filip Johnnie Agnes Ove Øivind Charlotta Hilde Jörgen Karsten Anneli
    Julie Arvid Rasmus Kjersti Wilhelm Ella Kenneth Kurt Märta Kenn Madeleine Hege Rune Kristian Inga Tonje
    Linus Ziggy Pia Torill Albin Jørgen Felicia Andrea Olle Boe Ruth Jonathan Jeppe Josefin Cecilie Gösta Grete
    Henry Lina Laila Dan Frede Karolina Nina Rickard Richardt Magdalena Stine Gabriel
  `,
  family: `
    Andersson Johansen Jensen Olsen Johansson Larsen Nielsen Bråten Karlsson Ødegård Hansen Strand Nilsson
    Kristensen Pedersen Madsen Eriksson Lund Andersen Svendsen Larsson Martinsen Østergaard Holm Olsson Tangen
    Sørensen Johnsen Persson Hermansen Jørgensen Svensson Berge Schou Knutsen Gustafsson Danielsen Brekke
    Pettersson Fredriksen Gregersen Berntsen Jonsson Knudsen Friis Mathisen Jansson Eide Jeppesen Jakobsen
    Hansson Dahl Jessen Iversen Carlsson Kristoffersen Carlsen Hauge Bengtsson Ali Bach Nilsen Lindberg Moe
    Jönsson Haug Mathiasen Andresen Petersson Hanssen Lauridsen Lie Magnusson Engen Ravn Myhre Lindström Nguyen
    Møller Ruud Lindgren Karlsen Thomsen Myklebust Gustavsson Sivertsen Vestergaard Solberg Olofsson Lunde
    Lassen Arnesen Axelsson Sandvik Bakke Bergström Jacobsen Skov Pettersen Lundberg Bøe Simonsen Berg Rønning
    Rasmussen Mikkelsen Lundgren Thomassen Bertelsen Evensen Berglund Tveit Haugland Jakobsson Bakken Clausen
    Aune Sandberg Halvorsen Jepsen Henriksen Strøm Fredriksson Eriksen Søndergaard Moen Mattsson Edvardsen
    Isaksen Forsberg Christensen Andreasen Solheim Sjöberg Nygård Lind Haugen Laursen Hagen Henriksson Helland
    Jespersen Lindqvist Birkeland Lien Engström Andreassen Kristiansen Eklund Aas Eliassen Lundin Gulbrandsen
    Bruun Næss Amundsen Gundersen Danielsson Sæther Mortensen Vik Bergman Paulsen Håkansson Abrahamsen Nissen
    Johannessen Wallin Aasen Thorsen Gunnarsson Schultz Jenssen Björk Ellingsen Samuelsson Klausen Ahmed Nyström
    Antonsen Brandt Andreasson Holmberg Englund Lindblom Lundqvist Ekman Steffensen Hallberg Fransson Göransson
    Bech Sjöström Söderberg Lindahl Stenberg Nyberg Davidsson Christoffersen Josefsson Johnsson Friberg Nørgaard
    Bäckström Arvidsson Lilja Mathiesen Hedberg Isaksson Söderlund Koch Boström Nordström Ottosson Skoglund
    Lundström Nygren Toft Holmström Björklund Roos Lauritsen Strandberg Mårtensson Wikström Höglund Berggren
    Björkman Petersen Adolfsson Eliasson Malm Kjær Sandström Lindén Börjesson Nordin Erlandsson Mogensen Edlund
    Mohamed Franzén Moberg Ström Norén Christiansen Haglund Ekström Melin Frederiksen Claesson Åberg Hussein
    Poulsen Aronsson Holmgren Dahlgren Hermansson Ericsson Dam Johannesson Hedlund Dahlström Östlund Sjögren Alm
    Blomberg Sundberg Lindell Kjeldsen Viklund Dahlberg Holmqvist Overgaard Sundqvist Falk Öhman Thygesen
    Knutsson Ek Högberg Vikström Blom Nord Olesen Wiklund Öberg Sundin Winther Hedman Hellström Mohammed Sköld
    Strömberg Lindh Ståhl Martinsson Lundmark Schmidt Linder Lindholm Molin Holst Hedström Svärd Månsson Pålsson
    Blomqvist Abdi Frandsen Olausson Ibrahim Sjödin Krogh Lindblad
  `,
});
