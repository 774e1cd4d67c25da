/** English full names, in their forms, and after the colon what their bearers are called. */
export const nicknamesEnglish = `
aaron: ron ronnie
abigail: abby abbie gail
abraham: abe abram bram
adelaide: addie
adeline: addie
adrian: ade
agnes: aggie nessie
albert: al bert bertie albie
alexander alistair: al alex alec sandy xander lex sasha zander
alexandra: alex alexa lexi lexie sandra sandy sasha ali
alexis: alex lexi lexie
alfred: al alf alfie fred freddie
alice alicia: ali allie ally
allison: ali allie ally
alan: al
alvin: al vin
amanda: mandy manda
amelia: amy millie mel
andrew: andy drew
andrea: andie andy drea
angela angelina: angie
ann anne anna: annie nan
annabel annabelle: bella belle anna
annette: annie
anthony: tony ant
antonia: toni
archibald: archie
arnold: arnie
arthur: art artie
ashley: ash
audrey: aud
augustus august: gus augie
barbara: barb barbie babs bobbie
barnaby: barney
bartholomew: bart
beatrice beatrix: bea trixie
belinda: bel linda lindy
benedict: ben benny
benjamin: ben benny benji benjie
bernard: bernie
bernadette: bernie
bethany: beth
beverly beverley: bev
bradley: brad
bradford: brad
brandon: bran
brenda: bren
brendan: bren
brian: bri
bridget: bridie biddy
brittany: britt brit
brooklyn: brook brooke
calvin: cal
cameron: cam cammie
camilla: milla millie cam
carol caroline carolyn: carrie caro lyn
cassandra: cass cassie sandra
catherine kate kathleen: cathy kathy kate katie kat kit kitty kay cath trina
kathleen: kathy kath kay
cecilia: cece celia cissy
charles: charlie chuck chas chip chaz
charlotte: charlie lottie char
chelsea: chels
chester: chet
christian: chris
christina: chris chrissy tina christie christy
christine: chris chrissy christie christy
christopher: chris kit topher
clarence: clare
clifford: cliff
clifton: cliff
clinton: clint
clayton: clay
conrad: con connie
constance: connie
cordelia: delia
cornelius: neil corny
courtney: court
crystal: chris crys
curtis: curt
cynthia: cindy
daniel: dan danny
danielle: dani danny ellie
daphne: daph
darrell: darry
david: dave davey davy
deborah: deb debbie debby
delores dolores: lola dee
denise: dee
dennis: denny den
diana diane: di didi
dominic: dom nick
donald: don donnie donny
dorothy dorothea: dot dottie dora dolly
douglas: doug
duncan: dunc
dwayne: wayne
edgar: ed
edith: edie
edmund: ed eddie ned
edward: ed eddie ned ted teddy
edwin: ed eddie win
eileen: leen
eleanor elinor: ellie nell nellie nora ella
elijah: eli
elizabeth: liz lizzie lizzy beth betsy betty bess eliza libby lisa elsie ellie bette lib
ellen: ellie nell nellie
emily: em emmy emmie
emma: em emmy
emmanuel: manny
eric: rick
ernest: ernie
esther: essie
ethan: eth
eugene: gene
evelyn: evie eve
ezekiel: zeke
felicity: flick fliss
florence: flo florrie flossie
frances: fran francie fanny frankie
francis: frank fran frankie
franklin: frank
frederick: fred freddie freddy rick
gabriel: gabe
gabrielle: gabby gabi gabe
garrett: gary
geoffrey jeffrey: geoff jeff
george: georgie
georgina georgia: georgie gina
gerald: gerry jerry
gerard: gerry
geraldine: gerry
gilbert: gil bert
gillian: gill jill
gordon: gord gordy
grace: gracie
graham: gra
gregory: greg gregg
gretchen: greta
gwendolyn gwendoline: gwen wendy
hannah: han
harold: harry hal
harrison: harry
harriet: hattie harry
heather: heath
helen helena: nell nellie lena
henrietta: etta hetty
henry: harry hank hal
herbert: herb bert
hubert: bert
hugh: hughie
ian: iain
imogen: immy
isaac: ike zac
isabella isabel: bella belle izzy issy ibby
jacob: jake jakey
jacqueline: jackie jacqui
james: jim jimmy jamie jem
jane: janie
janet: jan
janice: jan
jasmine: jas jazz
jason: jay jase
jean: jeannie
jeanette: jean
jemima: jem
jennifer: jen jenny jenn jennie
jeremiah: jerry
jeremy: jem jerry
jerome: jerry
jessica: jess jessie
jill: jilly
joan joanna joanne: jo joanie
jocelyn: joss
john: jack johnny jock
jonathan: jon jonny nathan
jordan: jordy
joseph: joe joey jo
josephine: jo josie josey
joshua: josh
joyce: joy
judith: judy jude
julia julie: jules
julian: jules
justin: jus
karen: kaz
katherine: kate katie kathy kat kitty kay katy kath
kaitlyn: kait kate katie
kendall: ken
kenneth: ken kenny
kevin: kev
kimberly kimberley: kim kimmy
kristen kirsten: kris kirsty
kristina: kris tina
laura lauren: laurie lori lauri
lawrence: larry laurie lars
leonard: leo len lenny
leonardo: leo
leopold: leo
leroy: roy
leslie lesley: les
lewis: lew
lillian: lily lil lilly
lindsay: lin linds
louis: lou louie
louise louisa: lou lulu
lucille: lucy lou
lucas: luke
lucinda: lucy
lydia: lyd
lynette: lyn lynn
mackenzie: mac kenzie
madeline madeleine: maddie maddy mad
malcolm: mal
marcus mark: marky
margaret: maggie meg peggy marge margie greta madge peg margo daisy rita
marilyn: mari
marjorie: marge margie
martha: marty mattie
martin: marty mart
mary: molly polly mamie
matilda: tilly mattie tilda
matthew: matt matty
maureen: mo
maurice: mo
maximilian: max
maxine: max
maxwell: max
megan: meg
melanie: mel
melinda: mel mindy linda
melissa: mel missy lissa
mercedes: mercy
meredith: merry
michael: mike mick mickey mikey mitch
michaela: kayla mickey
michelle: shelly chelle mich
mildred: millie
miranda: mandy randy
miriam: mimi
mitchell: mitch
mohammed: mo
monica: mon
montgomery: monty
morgan: mo
nancy: nan
natalie: nat
natasha: tasha nat
nathan nathaniel: nat nate
nicholas: nick nicky nic
nicole: nicky nikki nic
nigel: nige
nora: norah
norman: norm
oliver: ollie olly
olivia: liv livvy ollie
oscar: ozzie
oswald: ozzie
pamela: pam pammy
patricia: pat patty patti tricia trish
patrick: pat paddy rick
paul: paulie
paula: polly
pauline: polly
penelope: penny pen
percival: percy
peter: pete
philip: phil pip
philippa: pippa pip
phyllis: phyl
preston: pres
priscilla: cilla prissy
prudence: pru prue
rachel: rach rae
ralph: ralphie
randolph randall: randy rand
raymond: ray
rebecca: becky becca beck reba
regina: gina reggie
reginald: reg reggie
reuben: rube
rhonda: ron
richard: rich rick ricky dick richie dickie
robert: rob bob bobby robbie robby bert
roberta: bobbie robbie
roderick: rod roddy rick
rodney: rod
roger: rodge
roland: rollie
ronald: ron ronnie ronny
rosalind: roz ros
rosemary: rose rosie romy
roxanne: roxy
rudolph: rudy
rupert: rupe
russell: russ
ruth: ruthie
salvatore: sal
samantha: sam sammy
samuel: sam sammy
sandra: sandy
sarah: sally sadie
sebastian: seb bas
shannon: shan
sharon: shaz shari
sheila: she
shirley: shirl
sidney sydney: sid syd
simon: si
solomon: sol solly
sophia sophie: soph
spencer: spence
stacy: stace
stanley: stan
stephanie: steph stevie
stephen steven: steve stevie ste
stewart stuart: stu stew
susan susanna suzanne susannah: sue susie suzie suzy sukie
sylvester: sly
sylvia: syl
tabitha: tabby
tamara: tammy tam
tanya: tan
teresa: terry terri tess tessa tracy
terence terrance: terry tel
thaddeus: tad thad
theodore theodor: ted teddy theo
theodora: dora thea
theresa: terry tess tessa
thomas: tom tommy
tiffany: tiff
timothy: tim timmy
tobias: toby
trevor: trev
ursula: ursie
valerie: val
vanessa: nessa van
veronica: ronnie vera ronni
vernon: vern
victor: vic
victoria: vicky vicki tori vic
vincent: vince vin vinny
viola violet: vi
virginia: ginny ginger
vivian: viv
walter: walt wally wat
wallace: wally
wesley: wes
wilfred: wilf fred
wilhelmina: mina billie minnie
william: bill will billy willy liam willie
winifred: win winnie freda
winston: win
woodrow: woody
yolanda: yoli
yvonne: evie
zachary zachariah: zach zack zac zak
`;
