import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { docx, pdf, zip } from '../../unit/extension/sources/documents.js';
import { journeyIn } from '../support/journey.js';

/** A file of each kind: its name, what is in it, words that a writer remembers, and how they are quoted. */
const FILES: readonly (readonly [name: string, content: string | Uint8Array, query: string, quoted: RegExp])[] = [
  [
    'page.html',
    '<html><head><title>Port waits – Post</title><meta name="author" content="Ines Calloway"></head><body><nav><a href="/">Home</a></nav><article><h1>Port waits</h1><p>“The port cannot wait another winter,” said Maria Holm, who heads the board of the harbour.</p><p>Nobody knows when it will come, or from where it is to be sent.</p></article></body></html>',
    'wait another winter',
    /“The port cannot wait another winter,?”.*\[@page\b/u,
  ],
  [
    'pasted.txt',
    'Pier opens after two years\n\nBy Ann Moe, Coast Courier, 4 March 2026\n\n“We rebuilt this pier with our own hands,” director Samuel Okafor said on Monday.\n\nThe storm had taken it two years ago.\n',
    'rebuilt own hands',
    /“We rebuilt this pier with our own hands,?”.*\[@pasted\b/u,
  ],
  [
    'lamp.pdf',
    pdf([['"The lamp of the lighthouse was out," said Tom Ray.']]),
    'lamp lighthouse',
    /“The lamp of the lighthouse was out,?”.*\[@lamp, p\. 1\]/u,
  ],
  [
    'bell.docx',
    docx(['“The bell of the lighthouse was lost,” said Ann Lee.']),
    'bell lighthouse',
    /“The bell of the lighthouse was lost,?”.*\[@bell\b/u,
  ],
  [
    'sea.epub',
    zip({
      'META-INF/container.xml': '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>',
      'book.opf':
        '<package><metadata><dc:title>Sea</dc:title></metadata><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>',
      'a.xhtml': '<html><body><p>“The sea took our boats away,” said Erik Berg.</p></body></html>',
    }),
    'sea took boats',
    /“The sea took our boats away,?”.*\[@sea\b/u,
  ],
  [
    'letter.eml',
    'From: Ines Calloway <ines@post.example>\nSubject: The crane\nDate: Tue, 4 Mar 2025 10:00:00 +0100\n\nHarbour master Per Lund told me: “The crane arrives on the last day of May.”\n\nOn Mon, 3 Mar 2025, Tom Ray <tom@port.example> wrote:\n> Who has ordered this enormous crane?\n',
    'crane arrives',
    /“The crane arrives on the last day of May\.?”.*\[@letter\b/u,
  ],
  [
    'hearing.vtt',
    'WEBVTT - The hearing\n\n00:12:34.000 --> 00:12:37.000\n<v Samuel Okafor>That is not what the harbour log says.\n',
    'harbour log says',
    /That is not what the harbour log says\.?.*\[@hearing, 00:12:34\]/u,
  ],
  [
    'interview.md',
    '---\ntitle: A talk with Anna Lind\n---\n\n**Coast Courier:** Why did you leave the board?\n\n**Anna Lind:** Because nobody read the report that we wrote.\n\n**Coast Courier:** And now?\n\n**Anna Lind:** Now they have to read it.\n',
    'nobody read the report',
    /Because nobody read the report that we wrote\.?.*\[@interview\b/u,
  ],
  [
    'kai.txt',
    'Der Kai bleibt gesperrt\n\nVon Anna Berger\n\n„Der Kai bleibt für die Fähren gesperrt“, sagte Bürgermeisterin Sabine Kühn am Montag. Die Stadt habe das Geld für die Arbeiten nicht.\n',
    'Kai Fähren gesperrt',
    /“Der Kai bleibt für die Fähren gesperrt”.*\[@kai\b/u,
  ],
  [
    'puerto.txt',
    'El puerto cierra\n\nPor Lucía Marín\n\n«El puerto no puede esperar otro invierno», dijo la alcaldesa Carmen Ortega el lunes. La ciudad no tiene el dinero para las obras.\n',
    'puerto esperar invierno',
    /“El puerto no puede esperar otro invierno”.*\[@puerto\b/u,
  ],
];

describe('files of ten kinds', () => {
  journeyIn(
    'are read as they are dropped into the folder, and quoted from',
    (folder) => {
      writeFileSync(path.join(folder, 'draft.md'), '# Notes\n');
      return folder;
    },
    async (workbench) => {
      await workbench.openFile('draft.md');
      const sources = path.join(workbench.folder, 'sources');
      mkdirSync(sources);
      for (const [name, content] of FILES) writeFileSync(path.join(sources, name), content);
      for (const [, , query, quoted] of FILES) {
        await workbench.focusEditor();
        await workbench.press('Control+End', 'Enter', 'Enter');
        await workbench.type('It was said: ');
        await workbench.runCommand('Quoin: Insert Quotation…');
        await workbench.search(query);
        await workbench.picks
          .filter({ hasText: query.split(' ')[1] ?? '' })
          .first()
          .waitFor();
        await workbench.press('Enter');
        await workbench.saved('draft.md', quoted);
      }
    },
  );
});
