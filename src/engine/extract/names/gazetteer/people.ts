/** What tells a person: given names, forms of address, titles. By general knowledge; no family names. */
/* @__NO_SIDE_EFFECTS__ */
const list = (text: string): string[] => text.replaceAll('\n', '').split(',');

/** Given names of many languages, as English news writes them. */
export const GIVEN_NAMES: readonly string[] =
  list(`Aaron,Abby,Abdul,Abdullah,Abigail,Abraham,Adam,Adrian,Adriana,Agnes,Ahmad,Ahmed,Aisha,Ajay,Ajit,Akbar,Akira,Alain,Alan,Albert,Alberto,Alejandro,
Aleksandr,Alessandro,Alex,Alexander,Alexandra,Alexei,Alexey,Alexis,Alfonso,Alfred,Ali,Alice,Alicia,Alison,Allan,Allen,Amanda,Amber,Amir,Amit,Amitabh,Amy,Ana,Anatoly,Andrea,Andreas,Andrei,
Andrew,Andrey,Andy,Angel,Angela,Angus,Anil,Anita,Anna,Anne,Annie,Anthony,Antoine,Anton,Antonio,Anwar,Arif,Arjun,Arnold,Arthur,Arturo,Arun,Arvind,Ashley,Ashok,Ashraf,Asif,Astrid,Audrey,Avi,
Ayman,Aziz,Barack,Barbara,Barry,Bart,Bashar,Beatrice,Ben,Benazir,Benedict,Benjamin,Bernard,Bernie,Bert,Beth,Betty,Bill,Billy,Bob,Bobby,Boris,Brad,Bradley,Brandon,Brenda,Brent,Brett,Brian,Bruce,
Bruno,Bryan,Caitlin,Calvin,Cameron,Carl,Carla,Carlo,Carlos,Carmen,Carol,Caroline,Carolyn,Catherine,Cathy,Cecilia,Cesar,Chad,Charles,Charlie,Charlotte,Chelsea,Cheryl,Chris,Christian,Christina,
Christine,Christopher,Christoph,Chuck,Cindy,Claire,Clara,Clarence,Claude,Claudia,Clint,Clinton,Colin,Connor,Conrad,Corey,Craig,Cristina,Curtis,Cynthia,Cyril,Daisy,Dan,Dana,Daniel,Daniela,Danielle,Danny,
Darren,Dave,David,Dawn,Dean,Deb,Deborah,Debra,Deepak,Denis,Dennis,Derek,Diana,Diane,Diego,Dieter,Dilip,Dinesh,Dmitri,Dmitry,Dolores,Dominic,Dominique,Don,Donald,Donna,Doris,Dorothy,Doug,Douglas,
Duncan,Dustin,Dwight,Earl,Ed,Eddie,Edgar,Edith,Eduardo,Edward,Edwin,Eileen,Elaine,Eleanor,Elena,Eli,Elias,Elijah,Elisabeth,Elizabeth,Ella,Ellen,Elon,Emil,Emily,Emma,Emmanuel,Enrique,
Eric,Erica,Erik,Erin,Ernest,Ernesto,Esther,Ethan,Eugene,Eva,Evan,Eve,Evelyn,Faisal,Farid,Farooq,Fatima,Felipe,Felix,Fernando,Fidel,Fiona,Florence,Floyd,Frances,Francesca,Francesco,Francis,
Francisco,Franco,François,Francois,Frank,Franklin,Franz,Fred,Frederick,Friedrich,Fritz,Fumio,Gabriel,Gabriela,Gareth,Gary,Gavin,Gemma,Gene,Geoff,Geoffrey,George,Georges,Gerald,Gerard,Gerhard,Gianni,Gilbert,Giovanni,
Giuseppe,Gladys,Glen,Glenn,Gloria,Gordon,Grace,Graham,Greg,Gregory,Greta,Gretchen,Guillermo,Gustavo,Guy,Hadi,Hamid,Hank,Hannah,Hans,Harold,Harriet,Harry,Harsh,Harvey,Hasan,Hassan,Hassan,Heather,Hector,
Heidi,Heinrich,Helen,Helena,Helmut,Henri,Henry,Herbert,Herman,Hilary,Hillary,Hiroshi,Holly,Hosni,Howard,Hubert,Hugh,Hugo,Humberto,Hussein,Ian,Ibrahim,Ida,Igor,Ilya,Imran,Indira,Ingrid,Irene,Iris,Isaac,
Isabel,Isabella,Ismail,Itamar,Ivan,Ivana,Ivanka,Jack,Jackie,Jacob,Jacques,Jaime,Jair,Jake,Jamal,James,Jamie,Jan,Jana,Jane,Janet,Janice,Jared,Jason,Javier,Jawaharlal,Jay,Jean,Jeanne,Jeb,Jeff,Jeffrey,Jen,Jenna,Jennifer,Jenny,
Jens,Jeremy,Jerome,Jerry,Jesse,Jessica,Jesus,Jill,Jim,Jimmy,Joan,Joanna,Joanne,Joao,João,Joaquin,Jodi,Joe,Joel,Joerg,Johan,Johann,John,Johnny,Jon,Jonathan,Jordan,Jorge,Jose,José,Josef,Joseph,Josh,Joshua,Joy,Joyce,Juan,Juana,
Judith,Judy,Julia,Julian,Julie,Julio,Julius,June,Justin,Kamal,Kamala,Karen,Karim,Karin,Karl,Kate,Katherine,Kathleen,Kathryn,Kathy,Katie,Katrina,Kayleigh,Keith,Kellyanne,Kelly,Ken,Kenneth,Kenji,Kerry,Kevin,Khaled,Khalid,Kim,Kimberly,
Kirk,Kirsten,Klaus,Kofi,Konstantin,Kris,Kristen,Kristin,Kristina,Kumar,Kurt,Kyle,Lakshmi,Lalit,Lara,Larry,Lars,Laura,Lauren,Laurence,Laurent,Lawrence,Leah,Lee,Leila,Len,Lena,Leo,Leon,Leonard,Leonardo,Leonid,Leroy,
Leslie,Lester,Lewis,Liam,Lila,Lillian,Linda,Lindsay,Lindsey,Lisa,Liz,Lloyd,Lois,Lorenzo,Loretta,Lorraine,Louis,Louise,Luc,Luca,Lucas,Lucia,Lucy,Luigi,Luis,Luiz,Luke,Lydia,Lyndon,Lynn,Madeleine,Maggie,Mahatma,Mahmoud,
Malala,Malcolm,Manmohan,Manuel,Marc,Marcel,Marcia,Marco,Marcos,Marcus,Margaret,Maria,Marie,Marilyn,Marina,Marine,Mario,Marion,Marissa,Marjorie,Mark,Marko,Markus,Marsha,Marshall,Martha,Martin,Martina,Marvin,Mary,Maryam,Masoud,Mathew,
Matt,Matteo,Matthew,Matthias,Maureen,Maurice,Mauricio,Max,Maxim,Maxine,May,Megan,Mehmet,Mel,Melania,Melanie,Melinda,Melissa,Mercedes,Meredith,Merkel,Michael,Michaela,Michel,Michele,Michelle,Miguel,Mika,Mike,Mikhail,Milan,
Mildred,Milton,Miranda,Miriam,Mitch,Mitt,Mohamed,Mohammad,Mohammed,Mohan,Molly,Mona,Monica,Monique,Morgan,Morris,Moses,Muammar,Muhammad,Mukesh,Murray,Mustafa,Myron,Nadia,Nadine,Nancy,Naomi,Narendra,Nasser,Natalia,Natalie,Natasha,
Nathan,Nathaniel,Navin,Neal,Ned,Neil,Nelson,Nicholas,Nick,Nicola,Nicolas,Nicole,Nigel,Nikita,Nikki,Niklas,Nikolai,Nina,Nirmala,Noah,Noam,Noel,Nora,Norma,Norman,Nouri,Olaf,Oleg,Olga,Oliver,Olivia,Olivier,Omar,Oprah,Orlando,
Oscar,Osama,Oskar,Otto,Owen,Pablo,Pamela,Paolo,Pat,Patricia,Patrick,Paul,Paula,Pauline,Pavel,Pedro,Peggy,Penny,Percy,Perry,Pervez,Pete,Peter,Petra,Petro,Phil,Philip,Philippe,Phillip,Phyllis,Pierre,Piers,Piotr,Prakash,Pranab,
Priya,Priyanka,Qasem,Quentin,Rachel,Rafael,Rahul,Raj,Rajesh,Rajiv,Rajnath,Ralph,Ram,Ramesh,Ramon,Rand,Randall,Randy,Raphael,Rashid,Raul,Raúl,Ravi,Ray,Raymond,Rebecca,Recep,Reggie,Reginald,Reince,Rene,René,Rex,Rhonda,Ricardo,Rich,
Richard,Rick,Ricky,Rishi,Rita,Rob,Robert,Roberta,Roberto,Robin,Rod,Roderick,Rodney,Rodrigo,Roger,Rohit,Roland,Rolf,Roman,Ron,Ronald,Ronnie,Rosa,Rose,Rosemary,Ross,Roy,Ruben,Rudolf,Rudolph,Rudy,Rupert,Russ,Russell,Ruth,Ryan,Sabrina,Saddam,
Sadiq,Said,Salim,Sally,Salman,Salvador,Sam,Samantha,Samir,Samuel,Sandra,Sandy,Sanjay,Sanjeev,Santiago,Sara,Sarah,Sasha,Satya,Saul,Scott,Sean,Sebastian,Serena,Serge,Sergei,Sergey,Sergio,Seth,Shah,Shane,Shannon,Sharif,Sharon,Shashi,Shaun,Shawn,
Sheikh,Sheila,Shelley,Sherry,Shinzo,Shirley,Sidney,Silvio,Simon,Simone,Smriti,Sonia,Sophia,Sophie,Stacey,Stacy,Stan,Stanley,Stefan,Stefano,Stella,Stephanie,Stephen,Steve,Steven,Stuart,Subrahmanyam,Sue,Sultan,Sunil,Suresh,Susan,Susana,Susanna,Susanne,Sushma,
Suzanne,Sven,Sylvia,Takeshi,Tamara,Tammy,Tanya,Tara,Tariq,Tatiana,Ted,Terence,Teresa,Terrence,Terri,Terry,Theodore,Theresa,Thomas,Tiffany,Tim,Timothy,Tina,Todd,Tom,Tomas,Tommy,Toni,Tony,Tracey,Tracy,Travis,Trevor,Tsai,Tulsi,Tyler,
Uday,Ulrich,Umar,Ursula,Usman,Vaclav,Valentina,Valerie,Vanessa,Vera,Vernon,Veronica,Vicente,Vicki,Vicky,Victor,Victoria,Viktor,Vijay,Vince,Vincent,Vinod,Viola,Virginia,Vitaly,Vivek,Vivian,Vladimir,Volodymyr,Wade,Walter,Wanda,Warren,Wayne,Wendy,
Werner,Wesley,Whitney,Will,Willem,William,Willie,Wilson,Winston,Wolfgang,Woodrow,Xavier,Xi,Yana,Yasmin,Yasser,Yevgeny,Yitzhak,Yogi,Yoko,Yoshihide,Yulia,Yuri,Yusuf,Yves,Yvonne,Zachary,Zahra,Zainab,Zalmay,Zbigniew,Zoe,Zulfikar`);

/** Forms of address before a name, with the sex they tell: `m`, `f`, or none. */
export const ADDRESSES: ReadonlyMap<string, 'm' | 'f' | ''> = /* @__PURE__ */ new Map([
  ...list('Mr,Mr.,Sir,Lord,Monsieur,Herr,Signor,Prince,King').map((word) => [word, 'm'] as const),
  ...list('Mrs,Mrs.,Ms,Ms.,Miss,Madam,Madame,Dame,Lady,Frau,Princess,Queen').map((word) => [word, 'f'] as const),
  ...list(
    'Dr,Dr.,Prof,Prof.,Cllr,Cllr.,Rev,Rev.,Fr,Fr.,Gen,Gen.,Lt,Lt.,Col,Col.,Maj,Maj.,Capt,Capt.,Sgt,Sgt.,Cpl,Cpl.,Adm,Adm.,Cmdr,Cmdr.,Sen,Sen.,Sens,Sens.,Rep,Rep.,Reps,Reps.,Gov,Gov.,Pres,Pres.,Hon,Hon.,Shri,Smt,Justice,Saint,St.',
  ).map((word) => [word, ''] as const),
]);

/** Forms of address before a surname in the languages of sources, folded, without a point at their end, with the sex they tell. */
export const FORMS_OF_ADDRESS: ReadonlyMap<string, 'm' | 'f'> = /* @__PURE__ */ new Map([
  ...list(
    'mr,mister,sir,lord,monsieur,m,herr,herrn,senor,sr,don,signor,signore,sig,meneer,heer,dhr,senhor,dom,pan,hr,господин,г-н',
  ).map((word) => [word, 'm'] as const),
  ...list(
    'mrs,ms,miss,madam,madame,mme,mlle,mademoiselle,lady,dame,frau,fraulein,senora,senorita,sra,srta,dona,signora,signorina,sig.ra,mevrouw,mevr,mw,senhora,pani,fru,froken,госпожа,г-жа',
  ).map((word) => [word, 'f'] as const),
]);

/** Heads of titles and occupations that are before a name or in apposition after it; lower case, singular. */
export const TITLE_HEADS: readonly string[] =
  list(`ferryman,groundsman,fisherman,boatman,oarsman,craftsman,watchman,signalman,salesman,tradesman,postman,milkman,dustman,cameraman,frontman,huntsman,yachtsman,nurseryman,clergyman,coastguardsman,gamekeeper,shopkeeper,beekeeper,innkeeper,lighthouse-keeper,groundskeeper,stonemason,coxswain,helmsman,lifeguard,harbourmaster,stationmaster,
president,vice-president,minister,premier,chancellor,secretary,undersecretary,senator,congressman,congresswoman,representative,
lawmaker,legislator,governor,mayor,councillor,councilman,councilwoman,councilor,alderman,commissioner,ambassador,envoy,diplomat,consul,spokesman,spokeswoman,spokesperson,
adviser,advisor,aide,official,officer,chief,director,head,leader,chairman,chairwoman,chairperson,chair,speaker,whip,executive,ceo,cfo,coo,founder,co-founder,cofounder,owner,manager,
coordinator,administrator,general,lieutenant,colonel,major,captain,sergeant,corporal,admiral,commander,brigadier,marshal,private,sheriff,constable,superintendent,inspector,detective,deputy,
judge,justice,prosecutor,attorney,solicitor,lawyer,barrister,magistrate,counsel,professor,doctor,scientist,researcher,economist,historian,analyst,expert,scholar,lecturer,teacher,principal,dean,provost,
engineer,physicist,biologist,astronaut,author,writer,novelist,poet,playwright,journalist,reporter,editor,editor-in-chief,columnist,correspondent,commentator,critic,anchor,host,blogger,
actor,actress,singer,musician,composer,artist,painter,sculptor,filmmaker,producer,photographer,designer,architect,comedian,rapper,model,
coach,player,striker,goalkeeper,midfielder,defender,quarterback,champion,athlete,swimmer,pope,bishop,archbishop,cardinal,priest,pastor,reverend,rabbi,imam,cleric,ayatollah,monk,nun,patriarch,
king,queen,prince,princess,emperor,empress,sultan,emir,duke,duchess,earl,baron,baroness,lord,lady,sheikh,shah,crown,dictator,candidate,nominee,contender,incumbent,activist,campaigner,organizer,organiser,
strategist,pollster,lobbyist,donor,businessman,businesswoman,entrepreneur,investor,billionaire,banker,tycoon,broker,trader,farmer,resident,student,volunteer,veteran,soldier,pilot,nurse,physician,surgeon,psychologist,counterpart,
treasurer,comptroller,auditor,ombudsman,rapporteur,delegate,negotiator,mediator,observer,negotiator,chaplain,member,fellow,publisher,librarian,curator,conductor,dissident,defector,suspect,killer,gunman,husband,wife,son,daughter,father,mother,brother,sister,nephew,uncle,aunt,cousin,
mp,congressperson,jurist,warden,foreman,partner,associate,strongman,warlord,militant,mogul,magnate,heir,guru,star,legend,winner,laureate,mp's,mep,msp,mla`);

/** More of such heads, which the tagger has not learned. */
export const OTHER_TITLE_HEADS: readonly string[] = list(
  'clerk,registrar,bursar,vicar,caretaker,janitor,receptionist,paramedic,firefighter,electrician,plumber,mechanic,technician,instructor,midwife,dentist,pharmacist,chef',
);

/** Words that are before such a head and belong to the title; lower case. */
export const TITLE_MODIFIERS: readonly string[] =
  list(`deputy,vice,prime,first,second,third,former,ex,ex-,then,late,acting,interim,incoming,outgoing,current,longtime,long-time,veteran,senior,junior,chief,assistant,
associate,under,permanent,principal,executive,managing,general,attorney,solicitor,national,security,foreign,defense,defence,home,interior,finance,external,affairs,internal,health,education,
energy,trade,commerce,labor,labour,justice,agriculture,environment,transport,transportation,housing,culture,sports,sport,railway,railways,power,oil,economic,economy,financial,technology,science,state,federal,regional,local,district,county,city,
press,communications,media,campaign,policy,political,military,army,navy,police,fire,intelligence,special,supreme,high,crown,grand,great,presidential,vice-presidential,republican,democratic,democrat,conservative,
liberal,labour,socialist,communist,independent,opposition,majority,minority,house,senate,congressional,parliamentary,white,communist,party,union,government,ministry,company,bank,university,team,court,chief,lead,leading,top,
world,global,international,european,budget,climate,nuclear,arms,peace,human,rights,civil,public,private,royal,honorary,founding,co,head,legislative,cabinet,staff,legal,technical,editorial,creative,marketing,operating,information,homeland,veterans,treasury,welfare,tourism,planning,industry,information,women,youth,sports,social,newly,elect,newly-elected,fellow,self-described,retired,one-time,onetime,two-time,three-time,four-time,longest-serving,outspoken,prominent,famous,renowned,noted,respected,influential,powerful,disgraced,embattled,jailed,exiled,slain,assassinated,billionaire,millionaire,conservative,right-wing,left-wing,far-right,ultra-nationalist,nationalist,populist,pro-government,anti-corruption,anti-apartheid,criminal,defense,real,estate,film,movie,music,pop,rock,country,jazz,football,soccer,baseball,basketball,hockey,tennis,cricket,rugby,golf,olympic,business,personal,campaign,foreign-policy,think-tank,television,tv,radio,newspaper,news`);

/** Nouns for what has offices, before the head of a title: `Town manager`, `Hospital director`; lower case. */
export const TITLE_SETTINGS: readonly string[] =
  list(`town,village,township,borough,parish,neighbourhood,neighborhood,community,harbour,harbor,port,dock,pier,bridge,ferry,canal,lifeboat,airport,station,
hospital,clinic,school,museum,library,theatre,theater,gallery,festival,club,factory,shipyard,plant,mine,hotel,farm,market,shop,project,prison,rescue,tenant,estate`);

/** The commonest particles inside names of people, in lower case: those that the tagger has learned. */
export const COMMON_PARTICLES: readonly string[] = list(
  'de,da,do,dos,das,del,della,di,du,la,le,van,von,der,den,ter,bin,ibn,al,el,ul,y,e',
);

/** Particles inside names of people, in lower case. */
export const NAME_PARTICLES: readonly string[] = [
  ...COMMON_PARTICLES,
  ...list('ten,zu,zur,ur,af,av,abu,bint,ben,dela'),
];

/** Ends of names of people. */
export const NAME_SUFFIXES: readonly string[] = list('Jr,Jr.,Sr,Sr.,II,III,IV,Ph.D.,PhD,MD,M.D.,QC,KC,MP,MEP,Esq.,Esq');
