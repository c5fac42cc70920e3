import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findNames } from '../../../../../src/engine/extract/names/index.js';
import { articleOf, entitiesIn, entityIn, namesIn } from './article.js';

describe('names in an article', () => {
  it('tells people, organisations, places and other things', () => {
    assert.deepEqual(
      namesIn('Maria Lopez of the World Bank flew to Kenya after the Cold War, said Peter Brandt in Oslo.').sort(),
      [
        'organization World Bank',
        'other Cold War',
        'person Maria Lopez',
        'person Peter Brandt',
        'place Kenya',
        'place Oslo',
      ],
    );
  });

  it('takes no weekday, month, people or word at the head of a sentence for a name', () => {
    assert.deepEqual(
      namesIn(
        'On Monday the Canadian team met. Yesterday was warm. Officials spoke in July. The Swedes agreed.\n\nRates rose.',
      ),
      [],
    );
  });

  it('gives a surname to the person named in full', () => {
    const person = entityIn('Anna Berg spoke first. Berg then left, and nobody saw Berg’s car.', 'Anna Berg');
    assert.deepEqual(person.aliases, ['Berg']);
    assert.equal(person.mentions.length, 3);
  });

  it('keeps two people of one surname apart', () => {
    const text = 'Anna Berg spoke. Berg left. Then Peter Berg came, and Berg laughed.';
    const people = entitiesIn(text).filter(({ kind }) => kind === 'person');
    assert.deepEqual(
      people.map(({ name, mentions }) => [name, mentions.length]),
      [
        ['Anna Berg', 2],
        ['Peter Berg', 2],
      ],
    );
  });

  it('finds a middle initial no other person', () => {
    const person = entityIn('Anna K Berg wrote it. Later Anna Berg denied it.', 'Anna K Berg');
    assert.deepEqual(person.aliases, ['Anna Berg']);
  });

  it('cuts possessives and compounds', () => {
    assert.deepEqual(namesIn('Chad-Libya trade grew. Sudan’s Libya-backed force and anti-Chad groups did not.'), [
      'place Chad',
      'place Libya',
      'place Sudan',
    ]);
  });

  it('keeps hyphens that belong to a name', () => {
    assert.deepEqual(namesIn('The writer Jean-Paul Martin met Ban Ki-hong in Guinea-Bissau.'), [
      'person Jean-Paul Martin',
      'person Ban Ki-hong',
      'place Guinea-Bissau',
    ]);
  });

  it('holds the ways to write a country together', () => {
    const country = entityIn('The U.S. agreed. In the United States, polls opened; the US waited.', 'United States');
    assert.deepEqual([...country.aliases].sort(), ['U.S.', 'US']);
  });

  it('joins a short form that the text explains', () => {
    const text =
      'The Nordic Council of Bakers (NCB) met. NCB members ate.\n\nThe initiative on Clean and Open Rivers (iCOR) holds; iCOR pays.';
    assert.deepEqual(entityIn(text, 'Nordic Council of Bakers').aliases, ['NCB']);
    assert.deepEqual(entityIn(text, 'initiative on Clean and Open Rivers').aliases, ['iCOR']);
  });

  it('joins an acronym whose letters fit one organisation alone', () => {
    assert.deepEqual(
      entityIn('The Bergen Fishing Association objected. BFA ships stayed.', 'Bergen Fishing Association').aliases,
      ['BFA'],
    );
  });

  it('reads roles before a name, after it, and in apposition', () => {
    assert.deepEqual(entityIn('Norwegian Foreign Minister Anna Berg left.', 'Anna Berg').roles, [
      'Norwegian Foreign Minister',
    ]);
    assert.deepEqual(entityIn('Anna Berg, a deputy director of the World Bank, left.', 'Anna Berg').roles, [
      'deputy director of the World Bank',
    ]);
    assert.deepEqual(entityIn('Justice Department spokeswoman Anna Berg left.', 'Anna Berg').roles, [
      'Justice Department spokeswoman',
    ]);
    assert.deepEqual(entityIn('The mayor of Oslo, Anna Berg, left.', 'Anna Berg').roles, ['mayor of Oslo']);
    assert.deepEqual(entityIn('She met her Finnish counterpart Anna Berg.', 'Anna Berg').roles, [
      'Finnish counterpart',
    ]);
  });

  it('reads a noun for what has offices as part of a role, not as a name', () => {
    for (const role of ['Town manager', 'Harbour pilot', 'Town clerk', 'Hospital deputy director', 'Bridge Engineer'])
      for (const sentence of [
        `${role} Anna Berg left.`,
        `Later ${role} Anna Berg left.`,
        `But ${role} Anna Berg left.`,
      ]) {
        assert.deepEqual(namesIn(sentence), ['person Anna Berg'], sentence);
        assert.deepEqual(entityIn(sentence, 'Anna Berg').roles, [role], sentence);
      }
    assert.deepEqual(namesIn('Later Bridge told Anna Berg.'), ['person Bridge', 'person Anna Berg']);
    assert.deepEqual(namesIn('Later the Bridge General Hospital closed.'), ['organization Bridge General Hospital']);
  });

  it('gives a title in a list to the name after it', () => {
    assert.deepEqual(entityIn('Carl Holm, President Anna Berg and others came.', 'Carl Holm').roles, []);
    assert.deepEqual(entityIn('Carl Holm, President Anna Berg and others came.', 'Anna Berg').roles, ['President']);
  });

  it('reads no acronym of a title as an organisation', () => {
    const text = 'Chief Justice Secretary Anna Berg left. CJS Peter Holm stayed.';
    assert.ok(!namesIn(text).includes('organization CJS'));
  });

  it('finds names in a shouted headline only if the article knows them', () => {
    const article = articleOf('PROTESTS IN KENYA AFTER BERG SPEECH\n\nAnna Berg spoke in Kenya.');
    const { entities } = findNames(article);
    assert.deepEqual(
      entities.map(({ name, mentions }) => [name, mentions.length]),
      [
        ['Kenya', 2],
        ['Anna Berg', 2],
      ],
    );
  });

  it('looks into paragraphs alone', () => {
    const text = 'title: Anna Berg\n\nPeter Holm slept.';
    const article = articleOf(text);
    const { entities } = findNames({ ...article, paragraphs: article.paragraphs.slice(1) });
    assert.deepEqual(
      entities.map(({ name }) => name),
      ['Peter Holm'],
    );
  });

  it('gives mentions inside paragraphs, in order, apart, and ids that differ, for any text', () => {
    const word = fc.constantFrom(
      'Anna',
      'Berg',
      'Anna Berg',
      'the',
      'President',
      'of',
      'US',
      'U.S.',
      'NATO',
      '(NATO)',
      'said',
      ',',
      '.',
      '“',
      '"',
      "'s",
      '-',
      'India-Russia',
      '\n\n',
      'Ministry of Fish',
      'é',
      '𝒳',
      'and',
      'Mr.',
      'iPhone',
      '9',
    );
    const text = fc.oneof(
      fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
      fc.string({ unit: 'grapheme', maxLength: 200 }),
    );
    fc.assert(
      fc.property(text, (source) => {
        const article = articleOf(source);
        const { entities } = findNames(article);
        assert.equal(new Set(entities.map(({ id }) => id)).size, entities.length);
        const mentions = entities.flatMap((entity) => entity.mentions).sort((a, b) => a.start - b.start);
        mentions.forEach(({ start, end }, i) => {
          assert.ok(start < end && start >= (mentions[i - 1]?.end ?? 0));
          assert.ok(article.paragraphs.some((paragraph) => paragraph.start <= start && end <= paragraph.end));
        });
        for (const entity of entities) {
          const starts = entity.mentions.map(({ start }) => start);
          assert.deepEqual(
            starts,
            [...starts].sort((a, b) => a - b),
          );
          assert.ok(!entity.aliases.includes(entity.name));
        }
      }),
      { numRuns: 300 },
    );
  });
});
