import { type Names, names } from './names.ts';

/** As they are common in the United States; the commonest first. */
export const american: Names = names({
  skew: 1.9,
  given: `
    Michael Jennifer David Jessica James Lisa John Kimberly Christopher Amanda Robert Michelle Matthew Elizabeth
    William Melissa Daniel Ashley Joseph Sarah Brian Mary Jason Stephanie Joshua Amy Mark Angela Thomas Nicole
    Kevin Heather Richard Laura Anthony Rebecca Andrew Karen Steven Kelly Timothy Emily Jeffrey Susan Eric
    Rachel Ryan Christina Charles Patricia Scott Julie Justin Samantha Nicholas Megan Jonathan Cynthia Brandon
    Christine Paul Brittany Kenneth Lauren Jacob Amber Gregory Andrea Stephen Danielle Patrick Tiffany Adam
    Maria Aaron Katherine Benjamin Tammy Kyle Sandra Jeremy Linda Tyler Crystal Zachary Lori Ronald Shannon
    Edward Pamela Donald Brenda Sean Donna Jose Sara Alexander Erin Nathan Deborah Gary Victoria Samuel Tina
    Keith Jamie Bryan Teresa Douglas Kathleen Shawn Nancy George Dawn Peter Tracy Todd Courtney Travis Barbara
    Jesse Jacqueline Chad Sharon Bradley Anna Austin Kayla Larry Denise Cody April Raymond Catherine Jordan
    Kristen Craig Erica Dennis Monica Frank Hannah Juan Kathryn Jerry Cheryl Christian Debra Derek Robin Dustin
    Wendy Randy Taylor Terry Margaret Phillip Vanessa Troy Alicia Carlos Allison Jeffery Diana Marcus Natalie
    Jared Kristin Joel Leslie Shane Michele Tony Theresa Vincent Holly Corey Alexis Luis Melanie Antonio Dana
    Alan Cindy Victor Julia Dylan Jill Philip Alyssa Brett Valerie Rodney Tara Curtis Stacy Johnny Diane Alex
    Katie Russell Jasmine Martin Veronica Roger Carol Carl Carrie Erik Rhonda Derrick Gina Gabriel Stacey Brent
    Alexandra Nathaniel Chelsea Bruce Kathy Danny Carolyn Ian Lindsey Ricky Ann Henry Renee Jack Brianna Cory
    Morgan Cameron Kim Billy Cassandra Mitchell Janet Wesley Paula Trevor Kelsey Allen Sherry Lawrence Brooke
    Bobby Tonya Gerald Kristina Jesus Beth Joe Heidi Randall Sheila Wayne Laurie Jimmy Lindsay Evan Brandy Jon
    Tamara Seth Erika Walter Anne Adrian Melinda Caleb Brandi Casey Deanna Marc Abigail Miguel Tanya Jay Madison
    Steve Leah Andre Olivia Chris Carla Willie Suzanne Arthur Regina Manuel Sabrina Debbie Logan Colleen Albert
    Terri Devin Connie Roy Caitlin Micheal Jenna Jeff Natasha Darren Felicia Mario Molly Lee Whitney Mike Luke
    Janice Darrell Marissa Blake Shelby Louis Brittney Jeremiah Katrina Ricardo Misty Jorge Haley Dale Kara
    Calvin Lynn Ethan Marie Garrett Tracey Edwin Alison Glenn Virginia Frederick Annette Barry Meghan Lucas
    Kaitlyn Francisco Katelyn Lance Miranda Hunter Christy Isaac Cathy Brad Kendra Connor Anita Chase Bonnie
    Dean Shelly Noah Wanda Reginald Martha Oscar Sherri Monique Harold Emma Spencer Krista Roberto Jodi Ronnie
    Bethany Angel Krystal Alejandro Sydney Johnathan Yolanda Ralph Caroline Hector Dakota Joanna Eddie Colin
    Gloria Eugene Audrey Tommy Paige Maurice Angelica Judy Ruben Rachael Leonard Kristy Shaun Gabrielle Ernest
    Destiny Stanley Ruth Brendan Kristi Marvin Joyce Yvonne Kurt Nichole Howard Desiree Dwayne Beverly Tim
    Jillian Jonathon
  `,
  family: `
    Smith Johnson Williams Brown Jones Miller Davis Garcia Rodriguez Wilson Martinez Anderson Taylor Thomas
    Hernandez Moore Martin Jackson Thompson White Lopez Lee Gonzalez Harris Clark Lewis Robinson Walker Perez
    Hall Young Allen Sanchez Wright King Scott Green Baker Adams Nelson Hill Ramirez Campbell Mitchell Roberts
    Carter Phillips Evans Turner Torres Parker Collins Edwards Stewart Flores Morris Nguyen Murphy Rivera Cook
    Rogers Morgan Peterson Cooper Reed Bailey Bell Gomez Kelly Howard Ward Cox Diaz Richardson Wood Watson
    Brooks Bennett Gray James Reyes Cruz Hughes Price Myers Long Foster Sanders Ross Morales Powell Sullivan
    Russell Ortiz Jenkins Gutierrez Perry Butler Barnes Fisher Henderson Coleman Simmons Patterson Jordan
    Reynolds Hamilton Graham Kim Gonzales Alexander Ramos Wallace Griffin West Cole Hayes Chavez Gibson Bryant
    Ellis Stevens Murray Ford Marshall Owens Mcdonald Harrison Ruiz Kennedy Wells Alvarez Woods Mendoza Castillo
    Olson Webb Washington Tucker Freeman Burns Henry Vasquez Snyder Simpson Crawford Jimenez Porter Mason Shaw
    Gordon Wagner Hunter Romero Hicks Dixon Hunt Palmer Robertson Black Holmes Stone Meyer Boyd Mills Warren Fox
    Rose Rice Moreno Schmidt Patel Ferguson Nichols Herrera Medina Ryan Fernandez Weaver Daniels Stephens
    Gardner Payne Kelley Dunn Pierce Arnold Tran Spencer Peters Hawkins Grant Hansen Castro Hoffman Hart Elliott
    Cunningham Knight Bradley Carroll Hudson Duncan Armstrong Berry Andrews Johnston Ray Lane Riley Carpenter
    Perkins Aguilar Silva Richards Willis Matthews Chapman Lawrence Garza Vargas Watkins Wheeler Larson Carlson
    Harper George Greene Burke Guzman Morrison Munoz Jacobs Obrien Lawson Franklin Lynch Bishop Carr Salazar
    Austin Mendez Gilbert Jensen Williamson Montgomery Harvey Oliver Howell Dean Hanson Weber Garrett Sims
    Burton Fuller Soto Mccoy Welch Chen Schultz Walters Reid Fields Walsh Little Fowler Bowman Davidson May Day
    Schneider Newman Brewer Lucas Holland Wong Banks Santos Curtis Pearson Delgado Valdez Pena Rios Douglas
    Sandoval Barrett Hopkins Keller Guerrero Stanley Bates Alvarado Beck Ortega Wade Estrada Contreras Barnett
    Caldwell Santiago Lambert Powers Chambers Nunez Craig Leonard Lowe Rhodes Byrd Gregory Shelton Frazier
    Becker Maldonado Fleming Vega Sutton Cohen Jennings Parks Mcdaniel Watts Barker Norris Vaughn Vazquez Holt
    Schwartz Steele Benson Neal Dominguez Horton Terry Wolfe Hale Lyons Graves Haynes Miles Park Warner Padilla
    Bush Thornton Mccarthy Mann Zimmerman Erickson Fletcher Mckinney Page Dawson Joseph Marquez Reeves Klein
    Espinoza Baldwin Moran Love Robbins Higgins Ball Cortez Le Griffith Bowen Sharp Cummings Ramsey Hardy
    Swanson Barber Acosta Luna Chandler Blair Daniel Cross Simon Dennis Oconnor Quinn Gross Navarro Moss
    Fitzgerald Doyle Mclaughlin Rojas Rodgers Stevenson Singh Yang Figueroa Harmon Newton Paul Manning Garner
    Mcgee Reese Francis Burgess Adkins Goodman Curry Brady Christensen Potter Walton Goodwin Mullins Molina
    Webster Fischer Campos Avila Sherman Todd Chang Blake Malone Wolf Hodges Juarez Gill Farmer Hines Gallagher
    Duran Hubbard Cannon Miranda Wang Saunders Tate Mack Hammond Carrillo Townsend Wise Ingram Barton Mejia
    Ayala Schroeder Hampton Rowe Parsons Frank Waters Strickland Osborne Maxwell Chan Deleon Norman Harrington
    Casey Patton Logan Bowers Mueller Glover Floyd Hartman Buchanan Cobb French Kramer Mccormick Clarke Tyler
    Gibbs Moody Conner Sparks Mcguire Leon Bauer Norton Pope Flynn Hogan Robles Salinas Yates Lindsey Lloyd
    Marsh Mcbride Owen Solis Pham Lang Pratt Lara Brock Ballard Trujillo Shaffer Drake Roman Aguirre Morton
    Stokes Lamb Pacheco Patrick Cochran Shepherd Cain Burnett Hess Li Cervantes Olsen Briggs Ochoa Cabrera
    Velasquez Montoya Roth Meyers Cardenas Fuentes Weiss Hoover Wilkins Nicholson Underwood Short Carson Morrow
    Colon Holloway Summers Bryan Petersen Mckenzie Serrano Wilcox Carey Clayton Poole Calderon Gallegos Greer
    Rivas Guerra Decker Collier Wall Whitaker Bass Flowers Davenport Conley Houston Huff Copeland Hood Monroe
    Massey Roberson Combs Franco Larsen Pittman Randall Skinner Wilkinson Kirby Cameron Bridges Anthony Richard
    Kirk Bruce Singleton Mathis Bradford Boone Abbott Charles Allison Sweeney Atkinson Horn Jefferson Rosales
    York Christian Phelps Farrell Castaneda Nash Dickerson Bond Wyatt Foley Chase Gates Vincent Mathews Hodge
    Garrison Trevino Villarreal Heath Dalton Valencia Callahan Hensley Atkins Huffman Roy Boyer Shields Lin
    Hancock Grimes Glenn Cline Delacruz Camacho Dillon Parrish Oneill Melton Booth Kane Berg Harrell Pitts
    Savage Wiggins Brennan Salas Marks Russo Sawyer Baxter Golden Hutchinson Liu Walter Mcdowell Wiley Rich
    Humphrey Johns Koch Suarez Hobbs Beard Gilmore Ibarra Keith Macias Khan Andrade Ware Stephenson Henson
    Wilkerson Dyer Mcclure Blackwell Mercado Tanner Eaton Clay Barron Beasley Oneal Preston Small Wu Zamora
    Macdonald Vance Snow Mcclain Stafford Orozco Barry English Shannon Kline Jacobson Woodard Huang Kemp Mosley
    Prince Merritt Hurst Villanueva Roach Nolan Lam Yoder Mccullough Lester Santana Valenzuela Winters Barrera
    Leach Orr Berger Mckee Strong Conway Stein Whitehead Bullock Escobar Knox Meadows Solomon Velez Odonnell
    Kerr Stout Blankenship Browning Kent Lozano Bartlett Pruitt Buck Barr Gaines Durham Gentry Mcintyre Sloan
    Melendez Rocha Herman Sexton Moon Hendricks Rangel Stark Lowery Hardin Hull Sellers Ellison Calhoun
    Gillespie Mora Knapp Mccall Morse Dorsey Weeks Nielsen Livingston Leblanc Mclean Bradshaw Glass Middleton
    Buckley Schaefer Frost Howe House Mcintosh Ho Pennington Reilly Hebert Mcfarland Hickman Noble Spears Conrad
    Arias Galvan Velazquez Huynh Frederick Randolph Cantu Fitzpatrick Mahoney Peck Villa Michael Donovan
    Mcconnell Walls Boyle Mayer Zuniga Giles Pineda Pace Hurley Mays Mcmillan Crosby Ayers Case Bentley Shepard
    Everett Pugh David Mcmahon Dunlap Bender Hahn Harding Acevedo Raymond Blackburn Duffy Landry Dougherty
    Bautista Shah Potts Arroyo Valentine Meza Gould Vaughan Fry Rush Avery Herring Dodson Clements Sampson Tapia
    Bean Lynn Crane Farley Cisneros Benton Ashley Mckay Finley Best Blevins Friedman Moses Sosa Blanchard Huber
    Frye Krueger Bernard Rosario Rubio Mullen Benjamin Haley Chung Moyer Choi Horne Yu Woodward Ali Nixon Hayden
    Rivers Estes Mccarty Richmond Stuart Maynard Brandt Oconnell Hanna Sanford Sheppard Church Burch Levy
    Rasmussen Coffey Ponce Faulkner Donaldson Schmitt Novak Costa
  `,
});

/** As they are common in the United Kingdom. */
export const british: Names = names({
  skew: 1.8,
  given: `
    David Sarah Paul Emma Andrew Rebecca James Laura Thomas Charlotte Oliver Olivia Jack Amelia Harry Carolyn
    Garry Kimberley Adrian Hayley Duncan Suzanne Terence Dawn Francis Ann Alan Pauline Leon Deborah Marc Ellie
    Ashley Beth Justin Marion Carl Maria Hugh Kayleigh Billy Gemma Mark Charlene Karl Annette Connor Patricia
    Daniel Jill Lee Katie Barry Anna Tony Tracy Dean Natasha Joseph Eileen Toby Abigail Eric Vanessa Ben Kathryn
    Gregory Megan William Rosie Allan Kim Conor Leah Gavin Hilary Glen Sally Terry Jasmine Wayne Katy Max Aimee
    Bradley Georgia Damien Jennifer Stewart Wendy Mohammed Gillian Declan Rachel Darren Maureen Keith Lucy Owen
    Sheila Gordon Kerry Luke Melissa Robin Jayne Josh Christine John Josephine Liam Nicole Edward Dorothy Clive
    Victoria Lewis Diana Malcolm Paula Clifford Geraldine Graeme Stephanie Steven Tina Jason Jessica Philip Jane
    Joel Chloe Martin Janet Simon Frances Gerald Rita Timothy Sharon Stanley Naomi Mohamed Abbie Jeffrey Lisa
    Henry Debra Samuel Katherine Roy Fiona Anthony Joanna Douglas Michelle Dale Catherine Frank Elizabeth Jamie
    Irene Ricky Harriet Trevor Jean Jordan Sian Kyle Jenna Elliott Valerie Maurice Carly Scott Yvonne
    Christopher Hazel Elliot Donna Arthur Joanne Mitchell Natalie Louis Kathleen Dylan Lorraine Ronald Hannah
    Alex Tracey Nicholas Zoe Benjamin Marilyn Tom Emily Patrick Anne Sam Joan Denis Molly Martyn Bethany Julian
    Shirley Howard Rachael Ross Francesca Glenn Jodie Danny Shannon Ian Karen Adam Kate Brett Amanda Joshua
    Lesley Raymond Mandy Abdul Diane Victor Brenda Jay Teresa Leonard Lynne Neil June Kieran Helen Cameron
    Sophie Guy Janice Bernard Kelly Charles Chelsea Frederick Andrea Dennis Joyce Callum Alice Nigel Elaine
    Damian Sandra Colin Gail Jacob Lauren Nathan Lynda Charlie Mary Rhys Holly Shaun Stacey Ryan Marie Christian
    Rosemary Jeremy Sylvia Leigh Jacqueline Gareth Julia Peter Jade Alexander Ashleigh Michael Paige Mohammad
    Hollie Sean Linda Vincent Pamela Roger Sara Donald Leanne Antony Eleanor Richard Claire Graham Alison
  `,
  family: `
    Smith Jones Williams Taylor Brown Davies Evans Thomas Wilson Johnson Roberts Robinson Thompson Wright
    Edwards Walker White Hughes Green Hall Harris Lewis Clarke Jackson Patel Wood Martin Turner Cooper Hill
    Moore Morris Ward Baker Clark Harrison King Lee Allen James Morgan Phillips Scott Davis Parker Price Watson
    Bennett Griffiths Kelly Mitchell Young Bailey Bell Carter Collins Cook Richardson Shaw Cox Khan Marshall
    Miller Murphy Richards Adams Anderson Begum Ellis Foster Simpson Singh Wilkinson Ali Chapman Gray Hunt Mason
    Powell Rogers Webb Barnes Butler Campbell Holmes Hussain Knight Lloyd Matthews Mills Owen Palmer Ahmed
    Barker Dixon Fisher Fletcher Graham Harvey Jenkins Murray Pearson Russell Stevens Andrews Brooks Day Elliott
    Ford Fox Gibson Howard Kaur Lawrence Payne Pearce Reynolds Saunders Stewart Walsh West Atkinson Ball Booth
    Bradley Burton Cole Dawson Gill O'Brien Perry Rose Ryan Spencer Watts Armstrong Barrett Berry Carr Dunn
    Francis Grant Gregory Harding Hart Hawkins Hayes Holland Hudson Hunter Lowe Marsh Newman Newton Oliver Page
    Parsons Porter Reed Rees Reid Riley Robertson Stone Webster Wells Woods Bates Bird Bishop Burgess Burns
    Byrne Chambers Coleman Cooke Cross Curtis Dean Freeman Gardner Hamilton Harper Henderson Hodgson Hopkins
    Kennedy Lane Long McCarthy McDonald Moss Nicholls Nicholson O'Connor O'Neill Parry Robson Ross Shah Shepherd
    Sutton Walton Warren Watkins Williamson Yates Akhtar Arnold Austin Barber Barnett Barton Baxter Bibi Blake
    Bond Buckley Burke Clayton Cunningham Davidson Doyle Frost Gallagher George Gilbert Goodwin Gordon Greenwood
    Griffin Hammond Hardy Hewitt Higgins Holt Hutchinson Jennings Johnston Jordan Kemp Lambert Lynch Mann May
    Miles Nash Nelson Osborne Poole Potter Pritchard Quinn Read Rowe Sharp Slater Stephens Stephenson Stevenson
    Stokes Sullivan Thomson Tucker Wallace Walters Wheeler Whitehead Willis Woodward Abbott Alexander Archer
    Ashton Atkins Baldwin Banks Barlow Bartlett Bentley Birch Black Bowen Bradshaw Brennan Briggs Brookes Bryant
    Bull Burrows Carroll Cartwright Dale Daniels Davey Davison Dickinson Dobson Dodd Douglas Duffy Farrell
    Ferguson Field Flynn Fowler Fraser French Fuller Gibbs Glover Goddard Hancock Hartley Haynes Hayward Heath
    Hicks Holden Howe Howell Humphreys Jarvis John Kay Kent Kirby Kirk Knowles Lamb Lawson Little Lucas
    Macdonald Miah Middleton Morley Morrison Morton Norman Norris O'Sullivan Parkinson Patterson Perkins Peters
    Preston Pugh Reeves Rhodes Sanders Savage Schofield Short Simmons Skinner Smart Stanley Thornton Thorpe Todd
    Tomlinson Townsend Vaughan Wade Wall Warner Waters Weston Whittaker Wilkins Wong Allan Barry Benson Bevan
    Blackburn Bolton Boyle Brady Bray Browne Bruce Bryan Butcher Cameron Carey Carpenter Chadwick Chamberlain
    Chan Chandler Charlton Clements Coates Coles Collier Connolly Connor Conway
  `,
});
