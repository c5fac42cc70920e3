import assert from 'node:assert/strict';
import { readOtherFormat } from '../../../../../src/engine/article/other-formats.js';
import type { NoticeKind } from '../../../../../src/engine/extract/extraction.js';
import { takeIn } from '../../../../../src/engine/library/take-in.js';

const BODY = [
  'NORTHGATE — The harbour board voted on Monday to rebuild the east pier, the oldest of the four that the town has.',
  '“We will begin in May,” said Anna Lind, who chairs the board. “Nobody will have to leave the quay.”',
  'Samuel Okafor, a pilot, said that the work would take longer than the board expects it to take.',
  'The town borrowed 14 million crowns for the last pier, and paid them back in eleven years.',
];

const FORMATS = ['a.md', 'a.txt', 'a.html'] as const;

type Place = 'head' | 'foot' | 'middle';

/** An article of four paragraphs with a text at its head or foot, or among ten others in its middle. */
function articleWith(text: string, place: Place, file: (typeof FORMATS)[number]): string {
  const long = Array.from(
    { length: 16 },
    (_, index) => `${BODY[index % 4] ?? ''} It was day ${index + 1} of the talks.`,
  );
  const parts =
    place === 'head' ? [text, ...BODY] : place === 'foot' ? [...BODY, text] : [...long, text, ...long.toReversed()];
  if (file === 'a.html') {
    const body = parts.map((part) => `<p>${part.replaceAll('&', '&amp;')}</p>`).join('\n');
    return `<html><head><title>Board votes to rebuild the pier</title></head><body><article><h1>Board votes to rebuild the pier</h1>${body}</article></body></html>`;
  }
  const joined = parts.join('\n\n');
  return file === 'a.md' ? `---\ntitle: Board votes to rebuild the pier\n---\n\n${joined}\n` : `${joined}\n`;
}

const formatAt = (index: number) => FORMATS[index % FORMATS.length] ?? 'a.md';

const noticesIn = (file: string, text: string) => {
  const { article, extraction } = takeIn({ file, text }, null, { readOther: readOtherFormat });
  return (extraction.notices ?? []).map(({ kind, start, end }) => ({ kind, text: article?.text.slice(start, end) }));
};

const NOTICES: readonly (readonly [NoticeKind, string])[] = [
  // Labels.
  ['correction', 'Correction: An earlier version of this article misstated the age of Ms. Lind. She is 54, not 45.'],
  ['correction', '**Correction (June 3, 2022):** The pier is 140 metres long, not 410.'],
  ['correction', 'Correction: The fire killed 41 people, not 38 as we first reported.'],
  ['correction', 'Correction: The chair of the board is Anna Lind, not Anna Lund.'],
  ['correction', 'Correction: The story gave the wrong year for the last pier.'],
  ['correction', 'Correction: Ms. Lind was elected in 2019, not in 2018.'],
  ['retraction', 'Retraction notice: The paper has been retracted because its figures were made up.'],
  ['retraction', 'This article has been retracted at the request of its authors.'],
  ['correction', 'Correction: This report was revised on Monday because it named the wrong pier.'],
  ['correction', '*CORRECTION: This story has been updated to correct the name of the pilot.*'],
  ['correction', 'Correction, March 4, 2025: Due to an editing error, the caption named the wrong pier.'],
  ['correction', 'Corrections & clarifications: The name of Samuel Okafor was misspelled.'],
  ['correction', 'Clarification: This report has been amended to make clear that the loan was paid back.'],
  [
    'correction',
    'Editor’s note: An earlier version of this story incorrectly said that the board had voted on Sunday.',
  ],
  [
    'correction',
    'Editors’ Note, 5 May 2024: We originally said that the pier was built in 1911. It was built in 1912.',
  ],
  ['correction', 'Note: In an earlier version we said that the loan was 41 million crowns.'],
  ['correction', 'Erratum: In the third paragraph, “Lund” should read “Lind”.'],
  ['retraction', 'Retraction: This article has been retracted because the documents that it quotes were forged.'],
  ['update', 'Update, 4:15 p.m.: This story has been updated with the minutes of the meeting.'],
  ['update', 'UPDATE (June 3): A spokesman of the board said after publication that work will begin in June.'],
  // Sentences.
  ['correction', 'This article was amended on 3 June 2022 because an earlier version misnamed the pier.'],
  ['correction', '• This article was amended on 12 May 2021. Samuel Okafor is a pilot, not a captain.'],
  ['correction', '(This story has been corrected to fix the spelling of the pilot’s name.)'],
  ['correction', 'An earlier version of this article gave the wrong year for the last pier.'],
  ['correction', 'A previous version of this story misidentified the chair of the board.'],
  ['correction', 'The headline of this article was changed on Tuesday to reflect the vote.'],
  ['correction', 'In an earlier version of this report, Ms. Lind was called a mayor.'],
  ['correction', 'Because of an editing error, an earlier version of this post referred to the west pier.'],
  ['correction', 'This story originally said that the town had borrowed 41 million crowns.'],
  ['correction', 'The caption accompanying an earlier version of this article was wrong about the year.'],
  ['update', 'This article was updated on June 3, 2022, with new information from the board.'],
  ['update', 'This story has been updated to include a statement of the pilots.'],
  ['retraction', 'The editors have retracted this article at the request of its authors.'],
  ['correction', 'Ann Moe reports on harbours. An earlier version of this article misspelled her name.'],
  // German.
  ['correction', 'Korrektur: In einer früheren Version dieses Artikels hieß es, der Pier sei 1911 gebaut worden.'],
  [
    'correction',
    'Anmerkung der Redaktion: In einer früheren Fassung stand, das Darlehen habe 41 Millionen betragen. Wir haben das korrigiert.',
  ],
  ['correction', 'In einer ersten Fassung dieses Textes war der Name des Lotsen falsch geschrieben.'],
  ['correction', 'Dieser Artikel wurde am 3. Juni 2022 korrigiert: Anna Lind ist 54 Jahre alt.'],
  ['correction', 'Berichtigung: Der Pier ist 140 Meter lang, nicht 410. Wir bedauern den Fehler.'],
  ['update', 'Update, 3. Juni 2022: Der Artikel wurde um das Protokoll ergänzt.'],
  ['update', 'Diese Meldung wurde um 16.30 Uhr aktualisiert.'],
  // French.
  ['correction', 'Rectificatif : une version précédente de cet article indiquait que la jetée datait de 1911.'],
  ['correction', 'Correction : le nom du pilote était mal orthographié dans la première version de cet article.'],
  ['correction', 'Cet article a été modifié le 3 juin 2022 pour corriger l’âge de Mme Lind.'],
  ['correction', 'Dans une version antérieure de ce texte, nous avions écrit que le vote avait eu lieu dimanche.'],
  ['update', 'Cet article a été mis à jour à 16 h 30 avec la réaction des pilotes.'],
  ['update', 'Mise à jour le 3 juin 2022 : cet article a été complété avec la réaction de la régie.'],
  // Spanish.
  ['correction', 'Corrección: Una versión anterior de este artículo decía que el muelle se construyó en 1911.'],
  ['correction', 'Fe de errores: el nombre del práctico apareció mal escrito en una primera versión de esta noticia.'],
  ['correction', 'Este artículo ha sido corregido el 3 de junio de 2022 para precisar la edad de la presidenta.'],
  ['correction', 'Una versión anterior de esta información situaba la votación en domingo.'],
  ['update', 'Esta noticia ha sido actualizada con la respuesta de los prácticos.'],
  ['update', 'Actualización, 3 de junio de 2022: este artículo ha sido ampliado con el acta de la sesión.'],
];

const OTHERS: readonly string[] = [
  // Others' corrections, told or quoted.
  'The newspaper issued a correction on Friday, and said that its story had been wrong.',
  '“An earlier version of this article misstated the age of Ms. Lind,” the note at its foot now says.',
  'The note reads: An earlier version of this article misstated the age of Ms. Lind.',
  'The Ledger retracted its story about the pier and apologised to the board.',
  'An earlier version of the bill said that the board would pay for the pier.',
  'An earlier version of the report said that the pier was unsafe, the board said.',
  'The story was corrected after the pilots complained to the editor.',
  'Lind said that this article was amended on 3 June because it was wrong.',
  'Okafor asked the paper to correct the article, and it was updated on Monday.',
  'The paper that the two chemists published in May has been retracted.',
  'The correction came too late: the wrong figure had been printed in four newspapers.',
  '“Correction: we had three piers, not four,” Okafor shouted from the last row.',
  '> This article was amended on 3 June 2022 to correct the age of Ms. Lind.',
  'The paper was retracted in 2010 after an inquiry found that its figures had been made up.',
  'The study has been withdrawn, and its authors have left the university.',
  'This preprint was withdrawn in May, a month after the harbour had read it.',
  'The paper was withdrawn from the market by its owner.',
  'This story was withdrawn by the ministry after protests.',
  'This report was withdrawn by the ministry after protests, said the mayor.',
  'The report was retracted last week by the agency that had ordered it, said Lee.',
  'This report has been revised to show growth of two percent, the bank said.',
  'This article was amended on Monday after a complaint, said Lind.',
  'This article has been retracted, the editor of the Ledger said on Friday.',
  'An earlier version of this report said that the pier was unsafe, Lind told the board.',
  'Dieser Bericht wurde am Montag zurückgezogen, weil er falsch war.',
  'Dieser Text wurde vom Ministerium nach Protesten zurückgezogen.',
  'Dieser Artikel wurde am Montag korrigiert, sagte Lind.',
  'Cet article a été retiré par le ministère après des protestations.',
  'Cet article a été corrigé après une plainte, a déclaré Mme Lind.',
  'Esta página fue retirada tras las protestas de los prácticos.',
  'Este artículo fue retirado tras las protestas, dijo Lind.',
  // Datelines and news after a label.
  'Updated - May 12, 2026 10:15 pm IST - NEW DELHI',
  'Updated - May 12, 2026 10:15 pm GMT - LONDON',
  'Updated: 12 May 2026 10:15 CEST | Written by Anna Lind | The Coastal Ledger',
  'Updated: 12 May 2026 10:15 | Written by Anna Lind | The Coastal Ledger',
  'Update, 4:15 p.m.: The board has now published the minutes of its meeting.',
  'Correction (12 May): The pier is 140 metres long.',
  'Correction: Prices of stocks fell by ten percent on Monday, and analysts were wrong about bonds.',
  'Correction (12 May): Shares fell rather than rose, and traders were wrongly told to wait.',
  'Korrektur (12. Mai): Die Kurse fielen am Montag, und viele Anleger lagen falsch.',
  'Correction (12 mai) : les actions ont reculé lundi, et les analystes ont reconnu une erreur.',
  'Corrección (12 de mayo): las acciones cayeron el lunes por un error de los analistas.',
  'Update, 3. Juni 2022: Die Hafenbehörde hat das Protokoll inzwischen veröffentlicht.',
  'Mise à jour le 3 juin 2022 : la régie a publié le procès-verbal de la séance.',
  'Actualización, 3 de junio de 2022: la autoridad portuaria ha publicado el acta de la sesión.',
  // Corrections of other things.
  'Correction: a fall of ten percent or more from the last high is what traders call one.',
  'Market correction: shares of harbour companies fell by ten percent on Monday.',
  'Course correction: the board now wants to begin with the west pier.',
  'Corrections officers at the town’s jail went on strike on Monday.',
  'Correction: Use a red pen, and write the right word over the wrong one.',
  'Update: Board to vote on pier again next week',
  // News of what others have withdrawn.
  'Update: The study was retracted in June after its figures could not be repeated.',
  'Update (June 3): This paper has since been withdrawn, a month after we reported on it.',
  'Editor’s note: The report has been retracted by now, and its authors have left the university.',
  'Update: Die Studie wurde inzwischen von der Universität zurückgezogen, weil Daten fehlten.',
  'Nachtrag: Diese Studie ist inzwischen zurückgezogen worden, weil Daten fehlten.',
  'Mise à jour : l’étude a été rétractée en juin, faute de données vérifiables.',
  'Note de la rédaction : le rapport a été retiré depuis, faute de données vérifiables.',
  'Actualización: el estudio fue retractado en junio porque faltaban datos verificables.',
  'Nota de la redacción: el informe ha sido retirado porque faltaban datos verificables.',
  // What publications say of themselves, but not of mistakes.
  'A version of this article appears in print on June 3, 2022, Section A, Page 1 of the New York edition.',
  'An earlier version of this article was published in the Coastal Ledger in May.',
  'This article was originally published by the Coastal Ledger on 3 June 2022.',
  'This interview has been edited for length and clarity.',
  'This article was edited by Ann Moe and Jan Linde.',
  'This is a developing story and will be updated.',
  'This page is updated daily with the tides of the harbour.',
  'Editor’s note: This story has descriptions of an accident that some readers may find hard to bear.',
  'Editor’s note: Ann Moe teaches the history of ports. The opinions in this commentary are hers.',
  'Note: All times are local, and none of the ferries runs on Sundays.',
  'Last updated: 3 June 2022 10:30',
  'Updated June 3, 2022 at 10:30 a.m.',
  'Published 3 June 2022, updated 4 June 2022',
  'If you find a mistake in this article, write to corrections@ledger.example.',
  'Read our policy on corrections and clarifications here.',
  // Articles of law.
  'This article was amended by Parliament in 2003 and has not been used since then.',
  'This article was amended on 3 June 1992 by referendum, and again in 2001.',
  // German.
  'Die Zeitung veröffentlichte am Freitag eine Korrektur und entschuldigte sich bei der Behörde.',
  'Dieser Artikel wird laufend aktualisiert.',
  'Dieser Artikel erschien zuerst im Hafenboten.',
  'In einer früheren Fassung des Gesetzes hieß es, die Behörde zahle den Pier.',
  'Anmerkung der Redaktion: Die Autorin lehrt Hafengeschichte an der Universität.',
  'Hinweis: Alle Zeiten sind Ortszeiten, und sonntags fährt keine Fähre.',
  // French.
  'Le journal a publié un rectificatif vendredi et présenté ses excuses à la régie.',
  'Cet article a été publié dans le Courrier du port le 3 juin 2022.',
  'Une version antérieure de la loi prévoyait que la régie paierait la jetée.',
  'Correction des copies : les professeurs du port ont commencé lundi.',
  // Spanish.
  'El diario publicó el viernes una rectificación y pidió disculpas a la autoridad.',
  'Este artículo fue publicado en el Diario del Puerto el 3 de junio de 2022.',
  'Una versión anterior de la ley decía que la autoridad pagaría el muelle.',
  'Corrección de exámenes: los profesores del puerto empezaron el lunes.',
];

describe('notices of a publication on its own text', () => {
  // Formats differ in what they read as paragraphs, which is the same for most texts: each is at its places in two of them.
  for (const [index, [kind, text]] of NOTICES.entries()) {
    for (const [at, place] of (['head', 'foot'] as const).entries())
      it(`finds at the ${place}: ${text.slice(0, 60)}`, () => {
        const file = /^\*|^• /u.test(text) ? 'a.md' : formatAt(index + at);
        const found = noticesIn(file, articleWith(text, place, file));
        assert.deepEqual(
          found,
          [{ kind, text: text.replace(/^• /u, found[0]?.text?.startsWith('•') === true ? '• ' : '') }],
          file,
        );
      });
  }

  for (const [index, text] of OTHERS.entries()) {
    it(`does not take for one: ${text.slice(0, 60)}`, () => {
      for (const [at, place] of (['head', 'foot'] as const).entries()) {
        const file = text.startsWith('>') ? 'a.md' : formatAt(index + at);
        assert.deepEqual(noticesIn(file, articleWith(text, place, file)), [], `${file}, ${place}`);
      }
    });
  }

  it('finds what a study says of itself, as it is one', () => {
    const text = 'Editor’s note: This study has been retracted because its figures were made up.';
    const typed = (type: string) => `---\ntitle: On piers\ntype: ${type}\n---\n\n${[...BODY, text].join('\n\n')}\n`;
    assert.deepEqual(noticesIn('a.md', typed('article-journal')), [{ kind: 'retraction', text }]);
    assert.deepEqual(noticesIn('a.md', typed('article-newspaper')), []);
  });

  it('has as many texts of the one kind as of the other', () => {
    assert.ok(NOTICES.length >= 30 && OTHERS.length >= 30);
  });

  it('does not look for them in the middle of an article', () => {
    const text = 'This article was amended on 3 June 2022 because an earlier version misnamed the pier.';
    assert.deepEqual(noticesIn('a.md', articleWith(text, 'middle', 'a.md')), []);
  });

  it('joins a label on its own line with the words under it', () => {
    const words = 'An earlier version of this article misstated the age of Ms. Lind.';
    assert.deepEqual(noticesIn('a.md', articleWith(`## Correction\n\n${words}`, 'foot', 'a.md')), [
      { kind: 'correction', text: `## Correction\n\n${words}` },
    ]);
  });

  it('joins such a label with the words after the line that names the edition', () => {
    const words = 'Because of an editing error, an article on Monday about the pier misstated the age of Ms. Lind.';
    const text = `CORRECTION:\n\nAs published in the Coastal Ledger.\n\n${words}`;
    assert.deepEqual(noticesIn('a.md', articleWith(text, 'foot', 'a.md')), [{ kind: 'correction', text }]);
  });

  it('finds each of several', () => {
    const notes = [
      'This article was amended on 3 June 2022. An earlier version misnamed the pier.',
      'This article was updated on 5 June 2022 to include a statement of the pilots.',
    ];
    assert.deepEqual(
      noticesIn('a.md', articleWith(notes.join('\n\n'), 'foot', 'a.md')).map(({ kind }) => kind),
      ['correction', 'update'],
    );
  });

  it('finds a title that says the article was retracted', () => {
    const text = `---\ntitle: "RETRACTED: The long life of piers"\n---\n\n${BODY.join('\n\n')}\n`;
    assert.deepEqual(noticesIn('a.md', text), [{ kind: 'retraction', text: 'RETRACTED: The long life of piers' }]);
  });

  it('is not what someone says in a transcript', () => {
    const text =
      'ANNA LIND: We have four piers.\n\nSAMUEL OKAFOR: Correction: An earlier version of this article was wrong.\n\nANNA LIND: Thank you.\n\nSAMUEL OKAFOR: You are welcome, and so is everybody.\n';
    assert.deepEqual(noticesIn('a.txt', text), []);
  });
});
