/**
 * First names met in organisations that write French or English, from anywhere: a result that names a person is that person's.
 * Names that are also words of work (Will, Mark, Grace, Rose, Max, Art, Pat, Victor, France, Clément…) are left to the
 * verb that follows. Lower case.
 */
export const firstNames: ReadonlySet<string> = new Set(
  `aaliyah aarav aaron abbey abbie abdel abdou abdoulaye abdourahmane abdul abdullah abebe abel abelard abena abhay abhijit abhinav abhishek abigail
    abimbola abiodun abiola achille achim achraf adaeze adalberto adaline adam adama addison adebayo adel adele adelheid adelina adeline adem ademola
    adil aditi aditya adnan adolfo adria adriana adriano adrien adrián adwoa aegir aela agata agathe agnes agneta agnieszka agnès agustin agustín ahmad
    ahmed ahmet aicha aidan aiko aileen aimee aimée ainhoa ainsley aisha aishwarya aisling aitana aitor ajay ajit akash akhil akihiro akiko akin akio
    akira akosua aksel aladdin alain alan alana alasdair alastair alban albert alberto albin alda aldo alec aleena aleix alejandra alejandro alejo
    aleksander aleksandr aleksandra aleksi alena alesia alessandra alessandro alessia alex alexandra alexandre alexandrine alexej alexey alexia alexis
    alfie alfonso alfred alfredo alhassan ali alice alicia alida alina aline alioune alisha alison alistair alix aliya aliyah allan allegra allison
    alois aloysius alphonse althea alva alvaro alvin alwin alyssa amadou amal amalia amanda amandine amani amara amarachi amaury amaya ambra ambre
    ambroise ambrose ameenah amel amelia amelie amerigo ameya amin amina aminah aminata amine amir amit amrita amy amélia amélie ana anabel anabelle
    anahit anand ananda ananya anastasia anastasija anatole anatoly anaëlle anaïs anca anders andrea andreas andreea andrei andreia andrej andres andrew
    andris andrius andrzej andré andrée andy aneta angela angelika angelina angelique angelo angus angélique anh ania anika aniket anil anissa anita
    anja anjali anjana anka anke ankita ankur ann anna anna-lena annabel annabelle annalisa anne anneke anneli annelies annelise annemarie annett
    annette annick annie anniina annika anouar anouk ansel anselm anshul ante anthea anthony antje antoine antoine-marie anton antonela antonella antoni
    antonia antonin antonio antti anusha anushka anwar anya aoife apolline apoorva araceli arash aravind archana archibald ardian arezki arian ariane
    arielle aristide arjan arjun arlene arlette armand armando armel armelle armin arnar arnaud arne arno arnold arpita arsenio arsène artem arthur
    artur arturo arun arvid arvind arwa aryan asad asha ashish ashley ashok ashwin asif aslan asma asmaa assane assia asta astou astrid athanase athina
    atle atsuko aubrey audrey aurel aurelia aurelian aurelie aurelio aurore aurèle aurélie aurélien ava avi avinash avital awa axel axelle ayesha ayla
    aylin ayman aymeric ayodele ayoub ayumi azadeh aziza azra aïcha babacar badr bahar bakary balazs baldwin baltasar baptiste barack barbara barbora
    barnaby barnabé barry bart bartek bartolomé bartosz bashir basile bastian bastien batoul bayu bea beata beatrice beatrix beatriz becca becky bela
    belen belinda ben benedetta benedikt bengt beniamino benita benito benjamin benjamín benoit benoît bente berenice bernadette bernard bernardo bernd
    bernhard bernice berta bertha berthe bertil bertrand beth bethany betsy betty bhaskar bhavesh bhavna bhuvan biagio bianca bianka bibiana bilal bilel
    bineta bintou birgit birgitta birte bjarne bjorn björn blaise blanca blandine blerim bob bodil bogdan bogumila bohdan bojan bolaji boris borja
    boubacar boubakar brad bradley brahim bram brandon branko braulio breanna brenda brendan brent brett brian brice bridget brigid brigitta brigitte
    britt britta brittany bronwyn bruce bruna brunhilde bruno bryan bryce bryn bryony bukola burak burcu béatrice caio caitlin caleb callum calum camila
    camilla camille camillo camélia cansu caoimhe carina carl carla carlo carlos carlota carlotta carmelo carmen carol carola carole carolina caroline
    carolyn carrie carsten cassandra cassandre cassidy catalina catarina caterina cathal catherine cathleen cathrine cathy catriona cecil cecile cecilia
    cecilie cedric celine cem cemal cengiz cerys cesare chadwick chaima chanel chantal charlene charles charles-henri charlie charlotta charlotte
    charlène chen chiamaka chiara chidi chidinma chika chimamanda chinedu chinwe chioma chloe chloé chris christa christel christelle christian
    christiane christina christine christoph christophe christopher chukwuemeka ciara ciaran cillian cindy claes claire clara clarice clarissa claudette
    claudia claudine claudio claudius claus clelia clement clement-ina clive clothilde clotilde clovis clémence clément clémentine coen colette colin
    colleen collin colm concetta conchita connor conor conrad constantin coralie corentin corina corinna corinne cornelia cornelis cornelius cosima
    cosimo costanza courtney craig cristian cristiana cristina cristobal curtis cynthia cyprien cyriaque cyril cyrille cécile cédric céleste célestin
    célia céline césar daan dafydd dagmar dagny dahlia daisuke dalia dalila damaris damian damien damir damla damon dan dana danica daniel daniela
    daniele danielle danijel danilo danièle danuta daphne daphné darek daria dario darius dariusz darko darlene darragh darren darya dave david davide
    davina dawn dayana deanna deborah debra declan deepa deepak deepika deirdre delia delphine demba demet demetrio denis denisa denise deniz dennis
    derek derya deshawn desiree desmond despina detlef deven devi devika devin devon dewi dhananjay dhruv diallo diana diane diarmuid didier diego
    dieter dietmar dieynaba dilan dilara dilek dimitar dimitri dimitris dina dinesh dirk divya djamel djamila djibril dmitri dmitry dolores domenico
    dominik dominika dominique donal donald donatella donna donovan dora doreen dorian dorine doris dorota dorothea dorothy dorothée doug douglas dounia
    draga dragan driss duarte dugald duncan dusan dylan dzenana eamon eamonn ebba ebony ebru eddie edgar edita edith edmond edmund edna edoardo edouard
    eduard eduarda eduardo edward edwige edwin edwina efe efrain efua egil eglantine egon eileen eilidh einar eirik eitan ekaterina ekin ela elaine
    eleanor eleftheria elena eleni eleonora eleonore eli elia elian eliana elias elie elif elijah elin elina eline elio eliora eliot eliott elisa
    elisabeth elisabetta elise elisha eliza elizabeth elizaveta elke ella ellen ellie elliot elmar elmer elodie eloise elouan elsa elsie elton elvin
    elvira elvire emanuel emanuela emanuele emeka emeline emerson emese emil emile emilia emiliano emilie emilien emilio emily emir emma emmanuel
    emmanuelle emmet emmett emre encarna enid ennio enrica enrico enrique enzo eric erica erich erik erika erin erkan ermanno ermias erminia erna
    ernestine ernesto ernst errol erwan erwin eskil esma esmeralda esmé espen esperanza esra esteban estelle ester esther eszter ethan ethel etienne
    ettore eudes eugen eugene eugenia eugenio eugénie eulalia eulalie eunice eusebio eva evan evangelia evangelos evelina eveline evelyn evelyne everett
    evgeni evgenia evie ewa ewan ewen ewout eyal ezekiel ezequiel ezgi fabian fabiana fabien fabienne fabio fabiola fabrice fabrizio fadi fadila faisal
    faiza fanny fanny-ève fantine farah farhan farid farida farouk farrah fatih fatiha fatima fatma fatou fatoumata faustine faustino fay faye federica
    federico felicia felicitas felipe felix femi femke fenna ferdinand ferenc fergal fergus fernanda fernande fernando ferran fidel fikret filip filipa
    filippa filippo finlay finley finn finnian fiona fionn fionnuala fiorella firas firmin flavia flavien flavio fleur flora florence florent florentine
    florian floriane florin folasade folke fouad francesca francesco francine francis francisca francisco franck franco francois frank franka frans
    franz franziska françois françoise fraser frauke fred freddie freddy frederic frederick frederico frederik freek freja freya frida frieda friedrich
    fritz frédéric frédérique fulvio fumiko funmi funmilayo félicien félicité félix gabin gabriel gabriela gabriele gabriella gabrielle gael gaelle
    gaetano galina gamze ganesh gareth garrett garry gary gaspar gaspard gaston gauri gauthier gautier gavin gawain gayle gaétan gaël gaëlle gaëtan
    geert genevieve geneviève gennaro geoff geoffrey geoffroy georg george georges georgeta georgiana georgina georgios gerald geraldine gerard gerardo
    gerda gergely gerhard germaine germán gernot gerrit gertrud gertrude gerwin gesa ghada ghislain ghislaine ghita giacomo giancarlo gianfranco
    gianluca gianna gianni gideon gilbert gilberto gilda gilles gillian gina ginette ginevra gino gintaras giorgia giorgio giorgos giovanna giovanni
    gisela gisele giselle gisèle gita giulia giuliana giuliano giulio giuseppe giuseppina gizem gladys glenda glenn gloria godfrey gonzalo gonçalo goran
    gordon gottfried govind graciela graeme graham grazyna greg gregoire gregor gregory greta gretchen grete griet griffin grzegorz grégoire grégory
    gudrun guendalina guido guilherme guillaume guillermo gundula gunnar gunter gunther gurpreet gustaf gustav gustave gustavo guus guy gwen gwenaelle
    gwenaël gwenaëlle gwendal gwendoline gwendolyn gwenn gwladys gwyneth gyorgy györgy gérald géraldine gérard günter habib habiba hadi hadiza hadja
    hadrien hafida hafsa hagar haico hailey haim hakan hakim hala halima halina hamed hamid hamish hamza hana hanan hania hanna hannah hannelore hannes
    hans hans-peter harald hari harish harjit harold harpreet harriet harry harsha harshit haruka haruki haruto hasan hashim hassan hatice hattie hawa
    hayden hayley hazem heather heba hector hedda hedi hedvig hedwig heidi heike heikki heiko heiner heinrich heinz helen helena helene helga hella
    helle helmut heloise hemant hendrik henk henning henri henriette henrik henrique henry herbert hermann hermione hernan hernán hervé hicham hideki
    hilda hilde hildegard himanshu hind hiro hiroki hiroko hiroshi hisham hodan holger horace horacio horst hortense houda houria howard hristo huda
    huey hugh hugo hugues humberto humphrey husam huseyin hussein hyunwoo hywel héctor héloïse hélène iain ian ibrahim ibrahima ibtissam ida idir idris
    idriss ieva ifeanyi ifeoma ignace ignacio igor iker ikram ilan ilana ilaria ilias ilie ilina ilir ilka ilona ilse ilya ilyes imad imane imani imen
    imke imogen imran ina inaya indira indra ines inga inge ingeborg ingmar ingo ingrid inigo inka inma inès inés ioana ioanna iona ionela ionut ipek
    irena irene irenka irina irma irmgard irving isaac isaak isabel isabela isabella isabelle isadora isaiah isak isaure isha ishaan ishan isidore
    isidro ismael ismail ismaël ismet issa issam istvan italo itamar ivan ivana ivar iveta ivette ivo ivona iwona izabela izzy iñaki iñigo jaap jacek
    jacinta jack jaclyn jacob jacoba jacobo jacopo jacqueline jacques jad jadwiga jaime jake jakob jakub jalal jamaal jamal james jamie jamila jan jana
    jane janek janet janice janina janine janis janna janneke jannik janos janosch janusz jared jarek jari jarl jarmila jarno jaroslav jasmin jasmina
    jasmine jasna jason javad javier jaya jayden jayesh jayne jean jean-baptiste jean-françois jean-louis jean-luc jean-marc jean-marie jean-michel
    jean-noël jean-paul jean-philippe jean-pierre jean-sébastien jean-yves jeanette jeanne jeannette jeannine jed jeff jeffrey jelena jelle jemima
    jenifer jenna jenni jennie jennifer jenny jens jeremiah jeremias jeremy jeroen jerome jerry jerzy jesper jess jessamy jesse jessica jessie jesús
    jihane jiho jihye jill jillian jim jimena jimmy jiri jitendra jitka joachim joan joana joanna joanne joao joaquim joaquin joaquín jocelyn jocelyne
    jochen joe joel joelle joep joey johan johann johanna johannes john johnny jolanda jolanta jolien jon jonas jonatan jonathan jonna joost jordan
    jordi jordy jorge jorgen joris jos jose josef josefa josefina josefine joseph josephine josette josh joshua josiah josiane josie josip josé
    joséphine joud jovan jovana joão joël joëlle juan juan-carlos juana juanita judit judith juha jukka jules julia julian juliana juliane julianne
    julie julien julienne julieta juliette julija julio juliusz junko jurgen jurgis jussi justin justina justine justyna jutta juul jérémie jérémy
    jérôme jörg jörn jørgen jürgen kaan kadiatou kadidia kadir kagiso kai kaia kaisa kaito kaja kajsa kalina kalle kalyani kamal kamala kamel kamil
    kamila kamran kanika karan kareem karel karen karim karima karin karina karine karl karla karlheinz karlijn karolina karsten karthik kasia kaspar
    kasper katarina katarzyna kate katell katerina katharina katharine katherine kathleen kathrin kathryn kathy katia katie katinka katja katrien katrin
    katrina katrine katya kaur kaveh kavita kavitha kayla kayleigh kazimierz kazuki kazuo keiko keir keisha keith keld kelechi kelly kelsey kelvin kemal
    kemi ken kendra kenji kenneth kenny kenza kerem kerry kerstin ketan kev kevin keziah khadija khadim khaled khalid khalil kiara kiera kieran kiki
    killian kim kimberly kimiko kinga kiran kirill kirsten kirstie kirstin kirsty kishore kjell kjersti klaas klara klaudia klaus knut koen kofi kojo
    konrad konstantin konstantinos konstanze korbinian kornel kostas krishna kristen kristian kristiina kristin kristina kristine kristof kristoffer
    krystyna krzysztof ksenia kuba kumar kunal kurt kwabena kwaku kwame kwasi kwesi kyle kylie kyoko kyra kévin laetitia laila lakshmi lalita lamia
    lamine landry lara larissa larry lars lasse laszlo lata latifa latoya laura laure laureen laureline lauren laurence laurens laurent laurenz lauri
    laurie laurine lauryn laust lavinia layla lazar lazare laëtitia lea leah leander leandro leanne lech leen leena leif leigh leila lela lena lenka
    lenn lennart lennox lenny lenora leo leocadie leon leona leonard leonardo leonel leonhard leonid leonie leonor leontine leopold leopoldo leroy
    lesley leslie leszek leticia letizia levi lewis leyla leïla lia liam liana lianne lidia lidija lieke liesbeth liese lieven ligia lila lilia lilian
    liliana liliane lilith lilly lilou lina linda lindiwe lindsay lindsey linus lionel lior lisa lise liselotte lisette lissa liva livia livio liz liza
    lizzie ljubica lloyd loic lola loredana lorena lorenz lorenza lorenzo loretta lori lorine lorna lorraine lotte lottie louane louay loubna louis
    louisa louise louise-marie lowell loïc luana luc luca lucas lucho lucia luciana luciano lucie lucien lucienne lucija lucile lucille lucinda lucio
    lucius lucja lucrezia lucy ludivine ludmila ludovic ludovica ludwig luigi luigia luis luisa luise luiz luka lukas lukasz luke lukáš lydia lynda
    lynette lynn lynne lysander lászló léa léandre léna léo léon léonie maaike maarten mabel mabinty macarena maciej mackenzie macy madalena maddalena
    maddie madeleine madeline madelon madhav madhu madhuri madina mads mae maelle maelys maeva maeve mafalda magali magalie magda magdalena maggie
    magnus maha mahamadou mahdi mahesh mahmoud maia maike maimouna maira mairead mairi maisie maitane maite maja majda majid makoto malak malala malcolm
    malek malena malgorzata malia malick malik malika malin malina mallory malo malvina mamadou mandy manel manfred manish manisha manju manoj manolis
    manon mansour manuel manuela manuella mara marc marc-andré marc-antoine marcel marcela marceline marcelle marcello marcelo marcia marcin marco
    marcos marcus marcy marek maren marenka margaret margareta margarete margarida margarita margaux margherita margit margot margret margriet
    marguerite maria maria-elena mariam mariama mariana marianela mariangela mariann marianna marianne mariano marica marie marie-anne marie-christine
    marie-claire marie-hélène marie-laure marie-louise marie-pierre marie-thérèse marie-ève marieke mariel mariella marielle mariem marietta marija
    marijke marijn marika mariko marilou marilyn marilène marina marinela marinus mario marion marisa marise marisol marissa marit marita marius mariusz
    marja marjan marjolaine marjolein marjorie marko markus marla marlee marleen marlen marlena marlene marlies marloes marlon marlène marsha marta
    marte martha marthe martijn martin martina martine martino marty maruša marvin marwa marwan mary mary-ann maryam maryline maryse maryvonne marzena
    maría masahiro masha mashaal massimiliano massimo mateo mateus mateusz mathias mathieu mathilda mathilde mathis mathurin mathéo matias matilda
    matilde matt matteo matthew matthias matthieu matthijs mattia maud maude maura maureen maurice mauricio maurizio mauro maxence maxim maxime
    maximilian maximiliano maximilien maxine may maya mayank maylis mayra maysa maéva maëlle maëlys maëva maïté małgorzata mbali meena meera megan
    meghan mehdi mehmet mei meike melanie melchior melike melina melinda melissa melvin menno mercè meredith merel meret meriem meritxell merle merve
    meryem meryl messaoud mia michael michaela michal michaël michał michel michela michele micheline michelle michiel michiko michèle miguel mihaela
    mihai miika mikael mikaela mike mikel mikhail mikkel mikko mila milagros milana milena milica milo milos milosz miloš mimi mindy minh minji minna
    minnie mira mircea mireia mireille mirela mirella miriam mirjam mirko miroslav miroslava mirza misha mitch mitchell mitsuki miyuki moana modou
    mohamed mohammad mohammed mohan mohit moira mojca molly momodou mona monica monika monique montserrat morag morgan morgana morgane moritz morten
    mostafa mouhamed mouna mounir mourad moussa moustapha moïse muhammad mukesh murad murat muriel murielle mustafa mustapha myles mylène myriam
    myrtille myrto mélanie mélina mélissa mélodie nabil nabila nadia nadim nadine nadir nadja nadège nael nafissatou nagore nahia naima najat najib nami
    nandini nanette naoki naoko naomi naomie narcisse naresh narges nasrin nasser nassim nastasia natacha natalia natalie natalija nataliya natasa
    natasha natasja nate nathalie nathan nathanael nathanaël nathaniel naveen navid navya nawal nawel nayeli nazanin nazim naëlle naïma ndeye neal neda
    neelam neha neil nela nele nella nellie nelly nerea nerys nesrine nestor neus neven nevena nguyen niall niamh nicholas nick nicky nico nicodème
    nicola nicolaas nicolaj nicolas nicole nicoletta nicolette nicolás nidhi niels nigel nihal nikhil niki nikita nikki niklas niko nikola nikolai
    nikolaj nikolaos nikolas nikolina nils nina ninon nirmala nisha nishant nithya nitin nives njeri noa noah noam noelia noelle noemi noemie nolan
    nolwenn noor nora norah norbert noreen norman nour noura noureddine noé noémi noémie noëlie nuala nuno nuria nurten nyah núria obinna octavia
    octavian octavio océane odalys odette odile odran ofelia oisin oisín oksana olaf olav oleg oleksandr oleksandra olena olesya olga oliver olivia
    olivie olivier ollie olof olu olumide oluwaseun olympe omar omer omid omolara ondrej onur ophelia ophélie orane oren oriana oriane oriol orla
    orlaith ornella orsolya orson ortal oscar oskar osman ossian oswald othmane otieno ottavia ottilie ouiza oumar oumou ousmane ove owen oxana
    oyinkansola ozan pablo paco paige paloma pamela pang panos paola paolo paraskevi parisa parvati parveen pascal pascale pascaline pasquale patrice
    patricia patricio patrick patrik patrizia patryk patsy paul paul-henri paula paulette pauliina paulina pauline paulus pavel pavlina pawan pawel
    paweł payal pedro peggy pelin penelope percy peregrine pernilla pernille perrine petar peter petra petri petronella petros petru phil philip philipp
    philippa philippe philippine phillip philomena philomène philémon phineas phoebe phyllis pia pierluigi piero pierre pierre-louis pierre-yves
    pierrette pierrick piers pieter pietro pilar pinar piotr pippa pirjo pooja prabhakar prachi pradeep prakash pranav prasad prashant pratik pravin
    preetam preeti priscila priscilla priscille priti priya priyanka przemek purnima pénélope quentin quincy quinten quirin quynh rabah rabia rachael
    rachel rachelle rachid rachida radek radhika radka radomir radu radwan rafael rafaela rafal rafał raffaele raffaella raghav ragnar ragnhild rahel
    rahim rahma rahul raihana rainer raj rajan rajeev rajesh rajiv rajni rakesh ralf ralph ramesh ramin ramiro ramon ramona ramón rana randa randall
    randi randolph randy rangga rania ranjit raoul raphael raphaela raphaël raphaëlle raquel rasha rashad rashid rashida rasmus raul ravi rayan raymond
    raymonde rayna razvan raúl rebeca rebecca rebekah reginald regine reinhard reinhold reinier rekha remco remi remy renata renate renato renaud renee
    renske rené renée reshma reto reuben reyhan reza rhiannon rhoda rhodri rhona rhys ria ricardo riccardo richard rick ricky rieke rihab rik rika rikke
    rimas rina rishabh rishi rita ritu rob robbie robert roberta roberto robin robyn rocco rocio rocío roderick rodney rodolfo rodrigo rodrigue
    rodrigues roel rogelio roger roghaiyeh rogier rohan rohini rohit roisin roisín roland rolande rolf romain romaine romano romina romuald romy roméo
    ron ronald ronan ronja ronnie ronny rory rosa rosalia rosalie rosalind rosalinda rosamund rosana rosanna rosaria roseanne rosella roselyne rosemarie
    rosemary rosetta rosie rosina rosita roslyn ross rossana rossella roswitha roxana roxane roxanne rozenn ruairi ruben rubie rubén rudi rudolf rudolph
    rudy rui rukhsana rukmini rupert rushil russell ruta ruth ruud ruxandra ryan ryo ryoko ryota régine régis rémi rémie rémy róisín saad saanvi saara
    sabah sabina sabine sabino sabri sabrina sacha sachiko sachin sadia sadio safia safiatou sahar sahil saida sakina sakura salah saleh salim salima
    salimata salma salman salomé salvatore sam samad samantha sameer sami samia samir samira sammy samson samuel samuele sandeep sander sandhya sandie
    sandor sandra sandrine sandro sanela sanja sanjay sanjeev sanna sanne santino santosh saoirse sara sarah sarina sascha sasha saskia sathya satoshi
    saverio savita sayed saïd saïda scarlett scott seamus sean sebastian sebastiano sebastien sebastián segolene seiji selena selim selin selina selma
    semra senem senta seonaid seppo serafina seraphine serena serge sergei sergej sergey sergi sergio serhat serhii serkan seth severin sevgi sevil
    seyma sezen shabnam shahid shahla shai shaima shakira shalini shane shania shanice shankar shannon shanti sharif sharon shaun shauna shawn sheela
    sheena sheila sheldon shelley sherif shigeru shilpa shinji shira shirin shirley shivani shlomo shobha shona shreya shruti shubham shweta sian sibel
    sibylle siddharth sidonie siegfried sietske sigrid sigrun sigurd sikander silas silje silke silvana silvia silvija silvio silviu simao simeon simon
    simona simone simonetta sinan sinead sinéad siobhan siobhán sirine sissel sivan sixtine siân slavica slawomir slobodan smita smriti sneha snezana
    sofia sofiane sofie sofija sohail soizic solange soledad solene solenn solomon solvei solveig solène somchai sonali sonia sonja sonya sophia sophie
    soraya soren souad soufiane soukaina soumaya spyridon spyros sreedhar sridhar srinivas stacey stacy stanislas stanislav stanislaw stavros stefan
    stefania stefanie stefano steffen steffi stefka stelian stella stephan stephane stephanie stephen sterenn steve steven stevie stewart stijn stine
    stuart stéphane stéphanie subhash suchitra sudhir sue suha suhail sukhdeep sukie suleiman suleyman sumaya sumit sunil sunita sunniva supriya suraj
    suresh susan susana susann susanna susanne susi susie suzan suzanne suzette suzie svante svea svein sven svenja svetlana swapnil swati swetha sybil
    sybille sylvain sylvaine sylvester sylvia sylvie sylwia szilvia szymon séan sébastien ségolène séraphine séverin séverine sören søren tabea tabitha
    tadeusz tadhg tahar tahir taisiya taiwo takashi takeshi takumi talia tamar tamara tamas tamika tammy tamsin tamás tane tanguy tania tanisha tanja
    tanmay tanvi tanya tara tarek tarik tariq tarja taryn tasha tasnim tatiana tatjana tatsuya taye ted teddy tegan teodor teodora terence teresa
    teresia tereza terezija teri terje terrance terrell terri terry tessa teun thabo thaddeus thais thalia thandi thandiwe thanh thaïs thea theda theo
    theodor theodora theodore theresa therese theresia thiago thibaud thibault thibaut thierry thijs thilo thiémo thomas thomasina thorben thorsten théo
    théodore thérèse tiago tiana tibor tiemo tiffany tijana tilda tilly tim timm timo timotheus timothy timothée tina tineke tirza titouan titus tiziana
    tobi tobias tobin toby todd tom tomas tomaso tomasz tomer tommaso tommy tomoko tomás tomáš tonia tonino tony tonya torben torbjörn tore tori torsten
    tova tove tracey traci tracy travis trent trevor tricia trine tristan trond trudy tsegaye tsvetana tuan tudor tullio tunde tuomas turid tuva tuğba
    tyler tyra tyrone tyson térence udo ugochi ulla ulrich ulrik ulrika ulrike umar umberto umut unai uriel ursula ursule urszula usha usman ute uwe
    uzma vaclav vadim vaibhav vaishali valdemar valentijn valentin valentina valentine valentino valeria valerie valerio valeriy valeska valtteri valère
    valérian valérie vanesa vanessa vangelis vania vanja vanya vardan varun vasco vasil vasile vasiliki vasilis vasily vasudha vedran velia venkat
    venkatesh vera verena vernon veronika veronique vesna vianney vibeke vicente vicenç vicky victoire victoria victorine vidya vigdis viggo vihaan
    vijay vikas vikram viktor viktoria viktoriya vilma vimal vinay vincent vincente vincenzo vineet vinh vinod violaine violeta violetta violette vipin
    viraj virgil virgile virgilio virginie virpi vishal vishnu vitali vitalii vitor vittoria vittorio vivek vivian viviana viviane vivien vivienne
    vladimir vladislav vojtech volha volker volodymyr véronique wael wafa wahid walid walt walter wanda wangari wangui wanjiru warren wasim wassila
    wassim wayne wei wen wendeline wendy wenjing werner wesley wessel whitney wiebke wieland wieslaw wilfred wilfrid wilfried wilhelm wilhelmina willem
    willemijn william willie wilma wim winfried winifred winnie wioletta wladimir wojciech wolfgang wout wouter wyatt xander xavier xenia ximena xin
    xiomara xochitl yacine yael yahya yakov yamina yana yanick yanis yann yannick yannig yannis yara yash yashar yasin yasmin yasmina yasmine yasser
    yassin yassine yasuko yazid yaël yehuda yelena yemi yeny yesim yetunde yevgeny yewande yildiz ylva yoann yoel yohan yohann yoko yolanda yolande
    yonatan yoram yorick yosef yoshiko youcef younes youness youri yousef youssef youssou yuki yukiko yulia yulin yuliya yumi yuna yunus yuri yusra
    yusuf yuto yuval yves yvette yvon yvonne zach zacharie zachary zahid zahra zainab zakaria zaki zakia zanele zara zbigniew zdenek zeina zeinab zelda
    zeljko zena zeynep zhanna zia ziad zinaida zineb zlata zlatan zlatko zoe zofia zohra zoltan zoltán zoran zosia zoé zoë zsofia zsuzsanna zubair
    zuleika zuzana zygmunt édouard élise élodie éloi éloïse émilie éric étienne özge özlem łukasz`.split(/\s+/),
);

/** What stands before the name of somebody: « Mme Petit ». */
export const courtesy = String.raw`(?:M\.|Mme|Mlle|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)`;

/** Names of towns, countries and products too: someone, where something is done or given. */
export const alsoPlaces =
  /^(?:adelaide|alan|austin|brooklyn|camden|caroline|carolina|charles|charlotte|chelsea|christian|claude|dallas|florence|france|francis|georgia|guy|houston|isabelle|jackson|jordan|kent|lincoln|london|lourdes|lydia|madison|manuel|marina|martin|nancy|olympia|oscar|paris|phoenix|regina|santiago|savannah|sofia|sydney|travis|troy|valence|victoria|vienna|vienne|virginia|virginie)$/;
