import { type Names, names } from './names.ts';

/** As they are common in Mexico. */
export const mexican: Names = names({
  skew: 1.9,
  given: `
    José María Luis Guadalupe Juan Ana Carlos Laura Jorge Patricia Miguel Sofía Alejandro Gabriela Genaro Carla
    Jorge_Luis Frida Claudio Caridad Gerardo Carlota Israel Lorena Rufino Carmen Serafín Aldonza Elias Gloria
    Julio Liliana Isaac Graciela Enrique Angélica Antonio Juana Flavio Lilia Aurelio Miriam Alfredo Aida Héctor
    Carolina Arturo Tania Jerónimo Lourdes Horacio Wendolin Homero Rosalia Francisco Berta Benjamín Cristina
    Aldo Perla Espartaco Florencia Uriel Irma Nicolás Cristal Hugo Sara Armando Dolores Emilio Minerva Bruno
    Violeta Abel Sessa Gerónimo Clara Julio_César Amanda Fernando Vanesa Renato Esther Alvaro Trinidad Lorenzo
    Anel Adán Salma Octavio Adriana José_María Irene Hernán Pamela Alonso Sandra Alberto Verónica Esteban
    Natividad Felix Reina Eric Yolanda Zacarías Teresa Samuel Yuridia Rodrigo Antonia Omar Leticia René Dulce
    Daniel Mitzy Camilo Silvia Fidel Sonia Pascual Catalina Pedro Mariana Gonzalo Yeni César Ivonne José_Luis
    Nayeli Reynaldo Mercedes Cristobal Guillermina Ramón Bianca José_Emilio Nancy Eduardo Amalia Gabino
    Estefanía Marcos Ana_María Gustavo Victoria Wilfrido Socorro Martín María_Elena Óliver Emilia Jonás Luisa
    Alfonso Estela Jaime Esperanza Miguel_Ángel Úrsula Víctor Amelia Salvador Mónica Ernesto Beatriz
    Marco_Antonio Judith Luis_Manuel Esparta Guillermo Josefina Ramiro Micaela Vicente Claudia Rubén Alma Mateo
    Olga Oswaldo Rosario Rodolfo Ruby Ángel Ángela Cristian Rosa Joaquín Zoé Mariano María_Luisa Felipe Lucía
    Evelio Paola Abraham Daniela Germán Raquel Adalberto Pilar Gabriel Julia Mauricio Cecilia Gilberto Hilda
    Augusto Isabel Roberto Soledad Emiliano Elsa Maximiliano Alicia Raúl Citlali Mauro Virginia Mario Elena
    Juan_Carlos Linda Santiago Arcelia Teodoro Ilse Andrés Eva José_Manuél María_Eugenia Leonardo Araceli Eloy
    Fabiola Bernardo Conchita Diego Diana Jos Hermelinda Pablo Elisa Clemente Karla Francisco_Javier Débora
    Rafaél Barbara Darío María_Cristina Bernabé Nelly Javier Karina Sergio Itzel Patricio María_José
    José_Eduardo Aurora Eugenio Magdalena Abelardo Luz Manuel Isabela Gregorio Nadia Modesto Francisca
    Luis_Miguel Elvia Lucas Mayte Amador Abril David Marisela Ricardo Anabel Óscar Natalia Leonel Delia Jacobo
    Olivia Jesús Martha Cornelio Eloisa Jacinto Celia Porfirio Ana_Luisa Silvano Norma
  `,
  family: `
    Hernández García Martínez López González Pérez Rodríguez Sánchez Ramírez Cruz Flores Gómez Morales Vázquez
    Reyes Jiménez Torres Díaz Gutiérrez Ruiz Mendoza Aguilar Ortiz Moreno Castillo Holguín Arreola Rojo Córdova
    Caraballo Zamudio Portillo Paz Acevedo Villarreal León Gamez Vargas Villareal Villagómez Batista Mateo Roque
    Santiago Robles Mejía Leyva Urrutia Terán Mata Valenzuela Cisneros Arriaga de_Anda Rael Reynoso Brito Zayas
    Apodaca Ibarra Mesa Bañuelos Quiroz Verdugo Jaimes Zapata Longoria de_Jesús Galarza Vásquez Tamez Bermúdez
    Mondragón del_Valle Grijalva Escalante Rolón Quesada Fajardo Pulido Elizondo Anguiano Patiño Roybal Durán
    Matías Lucero Crespo Acuña Verduzco Saavedra Venegas Zedillo Arteaga Benavides Carranza Quintana Ramón
    Villalobos Cortez Tirado Curiel Rincón Chávez Pizarro Farías Fierro Sisneros Suárez Arguello Centeno Muro
    Cadena Alvarado Zamora Alejandro Luna Olmos Arevalo Guajardo Ojeda Castro Montez Marín Casillas Ocampo Meraz
    Jimínez Casares Raya Jasso Estévez Laureano Briseño Caldera Magaña Caballero Adame Madrid Vera Zambrano Vaca
    Lebrón Bravo Nieto Figueroa Becerra Velasco Nájera Armenta Munguía Zavala Angulo Alba Meléndez Marroquín
    Sarabia Ureña Armas Jaime Solorzano Esparza Aponte Jaramillo Villegas Solano Valladares Muñoz Frías Paredes
    Lomeli Casanova Gallardo Balderas Riojas Gallegos Arredondo Ontiveros Benavídez Casas Vela Luevano Baca
    Robledo Miranda Arellano Peres Cintrón Quiñones Carrión Carvajal Molina Cantú Badillo Perales Ledesma Pineda
    Fernández Naranjo Cardona Botello Cano Prieto Segovia Rosales Rodrígez Espinal Posada Nazario Iglesias
    Sauceda Camacho Rentería Prado Pabón Dueñas Rojas Uribe Espinoza Zarate Gonzales Murillo Varela Pantoja
    Sandoval Aguilera Girón Saldaña Valdivia Núñez Reséndez Véliz Ponce Gálvez Garay Castellanos Vergara Ávalos
    Beltrán Flórez Salas Orellana Collazo Casárez Ordóñez Hurtado Armendáriz Miramontes Roldán Enríquez Canales
    Cornejo Esquibel Acosta Rosas Borrego Padrón Olivas Noriega Garrido Loera Ocasio Campos Peralta Candelaria
    Sanches Ramos Montemayor Feliciano Arenas Huerta Quezada Soto Lucio Mena Montalvo Alcala Leal Gracia Mercado
    Amador Rico Escobedo Carrero Tovar Cabán Rocha Soria Carreón Merino Delgado Madrigal Aparicio Ceja Lara
    Galván Romo Chavarría Sáenz Santacruz Mireles Ceballos Ornelas Ríos Rosado Griego Alcaraz Aragón Mojica
    Malave Anaya Lemus Hernádez Cervantes Viera Razo Domínguez Alfaro Alarcón Chapa Parra Archuleta Fuentes
    Nieves Muñiz Maya Lugo Solís Heredia Ochoa Piña Terrazas Maldonado Herrera Toledo Márquez Esquivel Medina
    Orozco Rubio Valverde Tejada Navarrete Juárez Gaona Macías Palomino Vega Espino Cuellar Alva Nevárez
    Hinojosa Echeverría Quintanilla Trejo Gurule Tafoya Salcedo Alonzo Rangel Ballesteros Guardado Chacón Haro
    Espinosa Olivo Cabrera Montaño Gaytán Bustamante Navarro Barragán Velázquez Lira Cardenas Villaseñor
    Santillán Sotelo Almonte Barraza Godoy Bustos Jáquez Concepción Tapia Serrato Niño Marrero Regalado Linares
    Barrera Carrasco Bernal Leiva Valles Preciado Pichardo Gamboa Berríos Sepúlveda Téllez Porras Guzmán Gaitán
    Villalpando Menéndez Páez Sosa Pedroza Laboy Almaraz Palomo Bonilla Loya Avilés Henríquez Trujillo Amaya
    Ávila
  `,
});

/** As they are common in Brazil. */
export const brazilian: Names = names({
  skew: 1.9,
  given: `
    José Maria João Ana Antônio Fernanda Luiz Juliana Carlos Beatriz Gabriel Letícia Thiago Júlia Rafael
    Conceição Levi Rafaela Pedro Maria_Vitória Léo Eloá Vicente Brenda Benício Giovanna Benicio Esther
    Luiz_Henrique Pietra Isaac Maria_Luiza Bruno Sophie Arthur Ayla Rodrigo Elisa Vitor_Gabriel Ana_Laura
    João_Guilherme Ágatha Paulo Catarina Josué Melina Davi_Miguel Ana_Julia Yago Hadassa Valentim Maria_Cecília
    Davi_Lucca Nicole Apollo Maria_Fernanda Luan Isabela Bernardo Gabriela Pietro Amanda Mathias Aylla Diego
    Alexia Nathan Vitória Leandro Laís Luiz_Fernando Eloah Rhavi Ana_Luiza Vinícius Ester Pedro_Lucas Luísa
    Erick Maria_Helena João_Miguel Allana Emanuel Laura Ravy Isadora Carlos_Eduardo Sarah Vitor_Hugo Caroline
    Caleb Liz Lucca Maria_Julia Ryan Daniela Felipe Manuella Enzo Maria_Clara Leonardo Clarice Cauã Alice Vitor
    Natália Brayan Bruna Ravi_Lucca Lorena Joaquim Gabrielly Benjamin Maya Daniel Stella Otávio Olívia
    Arthur_Miguel Lunna Enzo_Gabriel Jade Dante Joana Henrique Julia Anthony Isabelly Arthur_Gabriel Agatha
    Matteo Nina Davi_Lucas Stephany Eduardo Bianca Isaque Emilly Pedro_Miguel Maria_Júlia Francisco Luiza Yan
    Maria_Alice Gustavo_Henrique Eduarda Luigi Cecília João_Felipe Yasmin Henry_Gabriel Heloisa Oliver Hellena
    Vinicius Sabrina Enrico Milena Rael Ana_Sophia Gael Ana_Cecília Nicolas Marcela Samuel Carolina Caio Cecilia
    Alexandre Helena Juan Maria_Flor Bento Luna Thomas Alana Calebe Ana_Clara Danilo Mariah Gael_Henrique
    Ana_Liz Theodoro Rebeca Davi_Luiz Maria_Sophia Marcelo Ana_Beatriz João_Vitor Raquel Igor Aurora
    Pedro_Henrique Alícia Augusto Isabel Fernando Mariana Benjamim Maria_Eduarda Davi Melissa Raul Maitê Henry
    Luana Théo Kamilly Otto Maysa Ian Sara João_Lucas Bárbara Diogo Mirella João_Pedro Ana_Júlia Luiz_Otávio
    Emanuelly Liam Isabella Lorenzo Manuela Lucas_Gabriel Maria_Luísa Cauê Isis Ravi Luara Kevin Maria_Laura
    Noah Zoe José_Miguel Ana_Lívia Heitor Heloísa João_Gabriel Clara Anthony_Gabriel Maria_Liz Antony Mariane
    Luiz_Miguel Emanuella Asafe Lavínia Theo Bella Matheus Evelyn Guilherme Maria_Isis André Ana_Vitória Gustavo
    Antonella Luiz_Gustavo Anna_Liz Murilo Lara Miguel Valentina Yuri Sophia Lucas Sofia Breno Marina
  `,
  family: `
    Silva Almeida Santos Torres Oliveira Matos Souza Mota Lima Carvalho Pereira Magalhães Ferreira Araújo Costa
    Lourenço Rodrigues Borges Nascimento Castro Amaral Gomes Cunha Martins Leite Simões Ribeiro Baptista Correia
    Coelho Siqueira Cruz Guerra Esteves Moura Ramos Mendes Dias Amorim Sales Pinho da_Mata Valente Fonseca
    Domingues Novais da_Rosa Pimenta Paiva Porto Machado Barros Faria Freitas Lopes Sampaio Cavalcante
    Albuquerque Campos Barbosa Marques Teixeira das_Neves Gonçalves Pacheco Pires Neves Fernandes Pinto Moraes
    Nogueira Assunção Rocha Vaz Jesus Sá Reis Aragão Batista Viana Alves Brito Monteiro Sousa Melo Cardoso
    Garcia Vargas Abreu Maia Casa_Grande Vicente Antunes Farias Azevedo da_Luz Andrade Neto Aparecida Nunes
    Câmara Morais Cirino Novaes Carneiro Cassiano Macedo Leal Duarte Anjos Cavalcanti Matias Pastor Soares
    Fogaça Branco Vasconcelos Henriques Caldeira da_Costa Loureiro Rezende Gaspar Moreira Vieira da_Cruz
    da_Cunha Miranda Rios Camargo Guerreiro Peixoto Figueiredo Mendonça Tavares da_Rocha Pinheiro Costela
    Silveira
  `,
});
