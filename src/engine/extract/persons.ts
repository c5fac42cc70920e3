/** What a first name or a title says about whom `he` and `she` can mean. */
export type Gender = 'female' | 'male' | 'unknown';

const FEMALE = new Set(
  `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy melissa
deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine maria
heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann anne sara madison frances
kathryn janice jean abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori hillary ivanka
melania kellyanne elena sonia indira priyanka mamata angelika ursula theresa jacinda sheikh-hasina hasina aung kamala nikki condoleezza madeleine samantha susan jen karine marine giorgia sanna
mette tsai olga irina natalia svetlana ekaterina tatiana maya deepa lakshmi sushma smriti nirmala rosa carmen ana lucia fatima aisha leila zahra yuki naomi mei claire chloe sophie julie
debbie tulsi huma gretchen megyn carly sally jane kate katie jill tammy joni kirsten barbara dianne maggie molly peggy rosie wendy tina lynn eva ella zoe hope robin dana stacy tracy kim
ada astrid hedda ingeborg solveig birgit marta paola chiara francesca pilar ines ewa anita priyanka kavita sunita nadine elise camille
agnes ailsa alma amelia annabel annie antonia audrey beatrice bella bridget bronwen cara carla cecilia celia clara cora cordelia daphne delia dora edith edna eileen eleanor
eliza elsa elsie enid erica esther ethel eunice fay felicity fiona flora florence freda frieda geraldine gertrude gladys glenda greta hana harriet hazel hilda ida imogen ines irene
iris isabel isla ivy joanna josephine joy june lena lila lilian lily lorna lottie louise lydia mabel maeve mara marian marina marjorie matilda maud maureen mavis meera millie mina minnie
miriam mona moira muriel nadia nancy nell nellie nora olive pauline pearl penelope petra philippa phoebe phyllis polly priya rhona rosalind rosemary rowena ruby sabine sadie selma serena
sheena sian sigrid stella susanna tabitha tessa thelma una ursula vera verity wanda wilma winifred yasmin zara
angela merkel bonnie cindy connie gail gwen heidi ingrid jeanne kristen kristin lena lucy marcia nina paula rita sheila sylvia vanessa veronica yvonne`.split(
    /\s+/u,
  ),
);
const MALE = new Set(
  `james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy
ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis jerry tyler aaron jose
adam nathan henry douglas zachary peter kyle ethan walter noah jeremy christian keith roger terry gerald harold sean austin carl arthur lawrence dylan jesse bryan joe billy bruce albert
willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell louis philip bobby johnny bradley mike jim bob bill tom dan steve dave chris matt tony greg jeff ben sam ken kurt jake
ned vladimir narendra imran xi jinping barack bernie ted marco jeb mitch harry rand mitt newt rick rudy ajit sergei sergey dmitry mikhail ivan igor boris emmanuel olaf rishi keir jair luiz recep
tayyip benjamin bashar hassan ali mohammed muhammad mohammad ahmed ahmad omar abdul abdullah khalid rahul amit arvind manmohan rajnath subrahmanyam arindam volodymyr viktor yuri oleg anton jens
antonio lloyd antony anthony jean-luc hans klaus wolfgang giuseppe matteo silvio carlos luis miguel pedro javier diego fernando pablo kim shinzo fumio yoshihide moon wang li chuck lindsey al
jerome janet paul tim corey reince sean stephen sheldon lincoln martin mark orrin john-paul denny dick dean chad cory doug earl ed eli elijah evan fred gavin glenn grant howard hugh ian ike
jared jay joel jon karl kirk lance lee leon lewis luke marcus marty max milo morris neil nick norman oliver oscar otto perry pete phil ray reed rex rob rod ross seth sid simon stan stuart
abel abraham alastair alec alfred alistair ambrose angus archie arnold aubrey barnaby barry basil bernard bertram brendan cecil cedric clement clifford clive colin conor craig crispin
cuthbert cyril damian damien darren declan denis derek desmond dominic donal duncan dylan edgar edmund edwin emmet ernest errol eamon felix fergus finn francis gareth geoffrey geraint gilbert
giles godfrey graham guy gus hamish hector herbert horace hubert humphrey isaac ivor julian kieran leonard leopold liam lionel ludovic malcolm maurice mervyn nigel owen percy
piers quentin ralph reginald rhys roland ronan rory rufus rupert seamus sebastian silas spencer stefan sven tobias toby trevor tristan ulrich wilfred winston
arjun ravi sanjay vijay raj anil sunil deepak ashok rajesh suresh pavel piotr tomasz jakub lars bjorn olav mats henrik fredrik gustav johan pierre jacques francois
theo todd troy ty vernon victor wade warren wes will zach`.split(/\s+/u),
);

/** Given names of women and men alike, in one country or in several: they say nothing of whom a pronoun means. */
const EITHER = new Set(
  `ali alexis andrea ashley chris corey dana dean dominique esme evan evelyn gabriel hilary hope jean jo jordan joyce jude kelly kim laurence laurie lee leslie li lindsey lynn madison nicola
reed robin rowan sam sasha simone stacy taylor terry tracy vivian wang willie xi yuki`.split(/\s+/u),
);

/** What the first word of a full name, or a title before it, says. */
export function genderOf(name: string): Gender {
  const words = name.toLowerCase().split(/[\s.]+/u);
  for (const word of words.slice(0, -1)) {
    if (/^(?:mr|sir|lord|king|prince|father|pope)$/u.test(word)) return 'male';
    if (/^(?:mrs|ms|miss|lady|dame|queen|princess|sister)$/u.test(word)) return 'female';
    if (EITHER.has(word)) return 'unknown';
    if (FEMALE.has(word)) return 'female';
    if (MALE.has(word)) return 'male';
  }
  return 'unknown';
}

/** Nouns that stand for a person: the head of a role. */
export const PERSON_NOUNS: ReadonlySet<string> = new Set(
  `adviser advisor aide ambassador analyst attorney author billionaire businessman candidate chair chairman chairwoman chancellor chief commander commissioner congressman congresswoman correspondent
counsel deputy diplomat director economist executive expert founder frontrunner front-runner general governor head historian host judge justice king lawmaker lawyer leader lecturer mayor minister
mogul nominee officer official operative organizer owner pastor pollster premier president priest prince professor prosecutor queen representative researcher scholar secretary senator speaker spokesman
spokesperson spokeswoman strategist superintendent surgeon treasurer veteran writer`.split(/\s+/u),
);
