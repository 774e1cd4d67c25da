/**
 * Slavic, Greek, Hungarian, Romanian, Hebrew, Arabic, Turkish, Indian and other full names, and after the colon what their
 * bearers are called.
 */
export const nicknamesEast = `
adam: adas
agata: agatka
agnieszka: aga agnes
aleksander alexander: sasha sascha sanya alex olek shura alik ales aleks sacha
aleksandra alexandra: sasha ola sanya shura alex olka saska sacha
aleksei alexei: lyosha alyosha alex lesha alyosha lyokha
alina: alya
anastasia: nastya stasya asya nastia nasta
anatoly: tolya tolik
andrei: andryusha andy
andrzej: andrzejek jedrek andy
andras: andris bandi
angelika: lika
anna: anya anka ania nyura annushka anička annuska panni
antonin: tonda tonik
antoni: antek
antonina: tonya tosia
arkady: arkasha
artyom artem: tyoma tema
artur: arturek
barbara: basia bara barka varya
bartosz bartlomiej: bartek
benedek: bence
bogdan bohdan: bodya danya
boguslaw: bogus
boris: borya
bozena: bozenka
bronislaw: bronek
cezary: czarek
czeslaw: czesiek
constantin: costel costi dinu
cristian: cristi
dalibor: dali bor
daniil danil daniel: danya dan
daria: dasha dasia
david: dodik
denis: den
dmitri: dima mitya dimka mitja
dominika: nika domka
dorota: dorotka
dragan: gane
dusan: dule
elzbieta: ela elka
erzsebet: erzsi bözsi zsoka
yevgeny: zhenya gene eugene jenya zenja
yevgenia: zhenya eugenia jenya
yekaterina: katya kate katia katja kate
yelena: lena alyona elena lenka ljena
yelizaveta: liza lisa
eva ewa: evka ewka evička
ferenc: feri ferko
filip: fil
frantisek: franta fanda
franciszek: franek
fyodor: fedya
gabor: gabi
gabriela: gabi gabika
galina: galya
gennady: gena
georgy georgi: gosha zhora gogi zhorik
gheorghe: gigi gica george
grazyna: grazynka
grigory: grisha greg
grzegorz: grzesiek grzes greg
gyorgy: gyuri
halina: halinka
helena: hela lena
henryk: heniek
hristo: icho
igor: gosha igorek
ilya: ilyusha
ildiko: ildi
imre: imi
innokenty: kesha
ioan ion: ionut nelu ionel ionica
iosif: osya
irina: ira irka
irena: irenka
istvan: pisti isti
ivan: vanya vania ivo ivica ivanko
ivana: iva ivka vana
ivana: ivanka
jacek: jacus
jadwiga: jadzia
jakub: kuba jakubek
jan: janek honza jasiek jenda janko
jana: janka janicka
janina: janka jasia
janos: jani jancsi
jaroslav: jarda jarek
jaroslaw: jarek
jerzy: jurek
jiri: jirka jura
jozef: jozko jozek joze
jozsef: jozsi
joanna: asia joasia
josef: pepa jozka
jovan: joca jova
julia: yulya julka juli
julian: julek
justyna: justa
kamil: kamilek
karel: karlik kaja
karolina: karola karolcia kaja
katalin: kati kata
katarzyna: kasia kaska
katerina katarina: katka kacka kata kaca
kazimierz: kazik kazio
kirill: kirya
klara: klarka
konstantin: kostya kosta konstantinos
krisztina: kriszti
krystyna: krysia
krzysztof: krzysiek krzys chris
ksenia: ksyusha xenia
ladislav: lada laco
larisa: lara
laszlo: laci
lech: leszek
leonid: lyonya lenya leo
leszek: leszko
lev: lyova leo
libuse: liba
lyubov: lyuba luba
lyudmila: lyuda luda mila lida
ludmila: lida mila
lukasz: luki lukaszek
maciej: maciek
magdalena: magda madzia lenka majda
malgorzata: gosia malgosia
marek: mareczek
margarita: rita margo
margit: manci
maria: masha marusya manya marysia maryska mara marica mici
mariusz: mariuszek
marketa: marka
marko: mare
martin: martinek
marzena: marzenka
mateusz: mati mateuszek
matej: mato matejko
mieczyslaw: mietek
mihaela: miha ela
mihai: mihaita misu
mihaly: misi miska
mikhail: misha mike mischa michael
mikolaj: miki
milan: mile
milena: milka
milos: milosek
miroslav: mirek miro mirko slavko
miroslaw: mirek
miroslava: mira mirka slavka
monika: monia monka
nadezhda: nadya nadia nada
natalia: natasha nata natka talia natashka
nicolae: nicu nelu
nicoleta: nico
nikita: nik
nikola: nidzo niko
nikolai: kolya nick nik nikolka
oksana: ksana ksyusha
oleg: olezhka
oleksandr: sasha sashko oles alex
oleksandra: sasha lesya oles
oleksiy: oleksa lyosha alex
olga: olya olenka olka
ondrej: ondra ondro
patryk: patrys
paulina: paulinka paula
pavel: pasha pavlik paul pavka
pavlina: pavla
pawel: pawelek paul
peter: peto petko
petar: pero pera
pyotr petr: petya peter peta petrik
piotr: piotrek peter
polina: polya
predrag: peda
premysl: premek
radoslaw: radek
radoslav: rado radek
rafal: rafalek
raisa: raya
robert: robi robek
rodion: rodya
roman: roma romek romka
rostislav: rostya slava
ryszard: rysiek
sandor: sanyi
sergei: seryozha serge serezha serg
slawomir: slawek
slavomir: slavo
slobodan: boban sloba
snezana: snezha
sofia: sonya zosia
stanislav: stas stanya slava standa stano stan
stanislaw: staszek stas stan
stefan: stefek stevo
svetlana: sveta lana svetka
svyatoslav: slava svyat
sylwia: sylwka
szymon: szymek
tadeusz: tadek
tamara: toma tamar
tamas: tomi
taras: tarasik
tatiana: tanya tania tanja tata
teodor: teo
teresa: tereska renia
tereza: terka
timofey timofei: tima tim
tomas: tomik tomas
tomasz: tomek tom
vaclav: vasek vasa
vadim: vadik
valentin: valya valik
valentina: valya
valeria: lera valya
valery: valera
vasily: vasya vasil
vasile: vasilica sile
vera: verka verochka
veronika: nika verka
viktor: vitya vic vik
viktoria: vika vicky
viktor: viki
vitaly: vitalik vitya
vladimir: vova volodya vlad vladi vlada vovka vlado wowa
vladimir: volodymyr
volodymyr: vova volodya
vladislav: vlad vladik slava
vojtech: vojta
vyacheslav: slava
waclaw: wacek
waldemar: waldek
wieslaw: wiesiek
wladyslaw: wladek
wlodzimierz: wlodek
wojciech: wojtek
yaroslav: slava yarik jarik
yuri: yura jura yurik
yulia: yulya yulka
zbigniew: zbyszek
zdenek: zdenda
zdzislaw: zdzisiek
zofia: zosia zosia
zoltan: zoli
zoran: zoki
zsuzsanna: zsuzsa zsuzsi
zsofia: zsofi
agnes: agi
attila: ati
eszter: eszti
gergely: gergo geri
judit: jutka
lajos: lali
matyas: matyi
miklos: miki
zsigmond: zsiga
alexandru: alex sandu
alexandros: alekos alex
andreea: andra
anastasios: tasos
anastasia: tasia natasa
angeliki: angela lina kiki
antonios: antonis tony
apostolos: tolis lakis
aikaterini ekaterini: katerina kate
athanasios: thanos sakis thanasis nasos
aristotelis: aris telis
charalampos: babis haris
christos: kitsos
christina: chrysa
konstantinos: kostas costas dinos kostis gus
konstantina: dina nadia
dimitrios: dimitris jimmy mitsos mimis takis dimos
dimitra: mimi demi
dumitru: mitica dumi
eleni: lena elena nitsa
eleftherios: lefteris
emmanouil: manolis manos
efthymios: thymios makis
evangelos: vangelis vagelis
evangelia: litsa eva lia
georgios: yiorgos giorgos george yorgos gogos
georgia: gogo
gheorghita: ghita
ioannis: yannis giannis john yanni
iulian: iuli
kyriaki: kiki
kyriakos: kirk
michail: michalis mike
mihail: misu
nektarios: nektar
nikolaos: nikos nick nicholas
panagiotis: panos takis peter
paraskevi: voula evi vivi
pavlos: paul
petros: peter
sotirios: sotiris
spyridon: spyros spiros
stamatios: stamatis
stavros: steve
stefanos: stephen steve
stylianos: stelios
theodoros: thodoris theo
theodora: dora
vasileios: vasilis vassilis bill billy
vasiliki: vaso vicky kiki
avraham: avi
binyamin: benny bibi ben
david: dudi dudu
eliyahu: eli
elisheva: eli
gavriel: gabi
gedalia: gedi
haim chaim: vital
michal: mika
menachem: meni
mordechai: moti mordi
moshe: moishe moses
natan: nati
netanel: nati
rafael: rafi
refael: rafi
reuven: ruvi
rivka: rivi riki
sara: sari
shimon: shimi
shlomo: shlomi
shmuel: shmulik
shoshana: shosh shoshi
tzvi: zvika
uriel: uri
yaakov: kobi jacob koby
yehuda: udi yudi
yehonatan: yoni yonatan
yehoshua: shuki josh
yisrael: sruli israel
yitzhak: itzik isaac yitzi
yonatan: yoni jonathan
yosef: yossi joseph
zeev: wolf
abdulrahman: abdul rahman
abdulaziz: aziz azzouz abdul
abdulkarim: karim
abdullah: abdul abdu
abdulkadir: kadir abdul
abdulhamid: hamid
abdulmajid: majid
abdulmalik: malik
abdulrahim: rahim
abdulsamad: samad
ahmed: hamada
fatima: fatou fati
ibrahim: ibo brahim ibra
khadija: khadi
mahmoud: hamoud
mohammed: mo moe mido hamoudi med moh
mustafa: mus mostafa musti darwish
suleiman: sule sulo
yusuf: yusef joe youssef
zainab: zaina
emine: emi
mehmet: memo memet
abhishek: abhi
abhijit abhijeet: abhi
abhinav: abhi
aditya: adi
aishwarya: aish ash
akshay: aks
amitabh: amit
anirudh aniruddh: ani anni
aniruddha: ani
anjali: anju
anuradha: anu
anupama: anu
aparna: appu
aravind arvind: aru
archana: archu
arunkumar: arun
ashwin ashwini: ash ashu
ashutosh: ashu
balakrishnan balakrishna: bala balu
balasubramanian: bala balu
balaji: bala
bhaskar: bhas
chandrasekhar chandrashekar chandrashekhar: chandra sekhar shekhar chandu
deepak: deepu
deepika: deepu dee
devendra: dev
dharmendra: dharam
dinesh: dinu
ganesh: ganu
gopalakrishnan gopalakrishna: gopal gopi
gayatri: gayu
harikrishnan harikrishna: hari
harsha harshavardhan: harsh
hemant: hemu
himanshu: himu
jagadish jagdish: jag jaggu
jayalakshmi: jaya
jayaraman: jay
jayesh: jay
jitendra: jitu jeetu
jyoti: jo
kalpana: kalpu
karthikeyan: karthik
kavita kavitha: kavi
krishnamurthy: krishna murthy kris
krishnan krishna: kris kanna
kumaresan: kumar
lakshminarayan: lakshmi narayan
lakshmi: lucky laks
lakshman: laks
mahalakshmi: maha lakshmi
mahesh: mahi
mahendra: mahi
manikandan: mani
manoj: manu
meenakshi: meena meenu
mohan mohandas: mohan
muthukumar: muthu kumar
nagarajan: raj naga
nandini: nandu
narasimhan narasimha: simha
narayanan: narayan
narendra: naren
natarajan: nat raj
neelam: neelu
nikhil: nik
niranjan: niru
padmanabhan: paddy padma
padmavathi: padma
parthasarathy: partha
parvathi: paru
prabhakar: prabhu
pradeep: pradi
pramod: pammi
praveen pravin: prav
priyanka: priya pri
priyadarshini: priya
raghavendra: raghu
raghunath raghunathan: raghu
rajagopal: raj raja
rajalakshmi: raji
rajendra rajendran rajinder: raj raja rajan
rajesh: raj raju
rajasekhar rajasekar rajashekar: raj raja sekhar
rajkumar: raj
ramachandran ramachandra: ram rama
ramakrishnan ramakrishna: ram rama krishna
ramesh: ram
ranganathan: ranga
ravindra ravindran ravinder: ravi
ravichandran: ravi
ravikumar: ravi
rohit: ro
sachin: sach
sandeep: sandy
sanjay sanjeev: sanju
saraswathi: saras
saravanan: saran
sathyanarayana satyanarayana: satya
satish: sat
senthilkumar: senthil
shankaranarayanan: shankar
shanmugam: shan
shivakumar sivakumar: shiva siva
shubham: shubh
siddharth siddhartha: sid siddhu
sivaramakrishnan: siva
sourabh saurabh: sau
somasundaram: soma
sridhar: sri
srikanth: sri
srinivasan srinivas: srini vasan vasu
subramanian: subbu mani subra subbu
subhash: subbu
sudhakar: sudha
sundararajan: sundar raj
sunil: sunny
suresh: suri
surendra: suren
swaminathan: swami
thiruvengadam: thiru
umamaheswari: uma
umesh: umi
vasudevan: vasu
vasanthi: vasu
venkataraman: venkat raman venky
venkateswaran venkateshwaran: venkat venky
venkatesh: venky venkat venki
venkatasubramanian: venkat venky
vidyasagar: vidya sagar
vignesh: vicky viggy
vijay: vij
vijayakumar: vijay
vijayalakshmi: viji vijaya
vikram: vicky vik
vikas: vicky
vinayak: vinay
vinod: vinu
vishal: vish vishu
vishwanath viswanathan: vishu vish
vivekananda vivekanand: vivek
yogesh: yogi
yashwant: yash
chukwuemeka: emeka
chinedu: nedu
oluwaseun: seun
oluwatobi oluwatobiloba: tobi
oluwafemi: femi
oluwakemi: kemi
olufemi: femi
adebayo: bayo ade
adewale: wale ade
ayodele: ayo dele
babatunde: tunde baba
temitope: temi tope
ngozi: ngo
ifeoma: ify
ifeanyi: ify
chiamaka: amaka
nnamdi: nam
kwabena: kobi
`;
