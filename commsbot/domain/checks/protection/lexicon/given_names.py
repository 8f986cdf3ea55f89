"""Given names that are common where the checks are used; a name that isn't here is still found where the words around it say so.

Names that are as often a place, a street or a word (Paris, Grace, Summer, Santiago) are left out where the loss of one costs less than asking about
every park of that name.
"""

from typing import Final

GIVEN: Final = frozenset(
    """
    aaliyah aarav aaron abby abdoulaye abdul abdullah abel abelardo abena abigail abraham abundio achieng ada adaeze adalberto adam addison
    adela adelaida adele adelina adeline adolfo adrian adriana adrienne adrián adán agapito agatha agnes agnieszka agustina agustín ahmad
    ahmed ahmet aidan aiden ailsa aimee ainhoa aisha aisling aitana aitor akiko akira akua alaina alan alana alasdair alba albert albertina
    alberto albino alcira aldo alec alejandra alejandro alejo alex alexa alexander alexandra alexia alexis alfie alfonsina alfonso alfred
    alfredo ali alice alicia alina alison alistair allan allen allison alma alonso altagracia alvaro alyssa amadeo amaia amanda amara amaya
    amber amberly amelia amina amir amparo amy américo ana anabel anacleto anahí anand anastasia anastasio anatolio anaya anaís ander anders
    anderson andre andrea andreas andrei andres andreu andrew andrzej andré andrés andy angel angela angelica angelina angelo angharad angie
    angus angélica aniceto anil anita anjali ann anna annabelle annalise anne annette annie annika anselma anselmo anthony antoine antolín
    anton antonia antonio anwar aoife apolinar apolonia aquiles araceli araminta arantxa arcadio archibald archie argimiro ariadna ariana
    arianna ariel arjun armanda armando armida arnold arnulfo artemio arthur arturo arun aránzazu arístides ashley ashok ashton asia astrid
    atanasio ataúlfo aubrey audrey aurelia aureliano aurelio aurora austin ava avery axel ayaan ayesha aylin ayse babatunde baldomero
    baltasar baltazar barbara barry bartholomew bartolomé basil basilio baudilio beata beatrice beatriz becky begoña belarmino belén ben
    benigno benita benito benjamin benjamina benjamín bernabé bernadette bernard bernarda bernardina bernardo bernice berta bertha bertram
    beth bethan bethany beto bettina betty beverly bianca bibiana bijan bilal bill billy birgit birgitta bjorn björn blake blanca blanche
    blas bob bobby bohdan bojan bola bonifacio bonnie boris borja bozena brad braden bradley brady brandon brantley brayan breanna brenda
    brendan brent brett brian briana brianna bridget brielle brinley brittany brody bronagh bronwen brooke bruce bruno bryan bryce bryson
    brígida byron bárbara caden caitlin caleb calixto callie callum calvin cameron camila camille candace candela candelario caridad carina
    caritina carl carla carlos carlton carmela carmen carmina carol carolina caroline carolyn carrie carter carys casandra casey casilda
    casimiro cassandra catalina catarina catherine cathy catrin catriona cayetano cecil cecilia cecily cedric ceferino celerino celeste
    celestino celia celina celso ceri cesar chad chandra charlee charlene charles charlie charlotte charo cheikh chelsea chen cheryl chiara
    chidi chinedu chloe chris christian christina christine christopher chus chuy cian ciara ciaran cindy cipriano cirilo ciro claire clara
    clarence clarice clarisa clarissa claudia claudina claudio clayton clemencia clement clemente clementine cleofas clifford clinton clive
    clodagh clodomiro clotilde cody colby colin colleen colm colton concepción concha conchita conner connie connor conor conrado constance
    constanza consuelo cora cordelia corey corinne cormac cornelia cornelius cory courtney craig crescencio crispín cristian cristina
    cristóbal crisóforo crystal cuauhtémoc curro curtis cuthbert cynthia cyrus cándido césar d'andre dafydd dagoberto daiki dakota dale
    dalila damian damián damon dan dana daniel daniela danielle danilo danny dante danuta daphne dario darius darlene darnell darrell darren
    darryl darío dave david dawn dean deandre deanna debbie debora deborah debra declan deepak deirdre dejan delaney delia delphine demarcus
    demetria demetrio denise dennis deogracias derek dermot derrick deshaun deshawn desiree desmond destiny devin devon dexter diana diane
    didier diego dieter dimitri dina dinesh dion dionisia dionisio dirk dmitri dolores domingo dominic dominique domitila don donal donald
    donato donna donovan dora doreen doris dorota dorotea dorothy doug douglas dragan drew drusilla duane duc dulce duncan dustin dwayne
    dwight dylan dámaso débora eamon earl ebony eddie edelmira edelmiro edgar edith edmund edmundo edna eduard eduardo edurne edward edwin
    efraín efrén egbert eileen eilidh ekaterina elaine elba eleanor eleazar elena eleuterio eli elia eliana elias elif eligio elijah elisa
    elisabeth elise eliseo elizabeth ella ellen ellery ellie elmer elodia eloísa elsa elsie elvia elvira elvis elías emanuel emeka emerson
    emery emil emilia emiliano emilio emily emma emmanuel emre emrys enedina eneko engracia enid enoch enrique enzo eoin epifanio erasmo
    ercilia eric erica erick ericka erik erika erin ermelinda ernest ernestine ernesto erwin esmeralda esperanza estanislao esteban
    estefanía estela estelle ester esther etelvina ethan ethel euan eudora eufemia eufrasia eugene eugenia eugenie eugenio eulalia eulogio
    eunice euphemia eusebio eustace eva evan evangelina evaristo eve evelia evelyn everleigh evie ewa ewan ezekiel ezequiel ezequiela ezra
    fabian fabio fabiola fabián fabricio facundo fadi faisal faith farah farid farida fatima fatma fatou faustino fausto federica federico
    felicia feliciana feliciano felicitas felipe felisa felix femi ferdinand fergus fermín fernanda fernando fernán ffion fidel fidelia
    filemón filiberto filomena finbarr finley fiona fionn flaviano flavio florencia florentino florián floyd folake fortunata fortunato
    frances francesca francine francis francisca francisco franco frank franklin fraser fred freddie freddy frederick freja freya frida
    friedrich fritz froilán froylán fulgencio fátima félix gabriel gabriela gabriella gabrielle gael gage galina ganesh garazi gareth
    garrett gary gastón gavin gema gemma genaro gene genesis genevieve genoveva geoffrey george georgia georgina geraint gerald geraldine
    gerard gerardo german germana germán gertrude gervasio gethin giancarlo gianna gideon gilbert gilberto gilda gina ginger ginés giovanni
    gisela giselle gladys glafira glen glenda glenn gloria godfrey godofredo gonzalo gopal goran gordon gorka graciela grady graham grainne
    grant greg gregg gregor gregorio gregory greta griselda grzegorz guadalupe gudrun guillermina guillermo gunnar gunther gus gustavo guy
    gwen gwendolyn gwilym gwyneth güicho günter hadley hakan hakeem haley halima halina hallie hamid hamida hamish hamza hanh hanna hannah
    hans harish harley harlow harold harper harriet harris harry haruki harvey hasan hassan hawa hayden hayley hazel heather hector heidi
    heike heinz helen helena helga henrietta henrik henry herbert heriberto herman hermelinda hermenegildo herminia herminio hermione hernán
    hester higinio hilario hilda hillary hipólito hiroshi holly homero honorio horace horacio horst hortense hortensia hossein howard hubert
    hugh hugo hugolino humberto humphrey hunter huong hussein huw hyun héctor iain ian ibrahim ibrahima ida ieuan ifeanyi ifeoma ifigenia
    ignacia ignacio ignatius igor iker ildefonso ilse imani imelda imogen imran indalecio indira ines inge ingrid inmaculada inocencio inés
    ioan iovana irene irina irineo iris irma isaac isabel isabella isabelle isadora isaiah isaura isaías ishaan isidora isidro isla ismael
    ismaela isobel isolde isolina israel itzel itziar ivan ivana ivette ivonne ivy iván izan iñaki jabari jace jacinta jacinto jack jackie
    jacob jacobo jacqueline jada jade jaiden jaime jairo jake jakub jalen jamal jamar james jamie jamila jan jane janek janelle janet janice
    janine jared jarrod jasmin jasmine jason jasper jaume javi javier javiera jaxon jay jaya jayden jayla jaylen jazmín jean jeanette jeanne
    jeff jeffery jeffrey jelena jemima jenaro jenna jennifer jenny jerald jeremiah jeremy jeremías jermaine jerome jerry jerónimo jesse
    jessenia jessica jessie jesús jethro ji-woo jill jillian jim jimena jimmy jiri joan joana joanna joanne joaquin joaquina joaquín jocelyn
    jochen jodi jody joe joel joey johan johanna john johnnie johnny jokin jon jonah jonas jonathan jonathon jonás jordi jorge jose josefa
    josefina joseph josephine josh joshua josiah josu josué josé jovan jovita joyce juan juana juanita juanjo judith judy jules julia julian
    juliana julie juliet julieta julio julius julián juniper jurgen justin justina justino jutta juventino jürgen kaden kai kaiden kaitlyn
    kaleb kamal kamau kara kareem karen karim karin karina karl karla katarzyna kate katelyn katherine kathleen kathryn kathy katie katrin
    katrina kavita kay kayden kayla keegan keiko keiran keisha keith kellan kelly kelsey kelvin ken kendall kendra kenji kenneth kenny kenya
    kerry kevin khadija khaled khalid khalil kiara kieran kim kimberly kinsley kira kiran kirk kirsten kirsty klaus kofi kojo koldo krishna
    kristen kristin kristina krystal krzysztof kurt kwame kwesi kyle kylie kyra lachlan ladislao laila lainey lakeisha lakisha lakshmi lalo
    lamar lambert lana lance landon larry lars lashawn latasha latoya laura lauren laurie lavinia lawrence layla leah leandra leandro leila
    leire lena leo leobardo leocadia leon leonard leonardo leonel leonor leonora leopold leopoldo lerato leroy leslie leticia lettice levi
    lewis lexi leónides li-wei liam liborio lidia liesel ligia lila lilia liliana lillian lilly lily lina linda lindsay lindsey linh linus
    lionel lisa lisandro liz lizbeth lloyd lluís logan lois lola loli lonnie loren lorena lorenzo loreto loretta lori lorraine lou louis
    louisa louise lourdes lowri luca lucas lucia luciana luciano lucila lucille lucinda lucius lucrecia lucy lucía ludivina ludmila ludovic
    luis luisa luka lukasz luke luna lupe lupita luther lutz luz lydia lyla lynn lázaro mabel macarena macario mackenzie maddie maddox
    madeline madelyn madge maeve magda magdalena magdaleno maggie magnus mahmoud maider mairi maisie maite makayla malachi malcolm malena
    malgorzata malik mamadou manfred manoj manolo manuel manuela mara marc marcela marcelina marcelino marcella marcelo marcia marciano
    marco marcos marcus marek margaret margarita margarito margo margot mari maria mariah mariam mariama mariana marianne maribel maribeth
    maricela maricruz marie mariela marilyn marina marino mario marion marisa marisela marisol maritza marjorie mark marko markus marlene
    marley marlon marmaduke marquis marquise marsha marta martha martina martí martín maruja marvin marwan mary maryam maría mason mateo
    mateus mateusz matilda matilde matt matteo matthew matthias matías maud maura maureen maurice mauricio mauro mavis max maximilian
    maximiliano maximino maxine maxwell maya mayra mckenna meera megan mehmet mei melanie melchor melinda melisa melissa melody melquiades
    melvin memo mercedes merche meredith mia micaela micah michael michal micheal michele michelle miguel mikayla mike mikel mila milan
    mildred miles milica millicent milos milton min-jun mindy minerva ming minh minnie miranda miriam misty mitchell mohamed mohammad
    mohammed mohan mohsen moira moisés mollie molly mona monica monika monique monserrat montague montserrat morag morgan mortimer moses
    moussa mpho muhammad mukesh murat murdo muriel mustafa mykola myra myriam myrna myrtle máximo mónica nabor nacho nadia nancy nando naoko
    naomi narcisa narciso nasir natalia natalie natasha nathan nathaniel natividad naveen navid nayeli nazario neha nehemiah neil nellie
    nelson nemesio nerea nereo nerys nestor nevaeh neville ngoc ngozi nguyen nia niall niamh nicanor nicasio nicholas nick nicola nicolas
    nicolasa nicole nicolás nicomedes nigel nikhil nikki nikolai nils nina nisha nixon njoroge noah noel noelia noelle noemí nomsa noor nora
    norah norbert norberto norma norman nour noé nuria nélida néstor núria obadiah obinna octavia octaviano octavio ofelia oihane oisin
    oksana oleg olegario olena olga oliver olivia oluwaseun omar omari onofre oralia oriol orla orlando oscar osman osvaldo otieno otilia
    otilio otis ottilie otto ousmane ovidio owain owen pablo paco padraig paige paisley paloma pam pamela pancho paola parisa parvati
    pascual pat patrice patricia patricio patrick patty paul paula paulina pauline paulino paulo pavel pawel paxton pearl pedro peggy
    penelope penny pepe percival percy perla perry pete peter petr petra petro petronila peyton phil philip philippa phillip phineas phoebe
    phuong phyllis pilar pili piotr piper plácido policarpo pooja poppy porfirio pradeep prakash preeti presley preston prisciliano
    priscilla priya prudencia prudencio práxedes pánfilo quang quentin quincy quinn quintín quique quirino quoc rachel raegan rafael rafaela
    raheem rahul raimundo rainer raj rajesh ralf ralph ramesh ramira ramiro ramon ramona ramón randall randy rania raphael raquel rashad
    rasheed rashid rashida raul ravi raymond raymundo raúl reagan rebeca rebecca reese refugio reggie regina reginald reina reinaldo rekha
    remedios renata renato rene renee rené rex reyna reynaldo reza rhett rhian rhodri rhona rhonda rhys ricardo richard rick ricky rigoberto
    riley rita robert roberta roberto robin robyn rocio rocío roderick rodney rodolfo rodrigo rogelio roger rohan rohit roisin roland
    rolando rolf roman romeo romualdo ron ronald ronan ronnie roque rory rosa rosalba rosalie rosalind rosalinda rosalía rosamund rosario
    rosaura rosemary rosendo rosie ross roxana roxanne roy ruairi ruben ruby rubén rudolph rudy rufina rufino rufus rukhsana rupert ruperto
    russell ruth ryan ryder rylee sabas sabina sabine sabino sabrina sadie sakura saleh salim salma salomé salomón salustiano salvador sam
    samanta samantha sami samir samira samuel sanaa sandeep sandra sandy sanjay santiaga santos saoirse sara sarah sasha satoshi saturnino
    saul saúl scarlett scott seamus sean sebastian sebastián secundino segismundo segun selena selene selina septimus serafín serena sergei
    sergey sergio seth severiano severino shane shanice shaniqua shannon shaquille shaun shauna shawn sheila shelby shelley sheri sherry
    shirin shirley shona shreya sian sibyl siddharth sidney sienna sigrid silas silke silverio silvestre silvia silvina simon simona simone
    simón sinead siobhan sion sipho sita skyler slobodan sofia sofía soledad solveig sonia sonya soo-jin sophia sophie soraya spencer stacey
    stacy stanley stefan stefanie steffen stella stephanie stephen sterling steve steven stewart struan stuart sue suman sunil sunita suresh
    susan susana susanna susie suzanne sven svetlana swati sybil sydney sylvester sylvia tabitha tadeo tadhg tafadzwa takashi takeshi tamara
    tameka tamika tammy tania tanisha tanya tara taras tarik tariku tariq taryn tasha tatiana tatum tatyana taylor teagan ted teddy
    telésforo tendai tenzin teodora teodoro tere terence teresa teresita terrance terrell terrence terri terry tessa teófilo thabo thaddeus
    thanh thelma themba theo theodora theodore theophilus theresa thomas thorsten thurston thuy tiago tiburcio tiffany tim timoteo timothy
    tina tobias toby tobías todd tom tomasa tomasz tommy tomos tomás toni tony tonya toribio toñi toño tracey tracy trang travis trejo
    tremaine trent trevon trevor trey tricia trina trinidad tripp tristan troy tránsito tuan tucker tunde tyler tyrell tyrese tyrone tyson
    ubaldo udo ulises ulrich ulysses unai uriel ursula usha uwe valentina valentín valeria valeriano valerie valerio vanesa vanessa venancio
    venustiano vera veronica verónica vicenta vicente vicki vicky victor victoriano victorino vidal vijay vikram viktor vince vincent
    vinicio viola violet violeta virgilio virginia viridiana vito vivian viviana vladimir volker víctor wade walid wallace walter wanda
    wanjiru warren wayne wei wenceslao wendell wendy werner wesley whitney wilbur wilfred wilfredo wilfrido wilhelmina will willa willard
    william willie winifred winston wojciech wolfgang wyatt xabier xavier xiang ximena xiu xochitl yadira yago yahir yan yareli yasir yasmin
    yasmina yaw yesenia yetunde yolanda yosef yousef youssef yuki yuko yuri yuridia yusuf yvette yvonne zacarías zach zachariah zachary
    zahra zaida zainab zander zane zanele zara zdenek zebedee zeke zenaida zenón zeynep zoe zoey zofia zoila zoraida zoran zulema zuriñe
    álvaro ángel ángela íker íñigo óscar úrsula
    """.split()  # noqa: SIM905  # a list of thousands, one a line, is no easier to read
)
"""In casefolded form."""
SURNAMES: Final = frozenset(
    """
    abebe acosta adair adams adebayo adeyemi agirre aguilar aguirre ahmed alarcón allen almeida alonso alonzo alvarado alvarez amador
    andersen anderson andrade aranda arango arce arellano arias arroyo asante ashworth atherton avila ayala baca bailey baker bakker
    balderas banerjee banks barajas barbosa barker barnes barragán barrera barrientos barrios bauer bautista becerra becker bekele bell
    beltrán benavides benitez bennett benítez bergström bermúdez bernal bianchi black blanc blanchard blanco bloom bohannon bonnet borja
    bosch boyd boyer bradshaw brannigan braun bravo briggs brigham briones brooks bryant bui burkett burns bustamante butler byrne cabello
    cabral cabrera calderon calderón calvo camacho campbell campos camps canales cano cantú carbajal cardenas cardona carmona carranza
    carrasco carrillo carter carvajal carvalho carver casals castañeda castellanos castillo castiñeira castro cavazos cazares ceballos
    cepeda cerda cervantes chacón chambers chatterjee chavarría chavez chen choi chávez cisneros clancy clough coates cole coleman collado
    collins contreras cook cooper coronel corrales cortes cortés costa cox crawford crawley crespo croft cruz cuellar cuesta cuevas cáceres
    cárdenas córdova dang daniels das davies davis delacruz delgadillo delgado dempsey devries diallo diaz dixon dobbs doherty dominguez
    domínguez donovan dorsey doyle duarte dubois dugan dumitru dunleavy dunn durand durán dávila díaz echeverría edwards egea elizondo
    elkins ellis ellison enríquez eriksson escalante escobar escobedo esparza espinosa espinoza esposito esquivel esteban estrada estévez
    etxeberria evans fairbanks farrell farrow feliciano ferguson ferrari ferreira ferrer figueiras figueroa finch fischer fisher fisk fitch
    fitzgerald flanagan flores fonseca fontaine ford foster fowler fraser freire frías fuentes gaitán galindo gallagher gallardo gallego
    gallegos galván gamboa gamez garcia garcía garibay garrido garza gaytán gibbs gibson gil giraldo girard girón godínez goikoetxea gomez
    gonzales gonzalez gonzález gordon graham granados gray griffin griffiths guajardo gudiño guerin guerrero guevara gupta gutierrez
    gutiérrez guzman guzmán gómez haddad haines hale halloran hamilton hansen hardcastle hargreaves harrington harrison hartley hartman
    hartmann hartwell hassan hayes henderson henry heredia hernandez hernández herrera herrero hicks hidalgo hill hinojosa ho hoffmann
    holloway holt horvath howard huang huerta hughes hunt hunter hurtado hussain ibarra ibáñez iglesias ionescu ivanov iyer izquierdo jansen
    jaramillo jasso jenkins jensen jimenez jiménez johansson johnson jones jordan juarez jung juárez jáuregui kamara kaminski karlsson kaur
    kavanagh kelly kennedy kershaw kessler khan khoury kim klein koch korhonen kovacs kovač kowalczyk kowalski kristensen krüger laboy
    lachance laird lambert lange lara larrea larsen larson laurent le leclerc ledezma lefebvre lemus lerma leroy lin lindgren lindqvist liu
    lobato lomax londoño long longoria lopez lorenzo lovell lozano lucero luján luna lópez macdonald macedo mackenzie macías madrigal
    maldonado malik marin marrero marshall martin martinez martínez marín mason mbeki mcbride mccarthy mccoy mcdermott mcdonald mckay mclean
    mcleod mears medina medrano mehta meijer mejia mejía melgar meléndez mena menchaca mendez mendizabal mendoza mensah meraz mercier meyer
    michel miller mills miranda mireles mitchell mobley mohamed mojica molina monroy montalvo montaño montemayor montenegro montes montoya
    moore mora morales moreau moreno mota moya moyo mueller mullins munoz murillo murphy murray muñiz muñoz myers méndez müller nakamura
    narváez nasser nava navarrete navarro ndlovu negrete negrón nelson neumann nguyen nichols nielsen nieto nilsson nolan nolasco novak
    nowak nunes nunez nájera núñez o'brien o'connor o'neill oakes ocampo ocaña ochoa ogden ojeda okafor okonkwo okoye olivares oliveira
    olivera olsen olson olvera oneal ontiveros orellana orozco ortega ortiz osorio ospina osuna otero owens owusu pacheco padilla palacios
    palmer pantoja paredes park parker parra pascual pastor patel patiño patterson pazos pedersen pedroza pena penhaligon perales peralta
    perea pereira perez perry persson peterson petrov peña pham phillips picazo pickering pickett pike pineda pizarro plascencia polanco
    ponce pope popescu porras portillo powell prado prescott price prichard prieto pritchard pruitt pruneda puig pujol pulido pérez quayle
    quezada quintana quintanilla quintero quiroga quiroz quiñones ramirez ramos ramsden ramírez rangel rao razo reddy redondo reed rendón
    rentería requena resendez restrepo rey reynolds reynoso ribeiro ricci rice richardson richter ridley riera rios rivas rivera roberts
    robertson robinson robledo robles roca rocha rodriguez rodríguez rogers rojas roldán romano romero romo roque rosado rosales rose rosen
    ross rossi rovira rowe ruano rubio ruelas ruiz russell russo rutherford ruvalcaba ryan ríos saavedra salas salazar salcedo saldaña
    saldívar salgado salinas salvatierra samaniego sanabria sanchez sanders sandoval santana santiago santillán santos sanz sato sauceda
    schmidt schneider schwarz schäfer sedillo seoane sepúlveda serra serrano serrato shah sharma shaw sheridan siegel silva simmons simms
    simon sinclair singh smit smith soler solis solorio solís sotelo soto souza spence stephens stevens stewart stone stroud sullivan
    sutcliffe sutherland suzuki suárez swanson sykes szabo sáenz sáez sámano sánchez tafoya tamayo tanaka tapia tate tejada tejeda tello
    terrazas tesfaye thomas thompson thwaite tijerina tinoco tolentino toller torrealba torres tovar tran tranter traoré trask trejo treviño
    tristán trujillo turner tuttle téllez ulloa urbina ureña uribe urrutia urías valadez valdez valdivia valdés valencia valenzuela
    valladares vallejo varela vargas vasquez vaughn vega vela velasco velazquez velásquez velázquez venegas verdugo vergara vicente vidal
    viera vigil vila villalobos villalpando villanueva villarreal villaseñor villegas virtanen visser vo volkov vásquez vázquez vélez wagner
    walker wallace walsh wang ward warren watanabe watson weaver webb weber wells west whitaker whitcomb whitcombe white whitlock whitlow
    williams willis wilson wolf wood wozniak wright wu yamamoto yang ybarra yoder yáñez zamora zapata zarate zavala zayas zepeda zhang zhao
    zhou zimmermann zubieta zárate zúñiga álvarez ávila
    """.split()  # noqa: SIM905  # a list of thousands, one a line, is no easier to read
)
"""Surnames that are common where the checks are used; one at the end makes a run of capitals a person's name, whatever stands before it."""
