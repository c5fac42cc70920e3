import assert from 'node:assert/strict';
import { readArticle } from '../../../../../src/engine/article/read.js';
import { namedSpeaker } from '../../../../../src/engine/draft/complete/named-speaker.js';
import { speakerBefore } from '../../../../../src/engine/draft/complete/speaker-before.js';
import { extract } from '../../../../../src/engine/extract/extract.js';
import { Library } from '../../../../../src/engine/library/library.js';
import { LibrarySearch } from '../../../../../src/engine/search/library-search.js';

const FILES: Readonly<Record<string, string>> = {
  de: '„Der Deich ist fertig“, sagte Jens Petersen am Montag. „Wir bauen weiter“, sagte Hanne Thoms im Rat der Stadt.',
  fr: '« Le pont est fermé », a dit Sylvie Martel lundi soir. « Il le restera. »',
  es: '«El puente está cerrado», dijo Andrés Molina el lunes.',
  ru: '«Мост закрыт», — сказала Анна Рыбина в понедельник.',
};

const library = new Library();
library.update({
  add: Object.entries(FILES).flatMap(([code, body]) => {
    const file = `${code}.md`;
    const { article } = readArticle({ file, text: `---\ntitle: ${code}\nlanguage: ${code}\n---\n\n${body}\n` });
    return article === null ? [] : [{ article, extraction: extract(article), origin: 'own' as const, location: file }];
  }),
});
const search = new LibrarySearch(library);
search.catchUp();

describe('a speaker whom a draft names before a mark', () => {
  for (const name of [
    'Jens Petersen',
    'Landrat Jens Petersen',
    'Landrat Petersen',
    'Kämmerin Hanne Thoms',
    'Die Bürgermeisterin Thoms',
    'Bundesumweltministerin Thoms',
    'La maire Sylvie Martel',
    'Mme Martel',
    'El alcalde Andrés Molina',
    'Мэр Анна Рыбина',
  ])
    it(`is known by an office in any language: ${name}`, () =>
      assert.equal(namedSpeaker(name, library, search).known, true));

  for (const name of ['Karl Petersen', 'Hafen Petersen', 'Landrat Hoffmann', 'Julie Martel', 'Luis Molina'])
    it(`is not someone else of that surname: ${name}`, () =>
      assert.equal(namedSpeaker(name, library, search).known, false));

  for (const [draft, name] of [
    ['La maire Sylvie Martel a déclaré : ', 'Sylvie Martel'],
    ['Il pleut. El alcalde Andrés Molina dijo: ', 'Andrés Molina'],
    ['Landrat Jens Petersen sagte: ', 'Landrat Jens Petersen'],
  ] as const)
    it(`is read after an office: ${draft}`, () => assert.equal(speakerBefore(draft)?.name, name));

  for (const [draft, name, perhaps] of [
    ['Petersen sagte: ', 'Petersen', undefined],
    ['Herr Petersen sagte ', 'Herr Petersen', undefined],
    ['Molina dijo que ', 'Molina', undefined],
    ['Martel a dit : ', 'Martel', undefined],
    ['Selon Sylvie Martel, ', 'Sylvie Martel', undefined],
    ['Según Molina, ', 'Molina', true],
    ['Laut Petersen ', 'Petersen', true],
  ] as const)
    it(`is read in other languages: ${draft}`, () => {
      const found = speakerBefore(draft);
      assert.equal(found?.name, name);
      assert.equal(found?.perhaps, perhaps);
    });

  for (const draft of ['Der Bürgermeister sagte: ', 'La maire a dit : ', 'Gestern sagte er: ', 'Ayer dijo: '])
    it(`is not an office or an adverb: ${draft}`, () => assert.notEqual(speakerBefore(draft)?.named, true));
});
