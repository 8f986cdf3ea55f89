"""Given names that are common where the checks are used; a name that isn't here is still found where the words around it say so.

Names that are as often a place, a street or a word (Paris, Grace, Summer, Santiago) are left out where the loss of one costs less than asking about
every park of that name.
"""

from typing import Final

GIVEN: Final = frozenset(
    """
    darren lupita toño nerea kwame eulalia guadalupe trejo d'andre shaquille wei lalo chuy aaliyah aarav aaron abby abdul abdullah abel abigail abraham ada adam adela adele adolfo adrian adriana adrienne adrián adán agnes
    agustín ahmad ahmed aidan aiden aimee ainhoa aisha aitana aitor akira alan alana alba albert alberto alec alejandra alejandro alex alexa
    alexander alexandra alexis alfie alfonso alfred alfredo ali alice alicia alina alison alistair allan allen allison alma alonso alvaro
    alyssa amaia amanda amara amaya amber amelia amina amir amparo amy ana anabel anahí anastasia anaya ander anderson andre andrea andreas
    andrei andres andrew andré andrés andy angel angela angelica angelina angelo angie angus angélica anita ann anna anne annette annie
    anthony antoine anton antonia antonio anwar aoife araceli arantxa archie ariana ariel arjun armando arnold arthur arturo arun ashley
    ashton asia astrid aubrey audrey aurelia aurelio aurora austin ava avery axel ayaan ayesha aylin baltasar barbara barry beatriz becky
    begoña belén ben benita benito benjamin benjamín bernard bernarda bernardo bernice bertha beth bethany betty beverly bianca bilal bill
    billy blake blanca blas bob bobby bonnie boris borja brad bradley brandon brantley brayan breanna brenda brendan brent brett brian
    briana brianna bridget brittany brody bronwen brooke bruce bruno bryan bryce bryson byron bárbara caitlin caleb callum calvin cameron
    camila candace candela caridad carina carl carla carlos carlton carmela carmen carol carolina caroline carolyn carrie carter casey
    casimiro cassandra catalina catherine cathy cecilia cedric celeste celestino celia cesar chad chandra charlene charles charlie charlotte
    chelsea chen cheryl chiara chloe chris christian christina christine christopher ciaran cindy cipriano claire clara clarence clarissa
    claudia claudio clayton clemente clifford clinton clive cody colin colleen colton concepción connie connor conor constanza consuelo cora
    corey corinne cory courtney craig cristian cristina cristóbal crystal cuauhtémoc curtis cynthia cyrus césar daiki dakota dale damian
    damián damon dan dana daniel daniela danielle danny dante daphne darius darlene darnell darrell darren darryl dave david dawn dean
    deandre deanna debbie deborah debra declan deepak delia demetrio denise dennis derek derrick deshawn desiree destiny devin devon dexter
    diana diane diego dimitri dina dion dionisio dmitri dolores domingo dominic dominique don donald donna donovan dora doreen doris dorothy
    doug douglas drew duane dulce duncan dustin dwayne dylan dámaso earl ebony eddie edgar edith edmund edmundo eduard eduardo edurne edward
    edwin efraín eileen elaine eleanor elena eleuterio eli elia elias elijah elisa elisabeth elise eliseo elizabeth ella ellen ellie elmer
    eloísa elsa elvira elías emanuel emeka emerson emery emil emilia emiliano emilio emily emma emmanuel eneko enrique enzo eoin eric erica
    erick ericka erik erika erin ernest ernesto erwin esmeralda esperanza esteban estefanía estela estelle ester esther ethan eugene eugenia
    eugenio eunice eusebio eva evan evangelina evaristo eve evelyn ezekiel ezequiel fabian fabiola fabián fadi faith farah farida fatima
    fausto federico felicia felipe felix fermín fernanda fernando fernán fidel finley fiona flavio florencia floyd fortunato frances
    francesca francine francis francisca francisco franco frank franklin fred freddie freddy frederick freya frida froylán fátima félix
    gabriel gabriela gabriella gabrielle gael gage garazi gareth gary gavin gema gemma genaro gene genesis geoffrey george georgia georgina
    gerald geraldine gerard gerardo german germán gertrude gethin giancarlo gianna gilbert gilberto gina ginger giovanni gisela giselle
    gladys glen glenda glenn gloria gonzalo gordon gorka graciela grant greg gregg gregorio gregory greta griselda guadalupe guillermina
    guillermo gus gustavo guy gwen hakeem haley hamish hamza hannah harold harper harriet harris harry harvey hasan hassan hayden hayley
    hazel heather hector heidi heinz helen helena henrik henry herbert heriberto herman herminia hernán hilario hilda hillary hiroshi holly
    horacio hortensia howard hugh hugo humberto hunter hussein héctor iain ian ibrahim ida ifeoma ignacio igor iker imani imran ines ingrid
    inmaculada inés irene iris irma isaac isabel isabella isabelle isaiah isaías ishaan isidro isla ismael isobel israel itzel itziar ivan
    ivette ivonne ivy iván izan iñaki jace jacinta jacinto jack jackie jacob jacobo jacqueline jada jade jaiden jaime jake jakub jalen jamal
    jamar james jamie jan jane janelle janet janice janine jared jarrod jasmin jasmine jason javi javier jaxon jay jayden jayla jaylen
    jazmín jean jeanette jeanne jeff jeffery jeffrey jenna jennifer jenny jerald jeremiah jeremy jermaine jerome jerry jesse jessenia
    jessica jessie jesús jill jillian jim jimena jimmy joan joana joanna joanne joaquin joaquín jocelyn jodi jody joe joel joey johan
    johanna john johnnie johnny jokin jon jonah jonas jonathan jonathon jordi jorge jose josefa josefina joseph josephine josh joshua josiah
    josu josué josé jovan joyce juan juana juanita juanjo judith judy jules julia julian juliana julie juliet julieta julio julius julián
    justin kaden kai kaiden kaitlyn kaleb kamal kara karen karim karina karl karla kate katelyn katherine kathleen kathryn kathy katie
    katrina kay kayden kayla keiran keisha keith kelly kelsey kelvin ken kendra kenji kenneth kenny kenya kerry kevin khadija khalid khalil
    kiara kieran kim kimberly kira kirk kirsten kofi koldo kristen kristin kristina krystal kurt kwame kyle kylie kyra lakisha lakshmi lamar
    lana lance landon larry latasha latoya laura lauren laurie lawrence layla leah leandro leila leire lena leo leobardo leocadia leon
    leonard leonardo leonel leonor leroy leslie leticia lewis liam lidia liliana lillian lily lina linda lindsay lindsey linh linus lionel
    lisa liz lizbeth lloyd lluís logan lois lola lonnie loren lorena lorenzo loretta lori lorraine lou louis louisa louise lourdes luca
    lucas lucia luciana luciano lucille lucy lucía luis luisa luke luna lupe luz lydia lynn lázaro mabel macarena macario mackenzie maddie
    madeline magdalena maggie mahmoud maider maisie maite malachi malcolm malik manolo manuel manuela mara marc marcela marcelino marcella
    marcelo marcia marco marcos marcus margaret margarita margarito margo margot maria mariah mariam mariana marianne maribel maribeth
    maricela marie mariela marilyn marina mario marion marisa marisol marjorie mark markus marlene marlon marquis marsha marta martha
    martina martí martín marvin marwan mary maryam maría mason mateo mateus matilda matilde matt matteo matthew maura maureen maurice
    mauricio max maximiliano maximino maxine maxwell maya mayra megan mehmet mei melanie melinda melissa melody melvin mercedes meredith mia
    micaela micah michael micheal michele michelle miguel mikayla mike mikel mila mildred miles milton mindy minerva ming miranda miriam
    misty mitchell mohamed mohammad mohammed moira moisés mollie molly mona monica monique monserrat montserrat morgan moses muhammad muriel
    mustafa myra myrna mónica nadia nancy naomi nasir natalia natalie natasha nathan nathaniel nayeli neil nelson nerea nestor nevaeh ngoc
    nguyen nia niamh nicanor nicholas nick nicola nicolas nicole nicolás nigel nikki nikolai nina noah noel noelia noelle noemí nora
    norberto norma norman nuria néstor núria octavia octavio ofelia oihane oksana olena olga oliver olivia omar omari oriol orlando oscar
    osvaldo otis otto owen pablo paco paige paloma pam pamela paola parvati pascual pat patrice patricia patricio patrick patty paul paula
    paulina pauline paulo pearl pedro peggy penelope penny pepe percy perla perry pete peter phil philip philippa phillip phoebe phyllis
    pilar piotr poppy porfirio preston priscilla priya quang quentin quincy quinn quoc rachel rafael rafaela raheem rahul raj rajesh ralph
    ramiro ramon ramona ramón randall randy rania raquel rashad rashid raul ravi raymond raymundo raúl rebeca rebecca refugio regina
    reginald reina remedios renata rene renee rené rex reyna rhonda rhys ricardo richard rick ricky rigoberto riley rita robert roberta
    roberto robin robyn rocio rocío rodney rodolfo rodrigo rogelio roger rohan roland rolando roman romeo ron ronald ronnie roque rory rosa
    rosalie rosalind rosalinda rosalía rosario rosemary rosie ross roxana roxanne roy ruben ruby rubén rudy rufino rufus rukhsana rupert
    russell ruth ryan ryder sabina sabrina sadie salma salvador sam samantha samir samira samuel sanaa sandra sandy sanjay santos sara sarah
    sasha saturnino saul saúl scott sean sebastian sebastián secundino selena serena sergei sergey sergio seth shane shanice shannon shaun
    shauna shawn sheila shelby shelley sheri sherry shirley siddharth sidney sienna silvia simon simone simón siobhan sofia sofía soledad
    sonia sonya soo-jin sophia sophie spencer stacey stacy stanley stefan stefanie stella stephanie stephen sterling steve steven stewart
    stuart sue sunil sunita susan susana susanna susie suzanne svetlana sydney sylvester sylvia tabitha tadeo takeshi tamara tameka tamika
    tammy tania tanisha tanya tara tariku tariq taryn tasha tatiana taylor ted teddy tenzin teodoro terence teresa terrance terrell terrence
    terri terry tessa thaddeus thanh theo theodore theresa thomas thuy tiago tiffany tim timothy tina tobias toby todd tom tomasa tommy
    tomás toni tony tonya toribio tracey tracy trang travis trent trevon trevor trey tricia trina trinidad tristan troy tránsito tuan tyler
    tyrell tyrese tyrone ulises unai uriel ursula valentina valentín valeria valerie vanessa vera veronica verónica vicente vicki vicky
    victor vidal viktor vince vincent viola violet violeta virginia vivian viviana vladimir víctor wade wallace walter wanda warren wayne
    wei wenceslao wendell wendy wesley whitney wilbur wilfredo will willard william willie winifred winston xabier xavier xiang ximena
    xochitl yadira yago yahir yan yareli yasir yasmin yesenia yolanda yosef yousef yuki yuri yusuf yvette yvonne zacarías zach zachary zahra
    zainab zane zara zeynep zoe zoey zuriñe álvaro ángel ángela íñigo óscar
    """.split()  # noqa: SIM905  # a list of thousands, one a line, is no easier to read
)
"""In casefolded form."""
SURNAMES: Final = frozenset(
    """
    abebe acosta adams adebayo adeyemi agirre aguilar ahmed allen almeida alonso alvarado alvarez andersen anderson arango arias arroyo
    asante ashworth avila ayala bailey baker bakker banerjee banks barajas barker barnes barrera bauer bautista becerra becker bekele bell
    benitez bennett benítez bergström bermúdez bernal bianchi black blanc blanco bloom bonnet bosch boyd boyer bradshaw braun bravo brooks
    bryant bui burkett burns butler byrne cabrera calderon calderón calvo camacho campbell campos camps cano cantú cardenas cardona carmona
    carrasco carter carvalho carver casals castillo castiñeira castro cervantes chatterjee chavez chen choi chávez cisneros clough cole
    coleman collins contreras cook cooper cortes cortés costa cox crawford crespo cruz cuesta cárdenas dang daniels das davies davis delgado
    devries diallo diaz dixon dominguez domínguez dorsey doyle duarte dubois dumitru dunn durand díaz echeverría edwards egea elizondo ellis
    eriksson escalante escobar esparza espinosa espinoza esposito esteban estrada etxeberria evans farrow ferguson ferrari ferreira ferrer
    figueiras figueroa finch fischer fisher fisk flores fontaine ford foster fraser freire fuentes galindo gallagher gallego gallegos garcia
    garcía garrido garza gibson gil giraldo girard goikoetxea gomez gonzalez gonzález gordon graham gray griffin griffiths guerin guerrero
    gupta gutierrez gutiérrez guzman guzmán gómez haddad hale halloran hamilton hansen hargreaves harrison hartley hartman hartmann hassan
    hayes henderson henry hernandez hernández herrera herrero hicks hidalgo hill ho hoffmann holt horvath howard huang huerta hughes hunt
    hunter hussain ibarra iglesias ionescu ivanov iyer jansen jenkins jensen jimenez jiménez johansson johnson jones jordan juarez jung
    juárez kamara karlsson kaur kelly kennedy kershaw khan khoury kim klein koch korhonen kovacs kovač kowalczyk kowalski kristensen krüger
    lambert lange lara larsen larson laurent le leclerc lefebvre leroy lin lindqvist liu londoño long lopez lorenzo lozano luna lópez
    macdonald mackenzie macías maldonado malik marin marshall martin martinez martínez marín mason mbeki mcdonald mclean mears medina mehta
    meijer mejia mejía mendez mendizabal mendoza mensah mercier meyer michel miller mills miranda mitchell mobley molina montes montoya
    moore mora morales moreau moya moyo mueller munoz murphy murray muñoz myers méndez müller nasser nava navarro ndlovu nelson neumann
    nguyen nichols nielsen nilsson nolan novak nowak nunez núñez o'brien o'connor o'neill ochoa ogden okafor okonkwo okoye oliveira olson
    orozco ortega ortiz osorio ospina otero owens owusu pacheco padilla palmer paredes park parker parra pascual pastor patel patterson
    pazos pedersen pena pereira perez perry persson peterson petrov peña pham phillips pickering pike pope popescu powell prado price prieto
    pritchard pruitt puig pujol pérez quintero quiroga ramirez ramos ramsden ramírez rangel rao reddy redondo reed restrepo rey reynolds
    ribeiro ricci rice richardson richter riera rios rivera roberts robertson robinson robles roca rodriguez rodríguez rogers rojas romano
    romero rosales rose ross rossi rovira rubio ruiz russell russo ryan ríos salas salazar salinas sanchez sanders sandoval santana santiago
    santos sanz sato schmidt schneider schwarz schäfer seoane serra serrano shah sharma shaw silva simmons simms simon sinclair singh smit
    smith soler solis solís soto souza stephens stevens stewart stone sullivan sutcliffe suzuki swanson sykes sáez sánchez tanaka tapia tate
    tesfaye thomas thompson thwaite torres tovar tran traoré trask trejo treviño turner valdez valdés valencia vallejo varela vargas vasquez
    vaughn vega vela velasco velazquez velázquez vicente vidal vila villanueva villarreal virtanen visser vo volkov vásquez vázquez wagner
    walker wallace walsh wang ward warren watanabe watson weaver webb weber wells west whitaker whitcomb white williams willis wilson wolf
    wood wright wu yamamoto yang zamora zapata zavala zhang zhao zhou zimmermann zúñiga álvarez ávila
    """.split()  # noqa: SIM905  # a list of thousands, one a line, is no easier to read
)
"""Surnames that are common where the checks are used; one at the end makes a run of capitals a person's name, whatever stands before it."""
