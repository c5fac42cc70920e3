/** Organisations by general knowledge, and the words by which others are recognized. */
/* @__NO_SIDE_EFFECTS__ */
const list = (text: string): string[] => text.replaceAll('\n', '').split(',');

/** Institutions, companies, parties, media that news names often, with the short forms that stand alone. */
export const ORGANIZATIONS: readonly string[] =
  list(`United Nations,UN,U.N.,Security Council,UN Security Council,General Assembly,UNESCO,UNICEF,UNHCR,
World Health Organization,WHO,World Bank,International Monetary Fund,IMF,World Trade Organization,WTO,International Criminal Court,ICC,
International Court of Justice,ICJ,IAEA,International Atomic Energy Agency,Interpol,Europol,NATO,Nato,European Union,EU,E.U.,European Commission,European Parliament,
European Council,European Central Bank,ECB,Eurozone,OPEC,OECD,OSCE,ASEAN,African Union,Arab League,Commonwealth,G7,G-7,G8,G20,G-20,BRICS,AUKUS,SCO,SAARC,
Red Cross,Red Crescent,Amnesty International,Human Rights Watch,Greenpeace,Oxfam,Médecins Sans Frontières,Doctors Without Borders,Transparency International,
Congress,Senate,House of Representatives,House of Commons,House of Lords,Parliament,Lok Sabha,Rajya Sabha,Duma,State Duma,Bundestag,Bundesrat,Knesset,Politburo,
White House,Pentagon,Kremlin,State Department,Department of State,Justice Department,Department of Justice,Defense Department,Department of Defense,Treasury,
Department of the Treasury,Treasury Department,Department of Homeland Security,Homeland Security,Supreme Court,High Court,Court of Appeal,Cabinet,Federal Reserve,Fed,
FBI,F.B.I.,CIA,C.I.A.,NSA,NSC,DHS,DOJ,EPA,FDA,CDC,NASA,NOAA,FEMA,IRS,SEC,FCC,FTC,TSA,FAA,DEA,ATF,ICE,NIH,GOP,DNC,RNC,NRA,ACLU,NAACP,AARP,AFL-CIO,
Democratic Party,Republican Party,Democratic National Committee,Republican National Committee,Labour Party,Labour,Conservative Party,Tory,Tories,Liberal Democrats,
Lib Dems,Green Party,Sinn Féin,Sinn Fein,Bharatiya Janata Party,BJP,Indian National Congress,Communist Party,Workers' Party,Likud,Fatah,Hamas,Hezbollah,Hizbollah,
Taliban,Al-Qaeda,al-Qaeda,Al Qaeda,al-Qaida,Islamic State,ISIS,ISIL,IS,Daesh,Boko Haram,Al-Shabaab,al-Shabab,Houthis,IRA,ETA,FARC,PKK,PLO,KGB,FSB,GRU,MI5,MI6,Mossad,ISI,
Scotland Yard,Metropolitan Police,Coast Guard,National Guard,Army,Navy,Air Force,Marine Corps,Marines,Secret Service,Red Army,Wagner Group,Royal Navy,Royal Air Force,
BBC,CNN,ABC,CBS,NBC,MSNBC,PBS,NPR,Fox News,Al Jazeera,Al-Jazeera,Reuters,Associated Press,AP,Agence France-Presse,AFP,Bloomberg,TASS,Tass,RIA Novosti,Interfax,Xinhua,ANI,
New York Times,The New York Times,Washington Post,The Washington Post,Wall Street Journal,The Wall Street Journal,Financial Times,Guardian,
The Guardian,Daily Telegraph,Daily Mail,Sun,Times of India,The Times of India,Hindustan Times,The Hindu,Indian Express,Politico,Axios,Vox,BuzzFeed,Huffington Post,
Le Monde,Der Spiegel,USA Today,Los Angeles Times,Chicago Tribune,Boston Globe,Newsweek,Time,Forbes,Fortune,Economist,The Economist,New Yorker,The New Yorker,
Apple,Google,Microsoft,Amazon,Facebook,Meta,Twitter,IBM,Intel,Nvidia,Samsung,Sony,Huawei,Nokia,Oracle,Netflix,Tesla,SpaceX,Uber,Airbnb,YouTube,Instagram,
WhatsApp,TikTok,Telegram,Alphabet,OpenAI,Yahoo,eBay,PayPal,Adobe,Cisco,Dell,Qualcomm,AMD,TSMC,Boeing,Airbus,Lockheed Martin,Raytheon,Northrop Grumman,
General Dynamics,BAE Systems,Rolls-Royce,General Electric,GE,General Motors,GM,Ford,Toyota,Honda,Nissan,Volkswagen,BMW,Mercedes-Benz,Fiat,Chrysler,Hyundai,Kia,
ExxonMobil,Exxon,Chevron,Shell,BP,Total,Gazprom,Rosneft,Rosatom,Lukoil,Aramco,Saudi Aramco,Goldman Sachs,JPMorgan Chase,JPMorgan,JP Morgan,Morgan Stanley,Citigroup,
Bank of America,Wells Fargo,HSBC,Barclays,UBS,Credit Suisse,Deutsche Bank,Lehman Brothers,BlackRock,Visa,Mastercard,Walmart,Costco,Starbucks,Nike,
Coca-Cola,Pepsi,PepsiCo,Pfizer,Moderna,AstraZeneca,Merck,Johnson & Johnson,Bayer,Novartis,Roche,Siemens,Tata,Reliance,Infosys,Wipro,Adani Group,Alibaba,Tencent,Baidu,Xiaomi,
FIFA,UEFA,IOC,International Olympic Committee,NFL,NBA,MLB,NHL,FBI Academy,Harvard,Yale,Princeton,Stanford,MIT,Oxford University,Cambridge University,UCLA,
Library of Congress,Smithsonian,Brookings Institution,RAND,Heritage Foundation,Holy See,Vatican,Wikipedia,Wikileaks,WikiLeaks,Black Lives Matter,Tea Party,Ku Klux Klan,KKK,Viet Cong,Khmer Rouge,Waffen-SS`);

/** Words that end the name of an organisation. */
export const ORGANIZATION_LAST: readonly string[] =
  list(`Inc,Inc.,Corp,Corp.,Corporation,Company,Co,Co.,Ltd,Ltd.,Limited,LLC,L.L.C.,LLP,PLC,Plc,plc,GmbH,AG,
S.A.,SA,N.V.,NV,Group,Holdings,Industries,Enterprises,Partners,Associates,Systems,Technologies,Technology,Solutions,Motors,Airlines,Airways,Aerospace,Aeronautics,Pharmaceuticals,
Bank,Bancorp,Capital,Securities,Insurance,Energy,Petroleum,Oil,Gas,Steel,Electric,Telecom,Communications,Media,Entertainment,Pictures,Studios,Records,Broadcasting,
Press,Times,Post,Journal,Herald,Tribune,Gazette,News,Weekly,Daily,Star,Mail,Mirror,Chronicle,Observer,Review,Newspaper,Magazine,Television,TV,Radio,Network,Agency,Administration,Authority,Bureau,Commission,Committee,Council,Board,Department,
Ministry,Office,Service,Services,Institute,Institution,University,College,School,Academy,Laboratory,Laboratories,Hospital,Clinic,Center,Centre,
Foundation,Trust,Fund,Charity,Society,Association,Federation,Confederation,Union,League,Alliance,Coalition,Movement,Front,Party,Organization,Organisation,
Club,Team,FC,F.C.,United,Orchestra,Choir,Museum,Library,Gallery,Congress,Parliament,Senate,Assembly,Legislature,Court,Tribunal,Police,Army,Navy,Force,Forces,Corps,Guard,
Command,Battalion,Brigade,Division,Regiment,Squadron,Militia,Government,Cabinet,Secretariat,Embassy,Consulate,Mission,Taskforce,Caucus,Campaign,
Conference,Consortium,Cooperative,Exchange,Registry,Project,Initiative,Forum,Panel,Directorate,Constabulary,Syndicate,Cartel,Brotherhood,Church,Diocese,Synod,House`);

/** Words that begin the name of an organisation when `of` or `for` comes next: "Ministry of …". */
export const ORGANIZATION_FIRST: readonly string[] =
  list(`Ministry,Department,Bank,University,College,Institute,Association,Federation,Union,League,Council,
Committee,Commission,Board,Bureau,Office,Center,Centre,Court,House,Party,Movement,Front,Organization,Organisation,Academy,Society,Church,Parliament,Congress,
Chamber,Foundation,Fund,Trust,Museum,Library,School,Agency,Authority,Army,Division,Embassy,Friends,Confederation,Alliance,Coalition,Campaign,Citizens,Doctors,Workers`);

/** Ends of names of things that are neither people, places nor organisations: agreements, wars, prizes, events. */
export const OTHER_LAST: readonly string[] =
  list(`War,Treaty,Agreement,Accord,Accords,Pact,Protocol,Convention,Declaration,Constitution,Act,Bill,Amendment,Law,Code,Charter,
Summit,Olympics,Games,Cup,Championship,Championships,Tournament,Festival,Fair,Prize,Award,Awards,Medal,Revolution,Rebellion,Uprising,Crisis,
Election,Elections,Referendum,Primary,Report,Plan,Program,Programme,Doctrine,Deal,Day,Week,Massacre,Battle,Operation,Hurricane,Virus,Scandal,Affair,
Partnership,Scheme,Strategy,Resolution,Directive,Standard,Bible,Quran,Koran,Torah,Book,Show,Theory,Empire,Era,Age,Dynasty,Depression,Famine,Holocaust,Jihad,Ramadan,Christmas,Easter`);

/** Known names of that sort. */
export const OTHERS: readonly string[] =
  list(`World War I,World War II,First World War,Second World War,Cold War,Vietnam War,Korean War,Gulf War,Iraq War,Civil War,
American Civil War,Great Depression,Brexit,Holocaust,Olympics,Olympic Games,Winter Olympics,Summer Olympics,World Cup,Super Bowl,Nobel Prize,Nobel Peace Prize,
Pulitzer Prize,Academy Award,Oscar,Oscars,Grammy,Emmy,Arab Spring,Covid,COVID,COVID-19,Covid-19,Ebola,Zika,HIV,AIDS,Obamacare,Affordable Care Act,Watergate,
Iran nuclear deal,Paris Agreement,Kyoto Protocol,Geneva Convention,Geneva Conventions,First Amendment,Second Amendment,Bible,Quran,Koran,Torah,Islam,Christianity,Judaism,Hinduism,
Buddhism,Ramadan,Hajj,Windows,Android,Linux,iPhone,iPad,Internet,Internet Explorer,Firefox,Chrome,Java,Euro,Hubble,Wi-Fi,Bluetooth,Bitcoin,Kalashnikov,Patriot,Javelin,HIMARS,Tomahawk,Brexit Party,
Belt and Road Initiative,Marshall Plan,Monroe Doctrine,Magna Carta,Declaration of Independence,Bill of Rights,Zionism,Communism,Nazism,September 11,9/11,D-Day`);
