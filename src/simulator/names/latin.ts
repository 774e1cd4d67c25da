import { type Names, names } from './names.ts';

/** As they are common in France. */
export const french: Names = names({
  skew: 1.7,
  given: `
    Jean Marie Philippe Nathalie Michel Isabelle Nicolas Sylvie Thomas Camille Léon Léa Lucas Chloé Bernard
    Agnès Bertrand Geneviève Marcel Astrid Xavier Charlotte Gilles Susanne Noël Christine Laurent Luce Gilbert
    Marcelle Daniel Margaud Thierry Véronique Richard Marguerite David Marine Zacharie Céline Grégoire Capucine
    Roland Manon Frédéric Lorraine Henri Aurélie Jacques Nicole Benjamin Josette Maurice Pauline Louis Agathe
    Alain Danielle Paul Cécile Benoît Constance Gérard Olivie Thibaut Valérie Emmanuel Adélaïde François
    Philippine Yves Aurore Olivier Gabrielle Timothée Élodie Aimé Louise Arthur Patricia Martin Diane Alexandre
    Hortense Vincent Alexandrie Matthieu Émilie Étienne Stéphanie Denis Lucy Julien Jeannine William Simone
    Roger Anne Robert Élise Alfred Zoé Joseph Nath Émile Virginie Jérôme Paulette Thibault Dominique Auguste
    Renée Georges Emmanuelle Stéphane Hélène Eugène Adèle Édouard Victoire Augustin Lucie Honoré Anouk Adrien
    Henriette Franck Julie Jules Noémi Gabriel Laetitia Antoine Denise Marc Jacqueline Tristan Maryse Éric Aimée
    Pierre Margaret Rémy Maggie Charles Bernadette Alphonse Adrienne Luc Margaux René Alice Victor Valentine Guy
    Jeanne Isaac Sabine Christophe Christelle Guillaume Odette André Thérèse Hugues Chantal Raymond Catherine
    Sébastien Joséphine Théophile Audrey Théodore Océane Patrick Élisabeth
  `,
  family: `
    Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux
    David Bertrand Morel Fournier Girard Peltier Pelletier Blanc Bodin Royer Nicolas Bonnin Hoareau Evrard
    Nguyen Lemoine Dupont Bertin Olivier Maury Gosselin Costa Bourdon Charles Letellier Vidal Leduc Maréchal
    Allard Rousset Lefèvre Regnier Maillard Blanchard Jean Benard Fischer Jacques Pinto Michaud Bonnet Arnaud
    Garcia Gomez Duval Tessier Coulon Barre Lopes Vasseur Vallée Henry Toussaint Leconte Potier Maillot Jacquot
    Dos_Santos Delahaye Martinez Meyer Descamps Giraud Labbé Devaux Guibert Fernandez Raymond Godard Klein
    Da_Silva Schneider Raynaud Chauveau Berthelot Bigot Imbert Delorme Pasquier Renault Rivière Goncalves Perret
    Parent Bazin Faure Lévy Alexandre Lambert Didier Ferrand Guérin Da_Costa Robin Le_Gall Fontaine Louis Bouvet
    Perrier Allain Guillet Peron Moreno Vaillant Marty Paris Pires Traore Dupré Hoarau Aubert Poirier Chauvin
    Guillou Joubert Martineau Lesage Gillet Pichon Wagner Benoit Gay Lecomte Jourdan Grenier Vincent Rolland
    Bonneau Delmas Ruiz Cousin Fouquet Couturier Boucher Bègue Lecoq Bruneau Sanchez Blanchet Pages Leclercq
    Germain Dupuy Texier Marchal Martins Camus Lebrun Rodriguez Munoz Masson Gimenez Boyer Ramos Marin Denis
    Charpentier Rocher Guichard Martel Daniel Fleury Dijoux Lamy Lemaire Humbert Grégoire Pascal Pons Fabre
    Besson Diaz Bernier Marchand Chartier Noël Coste Moulin Rey Ribeiro Torres Rémy Legendre Mary Roger Pottier
    Guillaume Merle Blot Berger Langlois Navarro Rousseau Étienne Mahe Joseph Prévost Millet Duhamel Gilbert
    Valentin Dupuis Guyon Sauvage Carre Perez Philippe Boulay Marques Roussel Besnard Legros Lejeune Normand
    Bouvier Gomes Renard Rodrigues Cohen Ollivier Fernandes Leclerc Brunet Lopez Buisson Julien Menard Masse
    Lagarde Laine Meunier Bourgeois Courtois Le_Goff Renaud Dias Guillon Laporte Vallet Guilbert Lucas Seguin
    Lacroix Voisin Lombard Adam Hardy Riou Hubert Launay Lebon Gérard Delannoy Maurice Brun Weiss Schmitt
    Verdier Blondel Delattre Caron Andre Auger Garnier Hamel Gilles Carpentier Blin Cordier Neveu Guillot
    Barbier Georges Morin Tanguy Hamon Gallet Legrand Perrot Mace Gaillard Albert Dufour Maillet Perrin
    Boulanger Guyot Huet Briand Marion Teixeira Turpin Monnier Baron Faivre Breton Diallo Picard Leroux Pereira
    Leleu Mallet Dumas Thierry De_Oliveira Barbe Pruvost Gauthier Reynaud Weber Lacombe Gautier Deschamps Collet
    Bailly Gros Marie Carlier Collin Boutin Léger Paul Antoine Grondin Hebert Thibault Pineau Gaudin Chevallier
    Baudry Bousquet Colin Lelièvre Lévêque Lemonnier Brunel Lenoir Chevalier Ferreira Mendès Rossi Joly Chrétien
    Foucher Lefort Alves Barthelemy Jacob Roy Becker Leblanc Muller Charrier Lemaître Petitjean Gonzalez Payet
    Colas Mercier Mathieu François Lebreton Le_Roux Samson Hernandez Delaunay Clément Clerc Valette Roche
    Laroche Salmon De_Sousa Techer Aubry Morvan Bouchet Loiseau Dumont Chauvet Hervé Pierre Jacquet Poulain
    Ledoux
  `,
});

/** As they are common in Italy. */
export const italian: Names = names({
  skew: 1.6,
  given: `
    Giuseppe Maria Marco Giulia Alessandro Sofia Luca Francesca Andrea Chiara Ottone Alessandra Leone Patrizia
    Uberto Sophia Guarino Erika Saverio Antonia Federico Tiziana Alfredo Lauretta Fabrizio Beatrice Mirko Carla
    Guglielmo Livia Massimiliano Claudia Beppe Ilaria Patrizio Sandra Pier Diana Rolando Nina Giuliano Laura
    Gian Etta Nino Romana Aldo Valeria Alderano Liliana Giorgio Serena Costantino Fiamma Ugo Lara Gianpaolo
    Fernanda Edoardo Sylvia Antonino Giada Umberto Elvira Santino Tonia Claudio Elisa Ignazio Loretta Ranieri
    Eliana Pasquale Michela Pierluigi Griselda Domenico Eleanora Lucio Silvia Donatello Fabrizia Ezio Giorgia
    Arsenio Eugenia Telemaco Marcella Delfino Adele Lazzaro Ida Annibale Tina Pierangelo Ludovica Piersanti
    Melania Giacomo Filippa Elladio Fortunata Ivo Nadia Biagio Olga Carlo Dolores Ermanno Zaira Giovanni Amalia
    Gastone Raffaella Livio Sole Mariano Carolina Vincenzo Allegra Oreste Veronica Gaetano Elena Fredo Rosa
    Baldassare Paulina Ansaldo Marisa Danilo Liana Dionigi Mercedes Cipriano Isa Adriano Lisa Giacinto Rosina
    Paride Natalia Ettore Matilda Filippo Aurora Costanzo Rosaria Toni Antonella Osvaldo Lina Achille Melina
    Amadeo Gabriella Roman Ninetta Hugo Teresa Salvi Germana Dino Serafina Tonino Isabella Micheletto Adriana
    Ronaldo Marissa Ricciotti Annunziata Atenulf Victoria Mauro Morena Gianluigi Vanessa Fausto Flora Temistocle
    Evangelista Fiorenzo Antonietta Giancarlo Virginia Francesco Mariana Salvatore Jolanda Giampaolo Antonina
    Dario Adelasia Flavio Aria Gianni Marta Michele Simonetta Valerio Stefani Michelangelo Viridiana Mirco
    Paloma Corrado Giovanna Milo Martina Alfio Letizia Ippazio Milena Mattia Luisa Piero Giulietta Venancio
    Cassandra Jacopo Iolanda Lodovico Lolita Rocco Sonia Marcello Anita Ubaldo Berenice Sante Licia Benvenuto
    Gelsomina Gianfrancesco Barbara Arnulfo Giuliana Graziano Nedda Adamo Rossana Alberto Alessia Torquato Lilla
    Calogero Vincenza Ivan Alina Pompeo Imelda Federigo Ornella Luigi Paoletta Luchino Annamaria Nanni Tatiana
    Sandro Camilla Antonello Stella Damiano Gemma Manuel Giuseppina Michelotto Nicoletta Lando Gianna
    Piergiorgio Luciana Bernardo Cristina Bruno Eva Pasqual Emma Gianfranco Donna Adelmo Lucia Azeglio Concetta
    Rodolfo Donatella Simone Fabia Gianmarco Caterina Paolo Greca Alberico Monica Riccardo Stefania Amedeo
    Loredana
  `,
  family: `
    Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti De_Luca Mancini
    Costa Giordano Rizzo Lombardi Moretti Santoro Cimarosa Carfagna Rizzoli Schiavo Ammaniti Almagià Jilani
    Canetta Passalacqua Peruzzi Bettin Lettiere Broggini Badoer Trapanese Federico Foletti Paltrinieri Pisacane
    Nugnes Ciampi Carosone Venturi Beccaria Bacosi Comencini Carriera Bonaventura Baracca Bajardi Deledda
    Mondadori Ferrabosco Tornatore Condoleo Sonnino Seddio Tozzi Babbo Sordi Correr Pincherle Sgalambro Nadi
    Battaglia Villadicani Rocca Roncalli Tanzini Barcaccia Bondumier Moneta Camilleri Vittadello Campise
    Petrocelli Donati Gilardoni Berrè Morandi Viola Travaglia Meucci Migliaccio Leonardi Trotta Stradivari Toldo
    Chinnici Adinolfi Tamburini Durante Morrocco Vasari Dossetti Nibali Trentini Falloppio Crisafulli Gangemi
    Petrassi Lucchesi Tafuri Tron Totino Catenazzi Disdero Flaiano Bassi Giacometti Morucci Gaggini Farina
    Aporti Juvara Cristoforetti Ruggieri Bianchini Gussoni Gagliardi Greggio Borroni Garobbio Curiel Ferragni
    Cugia Camicione Tencalla Gasperi Belletini Giannetti Varano Toscanini Faugno Capone Bottigliero Carnera
    Anichini Sagnelli Panatta Prada Ferrata Scalera Pizziol Collodi Andreotti Modiano Modigliani Federici
    Barracco Ginesio Moccia Sagredo Troisi Merisi Piacentini Rensi Puccini Muti Cabibbo Tamburello Montalti
    Berlusconi Bellucci Brunelleschi Fagiani Andreozzi Morandini Angeli Bramante Marzorati Visintini Cesaroni
    Rienzo Impastato Guidotti Cignaroli Foa Scarpetta Ortese Ferretti Ricciardi Pontecorvo Roth Pratesi
    Porcellato Nicoletti Cuda Pastine Piccio Curatoli Pederiva Faggiani Salvini Ruffini Turati Tresoldi Toselli
    Luna Bernini Amaldi Sauro Gargallo Nosiglia Luxardo Bembo Verdone Pignatti Babato Leone Marangoni Mogherini
    Trupiano Randazzo Leoncavallo Bonino Montecchi Riccati Bellini Pacillo Chiaramonte Petralli Giannone Cuomo
    Nicolucci Ceravolo Iadanza Tasso Cesarotti Tuzzolino Gritti Argenti Biagiotti Vendetti Gregorio Ferrucci
    Donarelli Gibilisco Canevascini Moschino Agazzi Accardo Maggioli Sanudo Pezzali Cavanna Cilea Panzera
    Pennetta Duodo Volta Bignardi Turrini Opizzi Valmarana Riccardi Carullo Peranda Filzi Monti Pacelli Gadda
    Gatto Leblanc Tremonti Onio Montesano Tagliafierro Avogadro Coardi Pulci Poerio Toscani Brambilla Gulotta
    Gottardi Ostinelli Favata Bodoni Burcardo Medici Bergoglio Baglioni Saffi Inzaghi Munari Tasca Pascarella
    Albertini Gioberti Salata Micca Trillini Bertoni Traetta Giulietti Malacarne Endrizzi Simeoni Fo Persico
    Canil Cheda Ceci Bignami Zoppetto Renzi Iannotti Finzi Gullotta Calbo Scamarcio Turchetta Forza Ritacca
    Tirabassi Guglielmi Casadei Gualtieri Polesel Parmitano Golgi Fiorucci Garzoni Luzi Campanella Depero Curci
    Praga Sabatini Turchi Giacconi Ughi Moresi Lussu Caracciolo Barese Monicelli Vigorelli Sraffa Collina
    Marazzi Torricelli Basadonna Villarosa Cerquiglini Alighieri Staglieno Brichese Giolitti Fioravanti Brenna
    Desio Tartaglia Pavone Gianetti Chigi Tiepolo Giannini Ossani Terragni Milanesi Navone Pavanello Goldoni
    Falier Prodi Mozart Lombroso Aldobrandi Fibonacci Rosmini Pisano Tamborini Guarneri Tarchetti Cipolla
    Ortolani Togliatti Bersani Bataglia Renault Veltroni Casalodi Rossellini Pedrazzini Romiti Interminei Ossola
    Cilibrasi Lippomano Doglioni Maspero Castelli Palazzo Mastroianni Scaduto Vecellio Cavalcanti Franzese
    Antonioni Vanvitelli Govoni Stoppani Caruso Brunello Nolcini Pometta Iannuzzi Matteotti Filippelli Tomasini
    Vidoni Fattori Romagnoli Galiazzo Ligorio Samele Leopardi
  `,
});
