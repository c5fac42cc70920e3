/**
 * Countries: `name, other names | capital | demonyms`, one a line. Written by hand from general knowledge.
 * Demonyms are not names of the country: they tell that a word is *not* an entity, and open roles ("the Indian minister").
 */
const TABLE = `
Afghanistan|Kabul|Afghan,Afghans
Albania|Tirana|Albanian
Algeria|Algiers|Algerian
Andorra|Andorra la Vella|Andorran
Angola|Luanda|Angolan
Argentina|Buenos Aires|Argentine,Argentinian
Armenia|Yerevan|Armenian
Australia|Canberra|Australian,Aussie
Austria|Vienna|Austrian
Azerbaijan|Baku|Azerbaijani,Azeri
Bahamas,The Bahamas|Nassau|Bahamian
Bahrain|Manama|Bahraini
Bangladesh|Dhaka|Bangladeshi
Barbados|Bridgetown|Barbadian
Belarus|Minsk|Belarusian,Belarussian
Belgium|Brussels|Belgian
Belize|Belmopan|Belizean
Benin|Porto-Novo|Beninese
Bhutan|Thimphu|Bhutanese
Bolivia|La Paz|Bolivian
Bosnia and Herzegovina,Bosnia,Bosnia-Herzegovina|Sarajevo|Bosnian
Botswana|Gaborone|Botswanan
Brazil|Brasília|Brazilian
Brunei|Bandar Seri Begawan|Bruneian
Bulgaria|Sofia|Bulgarian
Burkina Faso|Ouagadougou|Burkinabe
Burundi|Gitega|Burundian
Cambodia|Phnom Penh|Cambodian
Cameroon|Yaoundé|Cameroonian
Canada|Ottawa|Canadian
Cape Verde,Cabo Verde|Praia|Cape Verdean
Central African Republic|Bangui|
Chad|N'Djamena|Chadian
Chile|Santiago|Chilean
China,People's Republic of China,PRC|Beijing|Chinese
Colombia|Bogotá|Colombian
Comoros|Moroni|Comorian
Democratic Republic of the Congo,Democratic Republic of Congo,DR Congo,DRC|Kinshasa|Congolese
Republic of the Congo,Congo|Brazzaville|
Costa Rica|San José|Costa Rican
Croatia|Zagreb|Croatian,Croat
Cuba|Havana|Cuban
Cyprus|Nicosia|Cypriot
Czech Republic,Czechia|Prague|Czech
Denmark|Copenhagen|Danish,Dane
Djibouti||Djiboutian
Dominica|Roseau|
Dominican Republic|Santo Domingo|Dominican
East Timor,Timor-Leste|Dili|Timorese
Ecuador|Quito|Ecuadorian,Ecuadorean
Egypt|Cairo|Egyptian
El Salvador|San Salvador|Salvadoran,Salvadorean
Equatorial Guinea|Malabo|
Eritrea|Asmara|Eritrean
Estonia|Tallinn|Estonian
Eswatini,Swaziland|Mbabane|Swazi
Ethiopia|Addis Ababa|Ethiopian
Fiji|Suva|Fijian
Finland|Helsinki|Finnish,Finn
France|Paris|French,Frenchman
Gabon|Libreville|Gabonese
Gambia,The Gambia|Banjul|Gambian
Georgia|Tbilisi|Georgian
Germany,Federal Republic of Germany|Berlin|German
Ghana|Accra|Ghanaian
Greece|Athens|Greek
Grenada|St. George's|Grenadian
Guatemala|Guatemala City|Guatemalan
Guinea|Conakry|Guinean
Guinea-Bissau|Bissau|
Guyana|Georgetown|Guyanese
Haiti|Port-au-Prince|Haitian
Honduras|Tegucigalpa|Honduran
Hungary|Budapest|Hungarian
Iceland|Reykjavik|Icelandic,Icelander
India,Republic of India|New Delhi|Indian
Indonesia|Jakarta|Indonesian
Iran,Islamic Republic of Iran|Tehran|Iranian
Iraq|Baghdad|Iraqi
Ireland,Republic of Ireland|Dublin|Irish
Israel|Jerusalem|Israeli
Italy|Rome|Italian
Ivory Coast,Côte d'Ivoire|Yamoussoukro|Ivorian
Jamaica|Kingston|Jamaican
Japan|Tokyo|Japanese
Jordan|Amman|Jordanian
Kazakhstan|Astana|Kazakh,Kazakhstani
Kenya|Nairobi|Kenyan
Kiribati|Tarawa|
Kosovo|Pristina|Kosovar
Kuwait|Kuwait City|Kuwaiti
Kyrgyzstan|Bishkek|Kyrgyz
Laos|Vientiane|Laotian
Latvia|Riga|Latvian
Lebanon|Beirut|Lebanese
Lesotho|Maseru|
Liberia|Monrovia|Liberian
Libya|Tripoli|Libyan
Liechtenstein|Vaduz|
Lithuania|Vilnius|Lithuanian
Luxembourg||Luxembourgish
Madagascar|Antananarivo|Malagasy
Malawi|Lilongwe|Malawian
Malaysia|Kuala Lumpur|Malaysian
Maldives,The Maldives|Malé|Maldivian
Mali|Bamako|Malian
Malta|Valletta|Maltese
Marshall Islands|Majuro|Marshallese
Mauritania|Nouakchott|Mauritanian
Mauritius|Port Louis|Mauritian
Mexico|Mexico City|Mexican
Micronesia|Palikir|Micronesian
Moldova|Chișinău,Chisinau|Moldovan
Monaco||Monegasque
Mongolia|Ulaanbaatar|Mongolian
Montenegro|Podgorica|Montenegrin
Morocco|Rabat|Moroccan
Mozambique|Maputo|Mozambican
Myanmar,Burma|Naypyidaw|Burmese
Namibia|Windhoek|Namibian
Nauru||Nauruan
Nepal|Kathmandu|Nepali,Nepalese
Netherlands,The Netherlands,Holland|Amsterdam|Dutch
New Zealand|Wellington|New Zealander
Nicaragua|Managua|Nicaraguan
Niger|Niamey|Nigerien
Nigeria|Abuja|Nigerian
North Korea,Democratic People's Republic of Korea,DPRK|Pyongyang|North Korean
North Macedonia,Macedonia|Skopje|Macedonian
Norway|Oslo|Norwegian
Oman|Muscat|Omani
Pakistan|Islamabad|Pakistani
Palau||Palauan
Palestine,State of Palestine|Ramallah|Palestinian
Panama|Panama City|Panamanian
Papua New Guinea|Port Moresby|
Paraguay|Asunción|Paraguayan
Peru|Lima|Peruvian
Philippines,The Philippines|Manila|Filipino,Philippine,Filipina
Poland|Warsaw|Polish
Portugal|Lisbon|Portuguese
Qatar|Doha|Qatari
Romania|Bucharest|Romanian
Russia,Russian Federation|Moscow|Russian
Rwanda|Kigali|Rwandan
Saint Lucia,St. Lucia|Castries|
Samoa|Apia|Samoan
San Marino||
Saudi Arabia,Kingdom of Saudi Arabia|Riyadh|Saudi,Saudi Arabian
Scotland|Edinburgh|Scottish,Scot
Senegal|Dakar|Senegalese
Serbia|Belgrade|Serbian,Serb
Seychelles|Victoria|
Sierra Leone|Freetown|Sierra Leonean
Singapore||Singaporean
Slovakia|Bratislava|Slovak,Slovakian
Slovenia|Ljubljana|Slovenian,Slovene
Solomon Islands|Honiara|
Somalia|Mogadishu|Somali
South Africa|Pretoria|South African
South Korea,Republic of Korea,ROK|Seoul|South Korean
South Sudan|Juba|South Sudanese
Soviet Union,USSR,U.S.S.R.,Union of Soviet Socialist Republics||Soviet
Spain|Madrid|Spanish,Spaniard
Sri Lanka|Colombo|Sri Lankan
Sudan|Khartoum|Sudanese
Suriname|Paramaribo|Surinamese
Sweden|Stockholm|Swedish,Swede
Switzerland|Bern|Swiss
Syria|Damascus|Syrian
Taiwan,Republic of China|Taipei|Taiwanese
Tajikistan|Dushanbe|Tajik
Tanzania|Dodoma|Tanzanian
Thailand|Bangkok|Thai
Togo|Lomé|Togolese
Tonga|Nukuʻalofa|Tongan
Trinidad and Tobago,Trinidad|Port of Spain|Trinidadian
Tunisia|Tunis|Tunisian
Turkey,Türkiye|Ankara|Turkish,Turk
Turkmenistan|Ashgabat|Turkmen
Tuvalu|Funafuti|Tuvaluan
Uganda|Kampala|Ugandan
Ukraine|Kyiv,Kiev|Ukrainian
United Arab Emirates,UAE,U.A.E.|Abu Dhabi|Emirati
United Kingdom,UK,U.K.,Great Britain,Britain,United Kingdom of Great Britain and Northern Ireland|London|British,Briton,Brit
United States,US,U.S.,USA,U.S.A.,United States of America|Washington,Washington DC,Washington D.C.|American
Uruguay|Montevideo|Uruguayan
Uzbekistan|Tashkent|Uzbek
Vanuatu|Port Vila|
Vatican City|Vatican|
Venezuela|Caracas|Venezuelan
Vietnam,Viet Nam|Hanoi|Vietnamese
Wales|Cardiff|Welsh
England||English,Englishman
Northern Ireland|Belfast|Northern Irish
Yemen|Sanaa,Sana'a|Yemeni
Zambia|Lusaka|Zambian
Zimbabwe|Harare|Zimbabwean
Yugoslavia||Yugoslav,Yugoslavian
Czechoslovakia||Czechoslovak
Greenland|Nuuk|Greenlandic
Hong Kong||Hongkonger
Puerto Rico|San Juan|Puerto Rican
`;

/** A country: its names (the first is the usual one), capitals and demonyms. */
export interface Country {
  readonly names: readonly string[];
  readonly capitals: readonly string[];
  readonly demonyms: readonly string[];
}

/* @__NO_SIDE_EFFECTS__ */
const list = (cell: string | undefined): string[] => (cell ? cell.split(',') : []);

/** All countries, some former ones and the parts of the United Kingdom among them. */
export const COUNTRIES: readonly Country[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [names, capitals, demonyms] = line.split('|');
    return { names: list(names), capitals: list(capitals), demonyms: list(demonyms) };
  });

/** Adjectives and nouns for people of a region, a faith or a group: no names of entities. */
export const OTHER_DEMONYMS: readonly string[] = list(
  'African,Asian,European,Arab,Arabian,Latin,Hispanic,Nordic,Scandinavian,Slavic,Balkan,Caribbean,Latino,Latina,Kurdish,Kurd,' +
    'Tibetan,Uyghur,Uighur,Rohingya,Catalan,Basque,Breton,Flemish,Roma,Jewish,Jew,Muslim,Islamic,Islamist,Christian,Catholic,' +
    'Protestant,Orthodox,Hindu,Sikh,Buddhist,Sunni,Shia,Shiite,Mormon,Anglican,Lutheran,Baptist,Methodist,Evangelical,Hebrew,' +
    'Arabic,Persian,Mandarin,Cantonese,Urdu,Hindi,Bengali,Punjabi,Tamil,Swahili,Pashtun,Kashmiri,Chechen,Tatar,Crimean,' +
    'Siberian,Korean,Texan,Californian,Floridian,Hawaiian,Alaskan,Parisian,Londoner,Berliner,Muscovite,Roman,Athenian,Victorian,' +
    'Republican,Democratic,Democrat,Communist,Socialist,Nazi,Marxist,Maoist,Stalinist,Keynesian,Zionist,Eurosceptic,Conservative,' +
    'Western,Eastern,Northern,Southern,Westerner,Atlantic,Indo,Sino,Russo,Anglo,Franco,Afro,Euro,Amerindian,Inuit,Maori,Aboriginal,' +
    'Palestinian,Native American,African American,Asian American,Latin American,Central American,South American,North American,' +
    'Middle Eastern,Southeast Asian,South Asian,Central Asian,East Asian,Eastern European,Western European,Byzantine,Ottoman,Prussian,Bavarian,Saxon',
);
