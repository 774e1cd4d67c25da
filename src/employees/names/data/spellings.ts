/**
 * One name a line, in the spellings that transliteration and habit give it where no rule would bring them together; the first stands
 * for all. A line of one word keeps it apart from what the rules would make of it.
 */
export const spellings = `
marie
valerie
noah
louis
mary
julie
smith
winnie
saad
jon
john jhon johnn
muhammad md mohammed mohamed mohammad muhammed mohamad mohamud mahomet mehmet muhamed mohammod muhamad mohd mhmd
ahmed ahmad ahmet achmed akhmed akhmad ahmd
mahmoud mahmud mahmood mehmood mehmud
mustafa moustafa mostafa mustapha mostafa
hassan hasan hasen hssn
hussein hussain husain husein hossein hossain husayn huseyin housseine hosein hsyn
yusuf yousef youssef yusef yousuf jusuf yousif yoosuf yoseph
ibrahim ebrahim ibraheem brahim ibrohim
ismail ismael ishmael esmail ismayil ismaeel
khalid khaled chalid halid halit
omar umar omer umer
osman othman usman uthman ousmane osmane
abdullah abdallah abdulla abdoulaye abdula abdollah abdalla
said saeed saed sayeed saiid
sayed syed sayyid sayid seyed seyyed sayyed
fatima fatma fatimah fatemeh fatimata fatoumata
aisha ayesha aysha aicha aishah ayse aishe ayshe
khadija khadijah hadija kadija hatice khadidja
maryam mariam meryem miriam myriam maryem marjam
zainab zaynab zeinab zeynep zineb zaineb
leila layla laila leyla lejla leilah
nour noor nur nura
amin ameen amine emin
karim kareem kerim
rashid rasheed rachid rashed
jamal jamaal djamal gamal cemal
jamil jameel djamil gamil cemil
hamid hameed 
samir sameer
tariq tarek tarik tareq
walid waleed oualid velid
yasin yassine yaseen yassin yacine
ali aly
nasser naser nasir nassir
salim saleem selim salem
suleiman sulaiman soliman suleyman sulayman souleymane
mansour mansur mansoor
faisal faysal feisal
bilal belal
hamza hamzah
yahya yehia yehya yahia
zakaria zakariya zekeriya zachariah
ashraf achraf
aziz azeez
marwan marouane
sherif sharif shareef cherif serif
murad mourad murat
reza raza riza
parisa parissa
amir ameer emir
shahid shaheed
qasim kasim kassem qassem kacem
jafar jaafar cafer djafar
yakub yaqub yaqoob yacoub yakup yaqoub
haroun harun haroon
alaa ala
hisham hesham hicham
yasmin yasmine jasmin jasmine yasmeen yasemin jasmina
alexander aleksander aleksandr alexandr aleksandar alexandre alexandros oleksandr olexandr aliaksandr alexandru
alexandra aleksandra oleksandra
alexei aleksei alexey aleksey alexej aleksej aliaksei oleksii oleksiy oleksij
andrei andrey andrej andriy andrii andriej andrij
sergei sergey sergej serhiy serhii siarhei serguei sergii sergiy
dmitri dmitry dmitriy dmitrii dimitri dmytro dmitrij dimitry dzmitry dimitriy dimitrij
nikolai nikolay nikolaj mykola mikalai nicolai
mikhail michail mihail mikhael mykhailo mykhaylo mikhailo mihailo
yuri yuriy yurii yury iurii iuri juri jurij youri iouri jurii
yulia julia yuliya iuliia juliya julija ioulia yuliia julja yulija iulia
yana jana iana
yaroslav jaroslav iaroslav jaroslaw yaroslaw
yakov jakov iakov jakow
yevgeny evgeny yevgeniy evgeniy evgenii yevgenii evgeni jewgeni jewgenij evgueni yevhen evhen yevgeni jevgenij evgenij yauheni
yevgenia evgenia evgeniya yevgeniya jewgenia yevheniia evgeniia yevgeniia
yelena elena jelena olena ielena jelena
yekaterina ekaterina jekaterina kateryna iekaterina katerina
yelizaveta elizaveta jelisaweta yelyzaveta
tatiana tatyana tatjana tetiana tetyana
natalia nataliya natalya natalja nataliia natalija nathalia
maria mariya mariia marija
daria darya dariya dariia darja daryna
sofia sophia sofiya sofija sofiia
anastasia anastasiya anastasiia anastasija nastasia
ksenia kseniya xenia kseniia ksenija xeniya
valeria valeriya valeriia valerija
viktoria victoria viktoriya viktoriia viktorija
yegor egor jegor iegor
igor ihor ihar
ilya ilia ilja illia iliya illya
ivan iwan
kirill kiril kyrylo kiril cyril kyrill
konstantin constantin kostiantyn konstantyn
fyodor fedor fjodor feodor fiodor fedir
pyotr petr piotr pjotr petro
pavel pawel pavlo
maxim maksim maksym maxym maxime
oleg oleh
vasily vasiliy vasilii vasili vasyl wassili wasilij vassili vasil vasilios
vladislav vladyslav wladislaw
vyacheslav viacheslav wjatscheslaw viatcheslav vjaceslav
stanislav stanislaw stanislas
svyatoslav sviatoslav
grigory grigoriy grigori grigorii hryhoriy hryhorii grigorij
arkady arkadiy arkadii arkadi
anatoly anatoliy anatolii anatoli anatolij
gennady gennadiy gennadii gennadi hennadiy
valery valeriy valerii valeri valerij
vitaly vitaliy vitalii vitali vitalij
yaakov yakob
olga olha
oksana oxana aksana
galina halyna halina
lyudmila ludmila liudmila ljudmila lyudmyla liudmyla
lyubov liubov ljubov lubov
irina iryna iryna
marina maryna
polina polyna
zhanna janna schanna
semyon semen
georgios giorgos yorgos georgos giorgios yiorgos
ioannis yannis giannis yiannis ioannes gianis
dimitrios dimitris demetrios dimitrious demetris
konstantina constantina
panagiotis panayiotis panayotis panagiotes
vasileios vassilis vasilis vassileios
christos hristos xristos chrestos
athanasios thanasis
evangelos vangelis evaggelos
spyridon spyros spiros spiridon
eleni eleny
kyriakos kiriakos
charalampos haralampos charalambos haralambos
stavros stauros
apostolos apostolis
ioanna yioanna
aikaterini ekaterini katerini
catherine katherine kathryn katharine catharine kathrine cathryn katherin catheryn kathryne
katarina katharina catarina katerine
stephen steven stephan stefan stefen
stephanie stefanie stephany stefany stephani
philip phillip filip philipp philippe
geoffrey jeffrey jeffery geoffry
sean shawn shaun shaughn
brian bryan
jonathan johnathan jonathon johnathon
nathaniel nathanael
matthew mathew
matthias mathias matias
michael mikael micheal mikael mikkel mikail
rachel rachael
rebecca rebekah rebeka rebekka
sarah sara
hannah hanna hana
leah lea
deborah debora debra
elizabeth elisabeth elisabet elizabet
isabel isabelle izabel ysabel isobel
allison alison alyson allyson
caitlin kaitlyn kaitlin katelyn caitlyn catelyn
megan meghan meagan meaghan
lindsay lindsey lyndsay lyndsey
ashley ashleigh ashlee
brittany britney brittney brittani
kelly kelley kellie
tracy tracey tracie traci
stacy stacey stacie
carl karl
carla karla
eric erik erick erich
erica erika
marc mark
marcus markus
lucas lukas
nicholas nicolas nikolas nickolas
nicole nichole nicolle
christopher kristopher christoffer kristoffer
christian kristian
christine kristine christene
christina kristina cristina
kirsten kiersten
derek derrick derick
jeremy jeremie
joseph josef yosef yossef iosif
joshua yehoshua
jesus gesus
laurence lawrence lawrance
luis luiz
theresa teresa tereza teresia
thomas tomas
tobias tobiasz
antony anthony
vivian vivien vivienne
yvonne ivonne
zachary zackary zachery
aaron aron
alan allan allen
adrian adrien
adriana adrianna
bjorn bjoern
soren soeren
jorgen joergen
juergen jurgen
goran goeran
goesta gosta
haakan hakan
paal pal
aake ake
henrik henryk hendrik
frederik fredrik frederic frederick friedrich fredrick
ulrich ulrik
volodymyr uladzimir
wladimir vladimir
lakshmi laxmi lakshmy
srinivas sreenivas shrinivas srinivasa
krishna krisna krshna
vishnu visnu
ganesh ganesha
shankar sankar shanker
shekhar sekhar sekar shekar
sudheer sudhir
sandeep sandip
deepak dipak
deepa dipa
pradeep pradip
dileep dilip
rajeev rajiv
sanjeev sanjiv
vivek vivec
vinod vinodh
prakash prakas
lokesh logesh
harish hareesh
girish gireesh
satish sathish sateesh satheesh
ramesh rameshh
swati swathi svati
preeti priti preethi prithi
kirti keerthi keerti kirthi
jyoti jyothi jyothy jothi
divya dhivya
aishwarya ayshwarya aiswarya aishvarya
venkatesh venkatesha wenkatesh
karthik kartik karthick kartheek
chaudhary chowdhury choudhary choudhury chaudhuri chaudhry chowdhary chaudhari choudhry chowdary chawdhury chowdhry chaudhury
agarwal aggarwal agrawal agarwala aggrawal
mukherjee mukherji mukharji mookerjee mookherjee
banerjee banarji banerji banerjea bannerjee
chatterjee chatterji chattarji chaterjee
bhattacharya bhattacharyya bhattacharjee bhattacharji
nair nayar
iyer ayyar aiyar iyyer aiyer
iyengar aiyangar ayyangar
sharma sarma
gupta guptha
joshi joshy
verma varma
saxena saksena
trivedi trivedy
srivastava shrivastava shrivastav srivastav srivastva
krishnan krisnan
subramanian subramaniam subramanyam subramanyan subrahmanyam subrahmanian
venkataraman venkatraman venkatramanan
raghavan ragavan
rajagopal rajgopal
dutta datta
ghosh ghose
rehman rahman rahaman rehmann
sheikh shaikh shaik sheik sheykh shekh
mirza mirzah
siddiqui siddiqi siddiki sidiqi
qureshi koreshi kureshi quraishi
malik malek
nguyen ngyuen nguyenn
papadopoulos papadopoylos papadopulos
tolstoy tolstoi tolstaya tolstoj
tchaikovsky chaikovsky tschaikowski chaykovskiy
gonzalez gonzales
macdonald mcdonald
ozturk oeztuerk
yildiz yildis
celik chelik
sahin shahin
demir demyr
gunes guenes
dogan doghan
aydin aidin
cetin chetin
sokmen soekmen
mitchell mitchel
kowalski kowalsky
abramovich abramowicz abramovitch
abubakar abubakr aboubacar boubacar aboubakar
ayodele ayodeli
chukwu chuku
oluwaseun seun
giuseppe giusepe
francois franssois
singh sinh
pandey pande
dubey dube
chaubey chaube choubey
goyal goel
jaiswal jayaswal
gaikwad gayakwad gaekwad
kamla kamala
vimla vimala
bhavna bhavana
sadhna sadhana
rachna rachana
madhvi madhavi
janki janaki
malti malati
devki devaki
shobhna shobhana
anupma anupama
bhardwaj bharadwaj
saurabh sourabh sourav saurav
masri masry elmasri elmasry almasri
zidan zeidan zaidan zidane zaydan zeydan
shazly shazli shadhili elshazly alshazly
khoury khouri khuri elkhoury alkhoury
haddad hadad elhaddad alhaddad
najjar naggar nadjar nejjar
khatib khateeb katib elkhatib alkhatib
sumaya sumayya somaya soumaya sumayyah
darwish darwich darweesh derwish darouich
fares faris
fouad fuad foad fuaad
magdy majdi magdi
mohsen muhsin mohsin
naguib najib nagib nadjib
farag faraj
ragab rajab
younes yunus younis younus yunis yunes
tawfik tawfiq taoufik tewfik tawfeek toufic
lotfy lotfi lutfi loutfi
awad aouad
girgis gerges guirguis
riyad riad riyadh ryad
gendy jundi gindi guindy guendy
shaaban shaban chaabane chaban
ghaleb ghalib
hashem hashim hachem
haitham haytham haythem
wissam wisam ouissam
qadi kadi qazi kadhi
otaibi utaibi oteibi
obeid obaid ubaid oubeid
maghrabi maghraby moghrabi
zaid zayd zeid
saif seif sayf
adel adil
fahmy fahmi
amr amro amrou
haidar haydar haider hayder heidar
ayman aymen aiman
khalil khaleel halil
ghassan gassan
sadeghi sadeqi sadiqi
hussaini husseini hosseini husaini hussainy hosseiny
abbas abas
shawky shawqi chawki shawki
rizk rizq
hegazy hijazi hegazi higazy hejazi
shirin shereen sherine cherine shireen
taher tahir
saber sabir
shaker shakir chaker
`;
