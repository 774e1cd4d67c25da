/** German, Dutch, Nordic, Spanish, Portuguese, Italian and French full names, and after the colon what their bearers are called. */
export const nicknamesWest = `
adalberto: beto
adelheid: heidi
adolfo: fito dolfo
adriaan: ad adri arie
agustin: tino
alberto: beto tito
albertus albert: bert ab appie
alejandro: alex ale jandro
alejandra: ale alex sandra
alessandro: alex ale sandro
alessandra: ale sandra alex
alexandre: alex xande
alfonso: fonso alf poncho
alfredo: fredo alf
alicia: licha
ana anna: anita anni annika
andreas: andi andy anders
anders: andy
angeles: geli nines angie
angelika: geli angie
anneliese: liesel lisl
annegret: anne gretel
antoine: tony toine
anton: toni tony
antonius anthonius: anton ton toon tonnie
antonio: toni tonio nino totò toninho tono toño tonho tonino tozé tonico andoni
antonia: toni tonia
aparecida: cida cidinha
arnaud: nono
arnold: arno nol
armando: mando
arturo: turo tuto
augustin: gustl
barbara: bärbel babsi
bartholomeus: bart bartje
bartolomeo: bartolo meo
beatriz: bea bia
beatrice: bea bice
benedikt: ben bene
benjamin: ben benny
benito: nito
bernhard: bernd berni hardy
bernardo: berna
birgit birgitta: gitta gitte britta
brigitte: gitte gitti biggi
bruno: nuno
camille: cam
carlos: carlitos charly cal cacho cadu carlinhos carlão
carlo: carletto
carmen: carmela carmina menchu
carolina: caro carol
caroline karoline: caro line lina
catalina: cata lina
catarina: cata cati
catherine: cathy cath kate
cecilia: ceci
charlotte: lotte lotta
christel: chris
christian: chris christl
christoph: chris stoffel
christophe: chris tophe
christiane: chris
christina: chris tina
christine: chris tine
claudia: clau
conceicao: ceiça concha
concepcion: concha conchita conchi
constanza: cony coni coti coty
consuelo: chelo
cornelia: conny nelly corrie
cornelis: cor kees cees nelis
cornelius: kor nelius
cristian: cris
cristina: cris tina
cristobal: cris tobal
daniel: dani danny
daniela: dani
david: dave davi
dieter: didi
diego: dieguito
dietrich: dirk dieter
dolores: lola loli loles
domenico: mimmo nico
dominique: dom domi
dominik: dom nik
dorothea: dora dorle thea dörte
edmundo: mundo
eduarda: duda edu dudu
eduardo: edu lalo eddie dudu duda yayo
edouard: edo doudou
elena: ele nena
eleonora: nora ele
elisabeth: elli lisa liesel sissi else lisbeth betti lies els bep liesbeth
elvira: vira
emanuele: manu lele
emanuel: manu
emilio: milo
encarnacion: encarna chon
enrique: quique kike kiko quico
enrico: rico
enriqueta: queta kika
ernesto: neto tito
ernst: erni
esperanza: espe
esteban: este
eugenia: maru
eugenio: genio
eugenie: genie
fabian: fabi
fabricio: fabri
fatima: fafá
faustino: tino
federico: fede rico fico kiko
feliciano: chano
felipe: pipe feli lipe pipo
ferdinand: ferdi nand
fernando: nando fer nano feña
fernanda: fer nanda feña
florencia: flor flopi
florian: flo
france: fanny
frances francesca: franca cesca fran
francesco: franco checco ciccio cesco
francisco: paco pancho kiko fran curro chico paquito xico pacho pachi chicão patxi quico
francisca: paca paquita chica paqui kika panchita pancha
franciscus: frans
francois: fanfan
franz: franzl
franziska: franzi sissi ziska
frederic: fred
frederik: fred freek
fredrik: fred
friederike: rike fritzi frieda
friedrich: fritz fred friedel
gabriel: gabi gabo
gabriele: gabi
gabriela: gabi
gabriella: gabri gabi
genevieve: viv ginette
georg: jörg schorsch
gerard: gé
gerardus gerard: gerrit geert ger
gerhard: gerd gert hardy
gertrud: trude gerti traudl
gertrudis: tula
gianluca: luca gian
gilberto: beto gil
giovanni: gianni nanni vanni
gianfranco: franco
gianpaolo giampaolo: paolo
giuseppe: beppe peppe pino peppino
giuseppina: pina giusy
gonzalo: gonzo chalo
gottfried: friedel götz
graciela: chela
gregorio: goyo
guadalupe: lupe lupita
guilherme: gui memo
guillaume: gui guigui
guillermo: memo guille willy guillo
gunther günter: günni
gustav: gus gusti
gustavo: gus tavo guga
hannelore: hanne lore
hans: hansi hannes
hans johann johannes: hans hannes hansi jo
heinrich: heinz heiner hein heini
helene: leni lena
helena: lena leni lenita
hendrik: henk rik hein
hendrika: rika hennie
henri: riton
henrik: rik
herbert: herb heri
heriberto: beto
hernando: nando
hildegard: hilde hilda
hortensia: tencha
humberto: beto
hubertus: huub bert hub
ignacio: nacho iñaki
ignatius: naut
ildefonso: fonso
immaculada inmaculada: inma
ines: nines
ingeborg: inge
ingrid: inga
irmgard: irmi irma
isabel: isa chabela bel
isabelle: isa
isabella: isa bella
jacinto: chinto
jacobus: jaap koos co cobus sjaak
jacob jakob: jaap kobi
jacques: jacky
jacqueline: jackie line
jaime: jimmy
javier xavier: javi xavi
jean: jeannot
jeanne: jeannette
jeronimo: jero
jesus: chuy chucho chus suso
joachim: jo achim jochen jogi
joao: joãozinho jota joca
joaquim: quim quinzinho
joaquin: quino chimo quim quincho
johan: joop joep
johannes: jan hans joop johan jo hannes
johanna: hanna jo hanne anneke hansje
jonas: joni
jorge: coque jorginho gorka
jose: pepe chepe josé joselito ze zé chema zeca zezinho juca pepito pep txema cote
joseph: joe jef sepp jo
josef: sepp jupp beppo pepi
josefa: pepa fina pepita
josefina: fina pepa pepita pina
josephus: jos sjef jef
juan: juanito juancho juanjo juanma
juana: juanita
juliana: juli
juliette: julie
julio: juli
jürgen: jogi
karin: kari
karl: kalle karli charly
katarina: kata kajsa
katharina: kathi käthe kati trina ina
klaus: nick klausi
konrad: kurt konni
kristina: stina kina tina
kristian: kris
lambertus: bert lam
lars: lasse
laura: lauri laurita
laurens: lau rens
lorenz: lenz
lorenzo: renzo enzo lolo
leonardo: leo nardo
leonhard: leo hartl
leopold: leo poldi
leopoldo: polo leo
louis: loulou
lourdes: lulu lola
lucia: luci chia
luciana: luli
luciano: lucho chano
ludwig: lutz luggi wiggerl
luigi: gigi gino
luis: lucho luisito lulu güicho luisinho
luisa: lu malu lucha
luiz: lula
luiza: malu lu
luz: lucha luchita
maddalena: lena
magdalena: lena magda leni 
magnus: mange
manuel: manu manolo manny manolito lolo manel nelo maneco neco nel
manuela: manu
manfred: manni fred
marcelo: marce chelo
marcos: marquinhos
margarethe margarete margareta: grete gretel greta meta rita gretchen
margarida: guida
margarita: marga rita mago
margherita: rita ghita
margriet: griet
marguerite: margot
maria: mia mitzi ria maja mariechen marika
maria: maite mayte
maria: malu
maria: chus
maria: maru
maria: majo
maria: mamen maica
maria: maribel mabel
mariano: nano
maria: maruja mari
maria: mia
maribel: mari
marie: mimi
marina: mari
martin: tino
martina: tina
massimiliano: max massimo
matthias: matze hias matti
matthijs: thijs matt
mattias: matte
mauricio: mau
maximilian: max maxi
maximiliano: max maxi
maxime: max
mercedes: merche meche meches
michael: michi micha mike michel michl
michaela: michi ela
michel: mich michou
michelangelo: michele
michele: michi lino
michiel: mich chiel
miguel: migue mike
milagros: mila mili
monica: moni
monika: moni mona
montserrat: montse
natalia: nati talia
nathalie: nath
nicola: nico
nicolaas: klaas nico nicky
nicolas: nico nick colin
nikolaus: klaus niko nick niklas
norberto: beto
nuria: nuri
octavio: tavo
olivier: oli
oliver: olli oli
oscar: óscar oski
oswaldo: waldo
osvaldo: valdo
otto: ottl
pablo: pablito
paola: paoletta
paolo: paolino
pascal: pasc
pasquale: pasqualino lino
patricia: patri pati pato paty
patricio: pato
patrick: patty
paula: pauli
paulo: paulinho
pedro: perico pedrinho kepa
petra: peti
peter: pit piet peer
petrus pieter: piet peter pim
philippe: phil
philipp: phil lipp
pierre: pierrot
pierluigi: gigi luigi piero
pietro: piero
pilar: pili
rafael: rafa rafi fael
rafaela: rafa
raimund: mundl
raimundo: mundo
raffaele: lele raf
ramon: moncho
raphael: raph
refugio: cuco cuca
regina: gina regi
reinaldo: nando naldo rey
reinhard: reini hardy
remedios: reme
renate: reni nate
renato: rena
rene: nene
ricardo: richi ricky rick
riccardo: ricky rick
rigoberto: rigo
robert: robi
roberto: beto robi
roberta: robi
roberta: berta
rocio: chio
rodolfo: fito rudy rolo
rodrigo: rodri digo
rogelio: roge
roland: roli
ronaldo: naldo
rosalia: lia rosa
rosario: charo chayo saro
rudolf: rudi rolf ruud
salvador: chava salva
salvatore: totò turi salvo sal
santiago: santi chago yago tiago
sebastian: basti seba sebi wastl
sebastiao: tião bastião
sebastien: seb
sebastiano: seba nello
sergio: checo
serge: sergi
siegfried: sigi friedel
sigrid: siri sigi
silvester: silvi
socorro: coco
sofia: sofi
soledad: sole chole
stefan: steff steve
stefanie: steffi
stefania: stefi
stephane: steph
susana: susi
susanna: susi sanna
susanne: susi sanne
teresa: tere teresita maite mayte teca
theodorus: theo dorus
theresia: resi thea
therese: resi
thierry: titi
thomas: tom tommi
tobias: tobi
tomas: tom tommy
tommaso: tom masino
trinidad: trini
ulrich: uli ulli
ulrike: rike uli ulli
umberto: berto
ursula: uschi ulla
valentin: vali tino
valentina: vale tina
vanessa: vane
veronika: vroni
veronica: vero
veronique: vero
vicente: chente vicent
victoria: vicky toya
victor: vic
viktor: vik
viktoria: vicky viki
vincent: vince
vincenzo: enzo vince cenzo
virginie: ginie
virginia: vicky gini
walter: walt walti
waltraud: traudl traute
werner: wern
wilhelm: willi willy wim
wilhelmina: mina minna wil
willem: wim pim willy
wolfgang: wolf wolfi
wolfram: wolf
xaver: xaverl
yolanda: yoli
yves: yvon
zacarias: zaca
`;
