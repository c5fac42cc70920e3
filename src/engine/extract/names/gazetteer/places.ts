/** Places that are not countries, by general knowledge: regions, states and provinces, cities, waters. Separated by commas. */
/* @__NO_SIDE_EFFECTS__ */
const list = (text: string): string[] => text.replaceAll('\n', '').split(',');

/** States and districts of the USA. */
export const US_STATES: readonly string[] =
  list(`Alabama,Alaska,Arizona,Arkansas,California,Colorado,Connecticut,Delaware,
Florida,Hawaii,Idaho,Illinois,Indiana,Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,
Minnesota,Mississippi,Missouri,Montana,Nebraska,Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,
Ohio,Oklahoma,Oregon,Pennsylvania,Rhode Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,
West Virginia,Wisconsin,Wyoming,District of Columbia,Washington State`);

/** How news abbreviates states, and the capital's district, after a town: "Flint, Mich.". */
export const STATE_ABBREVIATIONS: readonly string[] =
  list(`Ala.,Ariz.,Ark.,Calif.,Colo.,Conn.,Del.,Fla.,Ga.,Ill.,Ind.,Kan.,Ky.,La.,
Md.,Mass.,Mich.,Minn.,Miss.,Mo.,Mont.,Neb.,Nev.,N.H.,N.J.,N.M.,N.Y.,N.C.,N.D.,Okla.,Ore.,Pa.,R.I.,S.C.,S.D.,Tenn.,Tex.,Vt.,Va.,
Wash.,W.Va.,Wis.,Wyo.,D.C.,DC,NY,NJ,CA,TX,FL,PA,OH,MI,IL,MA,WA,VA,MD,GA,NC,SC,AZ,NV,MN,WI,MO,TN,KY,CT`);

/** Continents, regions and seas. */
export const REGIONS: readonly string[] =
  list(`Africa,Antarctica,Asia,Europe,North America,South America,Latin America,Central America,
Oceania,Middle East,Near East,Far East,South Asia,Southeast Asia,South-East Asia,Central Asia,East Asia,Eastern Europe,Western Europe,
Central Europe,Northern Europe,Southern Europe,North Africa,West Africa,East Africa,Southern Africa,Central Africa,Sub-Saharan Africa,
Horn of Africa,Sahel,Maghreb,Balkans,Caucasus,Scandinavia,Baltics,Caribbean,Polynesia,Melanesia,Pacific,Atlantic,Arctic,Indo-Pacific,
Asia-Pacific,Pacific Ocean,Atlantic Ocean,Indian Ocean,Arctic Ocean,Mediterranean,Mediterranean Sea,Black Sea,Red Sea,Baltic Sea,North Sea,
Caspian Sea,South China Sea,East China Sea,Sea of Japan,Yellow Sea,Dead Sea,Sea of Azov,Aegean,Adriatic,Persian Gulf,Gulf of Mexico,Gulf of Aden,
Gulf of Oman,Bay of Bengal,Arabian Sea,English Channel,Suez Canal,Panama Canal,Strait of Hormuz,Taiwan Strait,Bosphorus,Crimea,Donbas,
Donbass,Siberia,Chechnya,Dagestan,Kashmir,Jammu and Kashmir,Ladakh,Tibet,Xinjiang,Inner Mongolia,Kurdistan,Catalonia,Basque Country,Bavaria,Saxony,
Gaza,Gaza Strip,West Bank,East Jerusalem,Golan Heights,Sinai,Darfur,Tigray,Transnistria,Abkhazia,South Ossetia,Nagorno-Karabakh,Silicon Valley,
Wall Street,New England,Midwest,Rust Belt,Deep South,Bay Area,Manhattan,Brooklyn,Queens,Bronx,Harlem,Hollywood,Long Island,Staten Island,
Alps,Himalayas,Andes,Rocky Mountains,Sahara,Amazon rainforest,Mount Everest,Nile,Danube,Rhine,Volga,Ganges,Yangtze,Mekong,Mississippi River,
West,East,East Germany,West Germany,East Berlin,West Berlin,Korean Peninsula,Arabian Peninsula,Korea,Mars,Moon,Earth,Jupiter,Saturn,Venus,Guantanamo Bay,Guantanamo,Pearl Harbor,
British Columbia,Alberta,Manitoba,Saskatchewan,Ontario,Quebec,Nova Scotia,New Brunswick,Newfoundland,Yukon,Nunavut,New South Wales,
Queensland,Victoria,Tasmania,South Australia,Western Australia,Northern Territory,Punjab,Gujarat,Maharashtra,Kerala,Tamil Nadu,Karnataka,
West Bengal,Bihar,Uttar Pradesh,Madhya Pradesh,Andhra Pradesh,Telangana,Rajasthan,Assam,Odisha,Haryana,Goa,Manipur,Sindh,Balochistan,Khyber Pakhtunkhwa,
Helmand,Kandahar,Idlib,Anbar,Sinaloa,Chiapas,Oaxaca,Patagonia,Lapland,Flanders,Wallonia,Brittany,Normandy,Provence,Tuscany,Sicily,Sardinia,
Corsica,Crete,Galicia,Andalusia,Cornwall,Yorkshire,Lancashire,Kent,Essex,Sussex,Devon,Hampshire,Surrey,Norfolk,Suffolk,Bermuda,Cayman Islands,Falkland Islands,
Gibraltar,Guam,American Samoa,Virgin Islands,Channel Islands,Isle of Man,Faroe Islands,Canary Islands,Okinawa,Hokkaido,Hainan,Guangdong,Sichuan,Hubei,Hunan,Yunnan,
Java,Sumatra,Bali,Borneo,Luzon,Mindanao,Aceh,Zanzibar,Somaliland,Puntland,Hiroshima,Nagasaki,Fukushima,Chernobyl`);

/** Cities that news names often; capitals stand with their countries. */
export const CITIES: readonly string[] =
  list(`New York City,Los Angeles,Chicago,Houston,Phoenix,Philadelphia,San Antonio,San Diego,Dallas,Austin,
San Jose,Fort Worth,Jacksonville,San Francisco,Columbus,Indianapolis,Seattle,Denver,Boston,El Paso,Detroit,Nashville,Memphis,Portland,
Oklahoma City,Las Vegas,Louisville,Baltimore,Milwaukee,Albuquerque,Tucson,Fresno,Sacramento,Kansas City,Atlanta,Omaha,Raleigh,Miami,
Oakland,Minneapolis,Tulsa,Tampa,New Orleans,Wichita,Cleveland,Honolulu,Anaheim,Anchorage,St. Louis,St. Paul,Pittsburgh,Cincinnati,
Newark,Orlando,Buffalo,Toledo,Newport,Palm Beach,West Palm Beach,Des Moines,Salt Lake City,Baton Rouge,Birmingham,Richmond,Hartford,Providence,
Charlotte,Charleston,Savannah,Ferguson,Flint,Akron,Dayton,Green Bay,Madison,Spokane,Boise,Santa Fe,Santa Monica,Berkeley,Palo Alto,Mountain View,Cupertino,
Toronto,Montreal,Vancouver,Calgary,Edmonton,Winnipeg,Quebec City,Halifax,Guadalajara,Monterrey,Tijuana,Ciudad Juárez,Cancún,Acapulco,
São Paulo,Sao Paulo,Rio de Janeiro,Brasilia,Bogota,Medellín,Cali,Salvador,Recife,Fortaleza,Guayaquil,Cusco,Valparaíso,Córdoba,Rosario,Maracaibo,
Manchester,Liverpool,Leeds,Sheffield,Bristol,Newcastle,Nottingham,Glasgow,Aberdeen,Oxford,Cambridge,Southampton,Portsmouth,Brighton,York,Swansea,Cork,Galway,
Leicester,Coventry,Plymouth,Dundee,Marseille,Lyon,Toulouse,Nice,Nantes,Strasbourg,Bordeaux,Lille,Cannes,Calais,Munich,Hamburg,Frankfurt,Cologne,Stuttgart,
Düsseldorf,Dortmund,Leipzig,Dresden,Hanover,Nuremberg,Bonn,Milan,Naples,Turin,Venice,Florence,Genoa,Bologna,Palermo,Barcelona,Valencia,Seville,
Bilbao,Malaga,Porto,The Hague,Rotterdam,Utrecht,Antwerp,Ghent,Bruges,Geneva,Zurich,Basel,Lausanne,Davos,Lucerne,Salzburg,Graz,Innsbruck,
Kraków,Krakow,Gdańsk,Gdansk,Wrocław,Łódź,Brno,Ostrava,Thessaloniki,Istanbul,Izmir,Antalya,Gaziantep,Gothenburg,Malmö,Bergen,Aarhus,Turku,
Saint Petersburg,St. Petersburg,Leningrad,Novosibirsk,Yekaterinburg,Kazan,Vladivostok,Sochi,Volgograd,Stalingrad,Rostov,Grozny,Murmansk,Kaliningrad,Belgorod,Kursk,
Kharkiv,Kharkov,Odesa,Odessa,Lviv,Mariupol,Donetsk,Luhansk,Dnipro,Zaporizhzhia,Kherson,Bakhmut,Sevastopol,Simferopol,Mykolaiv,Bucha,
Mumbai,Bombay,Delhi,Bangalore,Bengaluru,Chennai,Madras,Kolkata,Calcutta,Hyderabad,Ahmedabad,Pune,Surat,Jaipur,Lucknow,Kanpur,Nagpur,Srinagar,Amritsar,Varanasi,
Karachi,Lahore,Peshawar,Quetta,Rawalpindi,Multan,Faisalabad,Chittagong,Jaffna,Kandy,Mazar-i-Sharif,Herat,Jalalabad,Isfahan,Shiraz,Mashhad,Tabriz,
Basra,Mosul,Fallujah,Kirkuk,Erbil,Najaf,Karbala,Aleppo,Homs,Raqqa,Daraa,Latakia,Palmyra,Tel Aviv,Haifa,Hebron,Bethlehem,Nazareth,Rafah,Khan Younis,
Jeddah,Mecca,Medina,Dubai,Sharjah,Aden,Hodeidah,Alexandria,Giza,Luxor,Benghazi,Misrata,Casablanca,Marrakesh,Marrakech,Fez,Oran,Lagos,Kano,Ibadan,
Port Harcourt,Kumasi,Abidjan,Mombasa,Johannesburg,Cape Town,Durban,Soweto,Bulawayo,Lubumbashi,Goma,Mekelle,Hargeisa,Dar es Salaam,Arusha,Entebbe,
Shanghai,Guangzhou,Shenzhen,Tianjin,Wuhan,Chongqing,Chengdu,Nanjing,Hangzhou,Xi'an,Harbin,Shenyang,Dalian,Qingdao,Suzhou,Kunming,Lhasa,Urumqi,Macau,
Osaka,Kyoto,Yokohama,Nagoya,Sapporo,Kobe,Fukuoka,Sendai,Busan,Incheon,Daegu,Kaohsiung,Ho Chi Minh City,Saigon,Da Nang,Chiang Mai,Phuket,Yangon,Mandalay,
Surabaya,Bandung,Medan,Cebu,Davao,Quezon City,Sydney,Melbourne,Brisbane,Perth,Adelaide,Darwin,Hobart,Gold Coast,Auckland,Christchurch,Dunedin,
Washington,Kiev,Almaty,Samarkand,Cairns,Capitol Hill,Westminster,Whitehall,Downing Street,Times Square,Tiananmen Square,Red Square,Trafalgar Square,Ground Zero,Camp David,Mar-a-Lago`);

/** Last words of names of places: "Lake …" and the like are in {@link PLACE_FIRST}. */
export const PLACE_LAST: readonly string[] =
  list(`River,Lake,Island,Islands,Sea,Ocean,Bay,Gulf,Strait,Mountain,Mountains,Hills,Valley,Desert,
Peninsula,County,Province,District,Prefecture,Oblast,Region,Territory,City,Town,Village,Street,Avenue,Road,Boulevard,Square,Park,Airport,Bridge,
Beach,Canyon,Creek,Falls,Forest,Harbor,Harbour,Heights,Highway,Plaza,Station,Stadium,Tower,Palace,Cathedral,Mosque,Church,Temple,Castle,Canal,Coast,
Cemetery,Reservoir,Glacier,Springs,Basin,Cape,Parish,Borough,Township,Governorate,Emirate,Archipelago,Ridge,Base,Dam,Port,Garden,Gardens,Hall,Lane,Drive,Arena,Republic,Field`);

/** First words of names of places. */
export const PLACE_FIRST: readonly string[] = list(
  'Lake,Mount,Mt.,Cape,Fort,Port,Gulf,Isle,Bay,Strait,Camp,Point,San,Santa,Saint,St.,Los,Las,El,Rio,North,South,East,West,Northern,Southern,Eastern,Western,Central,Upper,Lower',
);
