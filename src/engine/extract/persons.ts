/** What a first name or a title says about whom `he` and `she` can mean. */
export type Gender = 'female' | 'male' | 'unknown';

const FEMALE = new Set(
  `mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra kimberly emily donna michelle carol amanda dorothy melissa
deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn
janet catherine maria heather diane ruth julie olivia virginia victoria lauren christina joan judith megan cheryl hannah jacqueline martha gloria teresa ann anne
sara frances kathryn janice abigail alice julia judy sophia grace denise amber doris marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie
kayla lori hillary elena sonia indira priyanka mamata angelika jacinda hasina aung kamala nikki condoleezza madeleine jen karine marine giorgia sanna mette tsai olga
irina natalia svetlana ekaterina tatiana maya deepa lakshmi sushma smriti nirmala rosa carmen ana lucia fatima aisha leila zahra naomi mei claire chloe sophie debbie
gretchen carly sally jane kate katie jill tammy joni kirsten dianne maggie molly peggy rosie wendy tina eva ella zoe ada annie edith eleanor ellen esther fiona freda
harriet hazel ida iris lorna louise meera nora pauline priya selma susanna tessa una vera bonnie cindy connie gail gwen heidi ingrid jeanne kristen kristin lena lucy
marcia nina paula rita sheila sylvia vanessa veronica yvonne`.split(/\s+/u),
);
const MALE = new Set(
  `james robert john michael david william richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian
george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander frank patrick
raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle ethan walter noah jeremy christian keith roger gerald harold sean austin carl
arthur lawrence dylan jesse bryan joe billy bruce albert logan alan juan wayne roy ralph randy eugene vincent russell louis philip bobby johnny bradley mike jim bob
bill tom dan steve dave matt tony greg jeff ben ken kurt jake ned vladimir narendra imran jinping barack bernie ted marco mitch harry rand rick rudy sergei sergey
dmitry mikhail ivan igor boris emmanuel olaf rishi keir luiz bashar hassan mohammed muhammad mohammad ahmed ahmad omar abdul abdullah khalid rahul amit arvind
manmohan rajnath volodymyr viktor yuri oleg anton jens antonio lloyd antony jean-luc hans klaus wolfgang giuseppe matteo silvio carlos luis miguel pedro javier diego
fernando pablo shinzo fumio yoshihide moon chuck al jerome janet tim sheldon lincoln martin orrin denny dick chad cory doug earl ed eli elijah fred gavin glenn grant
howard hugh ian ike jared jay joel jon karl kirk lance leon lewis luke marcus marty max milo morris neil nick norman oliver oscar otto perry pete phil ray rex rob
rod ross seth sid simon stan stuart bernard brendan conor craig derek duncan giles graham guy gus julian liam malcolm nigel owen ravi rupert trevor theo todd troy ty
vernon victor wade warren wes will zach`.split(/\s+/u),
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
