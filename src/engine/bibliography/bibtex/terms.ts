import { own } from '../../text/own.js';

const LANGUAGES: readonly string[] = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv'];

/** BibLaTeX's keywords in the languages of {@link LANGUAGES}; a gap at the end is English. */
const TERMS: Readonly<Record<string, readonly string[]>> = {
  phdthesis: [
    'PhD thesis',
    'Dissertation',
    'Thèse de doctorat',
    'Tesis doctoral',
    'Tesi di dottorato',
    'Proefschrift',
    'Tese de doutoramento',
    'Doktorsavhandling',
  ],
  mathesis: [
    'Master’s thesis',
    'Masterarbeit',
    'Mémoire de master',
    'Trabajo fin de máster',
    'Tesi di laurea magistrale',
    'Masterscriptie',
    'Dissertação de mestrado',
    'Masteruppsats',
  ],
  bathesis: [
    'Bachelor’s thesis',
    'Bachelorarbeit',
    'Mémoire de licence',
    'Trabajo fin de grado',
    'Tesi di laurea',
    'Bachelorscriptie',
    'Trabalho de licenciatura',
    'Kandidatuppsats',
  ],
  candthesis: ['Candidate thesis', 'Kandidatenarbeit'],
  techreport: [
    'Technical report',
    'Technischer Bericht',
    'Rapport technique',
    'Informe técnico',
    'Rapporto tecnico',
    'Technisch rapport',
    'Relatório técnico',
    'Teknisk rapport',
  ],
  resreport: [
    'Research report',
    'Forschungsbericht',
    'Rapport de recherche',
    'Informe de investigación',
    'Rapporto di ricerca',
    'Onderzoeksrapport',
    'Relatório de pesquisa',
    'Forskningsrapport',
  ],
  software: ['Computer software', 'Computersoftware', 'Logiciel'],
  datacd: ['CD-ROM', 'CD-ROM', 'Cédérom'],
  audiocd: ['Audio CD', 'Audio-CD', 'CD audio'],
  patent: ['Patent', 'Patent', 'Brevet', 'Patente', 'Brevetto', 'Octrooi', 'Patente', 'Patent'],
  patentus: [
    'U.S. patent',
    'US-Patent',
    'Brevet américain',
    'Patente estadounidense',
    'Brevetto statunitense',
    'Amerikaans octrooi',
    'Patente americana',
    'Amerikanskt patent',
  ],
  patenteu: [
    'European patent',
    'Europäisches Patent',
    'Brevet européen',
    'Patente europea',
    'Brevetto europeo',
    'Europees octrooi',
    'Patente europeia',
    'Europeiskt patent',
  ],
  patentde: [
    'German patent',
    'Deutsches Patent',
    'Brevet allemand',
    'Patente alemana',
    'Brevetto tedesco',
    'Duits octrooi',
    'Patente alemã',
    'Tyskt patent',
  ],
  patentfr: [
    'French patent',
    'Französisches Patent',
    'Brevet français',
    'Patente francesa',
    'Brevetto francese',
    'Frans octrooi',
    'Patente francesa',
    'Franskt patent',
  ],
  patentuk: [
    'British patent',
    'Britisches Patent',
    'Brevet britannique',
    'Patente británica',
    'Brevetto britannico',
    'Brits octrooi',
    'Patente britânica',
    'Brittiskt patent',
  ],
  patreq: ['Patent request', 'Patentanmeldung', 'Demande de brevet', 'Solicitud de patente', 'Richiesta di brevetto'],
  patrequs: ['U.S. patent request', 'US-Patentanmeldung', 'Demande de brevet américain'],
  patreqeu: ['European patent request', 'Europäische Patentanmeldung', 'Demande de brevet européen'],
  patreqde: ['German patent request', 'Deutsche Patentanmeldung', 'Demande de brevet allemand'],
  patreqfr: ['French patent request', 'Französische Patentanmeldung', 'Demande de brevet français'],
  patrequk: ['British patent request', 'Britische Patentanmeldung', 'Demande de brevet britannique'],
  newseries: [
    'new series',
    'Neue Folge',
    'nouvelle série',
    'nueva serie',
    'nuova serie',
    'nieuwe reeks',
    'nova série',
    'ny serie',
  ],
  oldseries: [
    'old series',
    'Alte Folge',
    'ancienne série',
    'antigua serie',
    'vecchia serie',
    'oude reeks',
    'antiga série',
    'gammal serie',
  ],
  inpreparation: [
    'in preparation',
    'in Vorbereitung',
    'en préparation',
    'en preparación',
    'in preparazione',
    'in voorbereiding',
    'em preparação',
    'under arbete',
  ],
  submitted: ['submitted', 'eingereicht', 'soumis', 'enviado', 'inviato', 'ingezonden', 'submetido', 'inskickad'],
  forthcoming: [
    'forthcoming',
    'im Erscheinen',
    'à paraître',
    'próximo',
    'in uscita',
    'te verschijnen',
    'no prelo',
    'kommande',
  ],
  inpress: ['in press', 'im Druck', 'sous presse', 'en prensa', 'in stampa', 'in druk', 'no prelo', 'under tryckning'],
  prepublished: ['pre-published', 'vorveröffentlicht', 'prépublié'],
};

/** What a keyword of BibLaTeX's means in a language; other text as it is. `language` is a tag, empty for English. */
export function termOf(text: string, language: string): string {
  const terms = own(TERMS, text.trim().toLowerCase());
  const at = LANGUAGES.indexOf(language.slice(0, 2).toLowerCase());
  return terms === undefined ? text : (terms[Math.max(0, at)] ?? terms[0] ?? text);
}

/** How a numbered series is called in the languages of {@link LANGUAGES}; `#` is the number. */
const NUMBERED_SERIES = ['', '#. Folge', '#e série', '#.ª serie', '#ª serie', '#e reeks', '#.ª série', '#:e serien'];

/** A series that is only numbered, `3`, as it is printed: `3rd series`; other text as it is. */
export function seriesOf(text: string, language: string): string {
  const number = /^\d{1,3}$/u.exec(text.trim())?.[0];
  if (number === undefined) return termOf(text, language);
  const written = NUMBERED_SERIES[LANGUAGES.indexOf(language.slice(0, 2).toLowerCase())] || `${ordinal(number)} series`;
  return written.replace('#', number);
}

function ordinal(number: string): string {
  if (/1[123]$/u.test(number)) return `${number}th`;
  return number + (/1$/u.test(number) ? 'st' : /2$/u.test(number) ? 'nd' : /3$/u.test(number) ? 'rd' : 'th');
}

/** What a thesis is called that its entry type alone describes; undefined for other types. */
export function genreOfType(type: string, language: string): string | undefined {
  if (/^(?:phd|doctoral)_?thesis$|^dissertation$/u.test(type)) return termOf('phdthesis', language);
  if (/^masters?_?thesis$/u.test(type)) return termOf('mathesis', language);
  return /^bachelors?_?thesis$/u.test(type) ? termOf('bathesis', language) : undefined;
}
