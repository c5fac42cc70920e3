/** Names and adjectives that keep their capital in English: continents, countries, peoples, languages, months, days, faiths. */
const NAMES = new Set(
  `Africa African Africans America American Americans Antarctica Antarctic Arctic Asia Asian Asians Australia Australian Europe European Europeans Eurasia Eurasian
Afghanistan Afghan Albania Albanian Algeria Algerian Angola Argentina Argentine Armenia Armenian Austria Austrian Azerbaijan Bangladesh Belarus Belgium Belgian
Bolivia Bosnia Bosnian Botswana Brazil Brazilian Britain British Bulgaria Bulgarian Burma Burmese Cambodia Cambodian Cameroon Canada Canadian Chile Chilean
China Chinese Colombia Colombian Congo Congolese Croatia Croatian Cuba Cuban Cyprus Czech Denmark Danish Ecuador Egypt Egyptian England English Eritrea Estonia
Estonian Ethiopia Ethiopian Finland Finnish France French Georgia Georgian Germany German Germans Ghana Greece Greek Greeks Greenland Guatemala Guinea Haiti
Haitian Honduras Hungary Hungarian Iceland Icelandic India Indian Indians Indonesia Indonesian Iran Iranian Iraq Iraqi Ireland Irish Israel Israeli Italy Italian
Jamaica Jamaican Japan Japanese Jordanian Kazakhstan Kenya Kenyan Korea Korean Kosovo Kuwait Kurdish Kurds Laos Latvia Latvian Lebanon Lebanese Liberia
Libya Libyan Lithuania Lithuanian Luxembourg Macedonia Malawi Malaysia Malaysian Mali Malta Maltese Mexico Mexican Moldova Mongolia Mongolian Montenegro Morocco
Moroccan Mozambique Myanmar Namibia Nepal Nepalese Netherlands Dutch Nicaragua Niger Nigeria Nigerian Norway Norwegian Pakistan Pakistani Palestine Palestinian
Palestinians Panama Paraguay Peru Peruvian Philippines Filipino Poland Polish Portugal Portuguese Qatar Romania Romanian Russia Russian Russians Rwanda Rwandan
Scotland Scottish Senegal Serbia Serbian Singapore Slovakia Slovak Slovenia Slovenian Somalia Somali Spain Spanish Sudan Sudanese Sweden Swedish Switzerland Swiss
Syria Syrian Taiwan Taiwanese Tajikistan Tanzania Thailand Thai Tibet Tibetan Tunisia Tunisian Turkish Turkmenistan Uganda Ugandan Ukraine Ukrainian
Uruguay Uzbekistan Venezuela Venezuelan Vietnam Vietnamese Wales Welsh Yemen Zambia Zimbabwe Yugoslavia Yugoslav Soviet Byzantine Ottoman Roman Romans Persian
Arab Arabs Arabic Hebrew Latin Sanskrit Hindi Urdu Bengali Tamil Mandarin Cantonese Swahili Yiddish Catalan Basque Celtic Slavic Germanic Nordic Scandinavian
Alaska Arizona California Californian Colorado Florida Hawaii Illinois Michigan Minnesota Ohio Oregon Pennsylvania Texas Virginia Washington Wisconsin
Amsterdam Athens Baghdad Barcelona Beijing Berlin Boston Brussels Budapest Cairo Chicago Copenhagen Damascus Delhi Dublin Florence Geneva Hamburg Helsinki
Istanbul Jerusalem Kabul Kyiv Kiev Lagos Lisbon London Madrid Melbourne Milan Moscow Mumbai Munich Nairobi Naples Oslo Oxford Cambridge Paris Prague Rome
Shanghai Stockholm Sydney Tehran Tokyo Toronto Vienna Warsaw Zurich
Atlantic Pacific Mediterranean Baltic Caribbean Himalaya Himalayan Himalayas Alps Alpine Andes Andean Amazon Amazonian Danube Nile Rhine Thames Balkan Balkans
Caucasus Siberia Siberian Sahara Saharan Sahel Scandinavia Bavaria Bavarian Crimea Crimean Gaza
January February April June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter Ramadan
Christian Christians Christianity Catholic Catholics Protestant Protestants Orthodox Jewish Jews Judaism Islam Islamic Muslim Muslims Sunni Shia Hindu Hindus
Hinduism Buddhist Buddhists Buddhism Sikh Quran Bible Biblical God Jesus Christ Buddha
Bayesian Boolean Gaussian Poisson Markov Markovian Fourier Euclidean Newtonian Hamiltonian Lagrangian Brownian Darwinian Darwin Einstein Kantian Kant Hegel
Hegelian Marx Marxist Marxism Freud Freudian Foucault Shakespeare Plato Platonic Aristotle Aristotelian Galileo Newton Raman Hilbert Riemann Riemannian
Euler Gauss Lorentz Bernoulli Boltzmann Turing Victorian Elizabethan Holocaust Renaissance Enlightenment Nazi Nazis Mr Mrs Ms Dr St Facebook Google Twitter Wikipedia`.split(
    /\s+/u,
  ),
);

/** Whether a word of a title, in any form of the genitive, is a name that English always writes with a capital. */
export function isProperName(word: string): boolean {
  return NAMES.has(word.replace(/['’]s?$/u, ''));
}
