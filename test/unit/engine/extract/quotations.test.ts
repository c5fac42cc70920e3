import assert from 'node:assert/strict';
import type { Article } from '../../../../src/engine/article/article.js';
import { readArticle } from '../../../../src/engine/article/read.js';
import { extract } from '../../../../src/engine/extract/extract.js';
import type { ExtractedQuotation } from '../../../../src/engine/extract/extraction.js';

function read(text: string): Article {
  const { article } = readArticle({ file: 'a.md', text: `---\nid: a\n---\n${text}` });
  assert.ok(article !== null);
  return article;
}

/** The quotations of `text` as `kind | words | mention | cue`. */
function quotations(text: string): string[] {
  const article = read(text);
  const slice = (range: { start: number; end: number } | null | undefined): string =>
    range ? article.text.slice(range.start, range.end) : '-';
  return extract(article).quotations.map(({ kind, text: words, speaker, cue }) =>
    [kind, words, slice(speaker?.mention), slice(cue)].join(' | '),
  );
}

function only(text: string): ExtractedQuotation {
  const [quotation] = extract(read(text)).quotations;
  assert.ok(quotation !== undefined);
  return quotation;
}

describe('attributions', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a question put to somebody',
      'Ann Lee spoke. “Did the board know?” Martin Keele asked the jury. “The letters show it.”\n',
      ['direct | Did the board know? | Martin Keele | asked', 'direct | The letters show it. | Martin Keele | -'],
    ],
    [
      'a question, and a request after it',
      '“Did the board know?” Martin Keele asked the jury to convict.\n',
      ['direct | Did the board know? | - | -'],
    ],
    ['after, subject first', '"We open today," Anna Lee said.', ['direct | We open today, | Anna Lee | said']],
    [
      'after, verb first',
      '"We open today," said Anna Lee, who runs the port.',
      ['direct | We open today, | Anna Lee | said'],
    ],
    ['after a question', '"Shall we open?" Anna Lee asked on Monday.', ['direct | Shall we open? | Anna Lee | asked']],
    [
      'in front with a comma',
      'Anna Lee told reporters, "We open today."',
      ['direct | We open today. | Anna Lee | told'],
    ],
    ['in front with a colon', 'Lee added: “We open today.”', ['direct | We open today. | Lee | added']],
    [
      'in the middle',
      '"We open," Lee said, "and we stay open."',
      ['direct | We open, | Lee | said', 'direct | and we stay open. | Lee | said'],
    ],
    [
      'according to',
      '"The port is open," according to Anna Lee.',
      ['direct | The port is open, | Anna Lee | according'],
    ],
    [
      'after an apposition',
      'Anna Lee, the mayor of Larn, said the port was "open for good."',
      ['partial | open for good. | Anna Lee | said'],
    ],
    [
      'after a relative clause',
      'Anna Lee, who visited Larn with Bob Ray last week, stressed that ships "will come."',
      ['partial | will come. | Anna Lee | stressed'],
    ],
    [
      'with an adverb and a day',
      'Lee on Monday also said ships "will come soon."',
      ['partial | will come soon. | Lee | said'],
    ],
    [
      'with what was expressed',
      'The ministry has expressed "concern" over the port.',
      ['partial | concern | The ministry | expressed'],
    ],
    ['with a label', 'Lee called the port "a disaster."', ['partial | a disaster. | Lee | called']],
    [
      'participle with the main clause',
      'Lee rejected the plan, calling it "a disaster."',
      ['partial | a disaster. | Lee | calling'],
    ],
    [
      'coordinated verbs',
      'Lee said he was glad and added that ships "will come."',
      ['partial | will come. | Lee | added'],
    ],
    [
      'not a weak verb in between',
      'Lee said that he wants the port to be "open for good."',
      ['partial | open for good. | Lee | said'],
    ],
    [
      'another reports it',
      '"We open today," Lee said, as quoted by Example Press.',
      ['direct | We open today, | Lee | said'],
    ],
    ['quoted as saying', '"We open today," Lee was quoted as saying.', ['direct | We open today, | Lee | quoted']],
    ['a role', '"We open today," the spokeswoman said.', ['direct | We open today, | the spokeswoman | said']],
    [
      'abbreviated titles',
      '"We open today," Sen. Ann B. Lee (D-Vt.) said in Larn.',
      ['direct | We open today, | Sen. Ann B. Lee (D-Vt.) | said'],
    ],
    [
      'the same paragraph',
      '"We open today," Lee said. "It was time."',
      ['direct | We open today, | Lee | said', 'direct | It was time. | Lee | -'],
    ],
    ['scare quotes', 'The "smart" harbour has no ships.', ['other | smart | - | -']],
    ['a title', 'She appeared on the show "Harbour Lights" twice.', ['other | Harbour Lights | - | -']],
    ['a nickname', 'Bob "Skip" Ray came in at noon.', ['other | Skip | - | -']],
    [
      'single marks beside double ones',
      'Larn is \'distinct\' from it.\n\n"We open," Lee said.',
      ['other | distinct | - | -', 'direct | We open, | Lee | said'],
    ],
  ];
  for (const [name, text, expected] of cases) {
    it(name, () => {
      assert.deepEqual(quotations(text), expected);
    });
  }

  it('a lead-in that ends the paragraph before', () => {
    assert.deepEqual(quotations('Asked whether ships would come, the spokesman said,\n\n"We hope so."'), [
      'direct | We hope so. | the spokesman | -',
    ]);
  });

  it('a speech that continues over paragraphs', () => {
    const text = '"We open today," Lee said. "It was time.\n\n"And we stay open."';
    assert.deepEqual(quotations(text), [
      'direct | We open today, | Lee | said',
      'direct | It was time. | Lee | -',
      'direct | And we stay open. | Lee | -',
    ]);
  });

  it('nobody, where a joint text speaks', () => {
    const { kind, speaker } = only(
      'The document notes that both countries have agreed to watch "ports of concern" closely.',
    );
    assert.equal(kind, 'partial');
    assert.equal(speaker, null);
  });

  it('no words in tags', () => {
    assert.deepEqual(quotations('He saw <a href="http://example.org/">it</a> at noon.'), []);
  });
});

describe('speakers', () => {
  for (const pronoun of ['he', 'she', 'they', 'it', 'we', 'I', 'who', 'both', 'he himself', 'he too', 'some others']) {
    it(`are never called “${pronoun}”, which stands for someone unknown`, () => {
      const article = read(`The rain had stopped by noon.\n\n"We open the pier today," ${pronoun} said on the quay.`);
      const [quotation] = extract(article).quotations;
      assert.equal(quotation?.speaker, null);
      const { unnamed } = quotation;
      if (unnamed !== undefined) assert.ok(pronoun.startsWith(article.text.slice(unnamed.start, unnamed.end)));
      else assert.doesNotMatch(pronoun, /^(?:he|she|they)$/u);
    });
  }

  it('are someone for a pronoun that can be determined', () => {
    const quotation = only('Anna Lee came at noon. "We open the pier today," she said on the quay.');
    assert.equal(quotation.speaker?.name, 'Anna Lee');
    assert.equal(quotation.unnamed, undefined);
  });

  const speakerOf = (text: string): [string, string] => {
    const last = extract(read(text)).quotations.at(-1);
    return [last?.speaker?.name ?? '-', last?.speaker?.basis ?? '-'];
  };

  it('a surname is the full name', () => {
    assert.deepEqual(speakerOf('Mayor Anna Lee came to Larn.\n\n"We open today," Lee said.'), ['Anna Lee', 'stated']);
  });

  it('a pronoun is the subject of the sentence before', () => {
    assert.deepEqual(
      speakerOf('Kurt Ray visited Larn with Jake Moss last week.\n\n"We open today," he said.')[0],
      'Kurt Ray',
    );
    assert.deepEqual(speakerOf('Kurt Ray met Anna Lee in Larn.\n\n"We open today," she said.')[0], 'Anna Lee');
  });

  it('a role is who holds it', () => {
    assert.deepEqual(
      speakerOf(
        'State Department spokesperson Ned Moss came late.\n\n"We open today," the State Department spokesperson said.',
      )[0],
      'Ned Moss',
    );
  });

  const strangers: readonly (readonly [string, string])[] = [
    [
      '“We wait,” said chairwoman Greta Holm. A spokesman for the bank was there. “I cannot promise it,” he added.',
      '-',
    ],
    ['“We wait,” said Peter Holm. A lawyer for the bank was there. “I cannot promise it,” he added.', 'inferred'],
    ['“We wait,” said Peter Holm. Another official came in. “I cannot promise it,” he added.', 'inferred'],
    ['“We wait,” said Peter Holm. A boat came in. “I cannot promise it,” he added.', 'stated'],
    ['“We wait,” said Peter Holm. The bank closed. “I cannot promise it,” he added.', 'stated'],
  ];
  for (const [text, basis] of strangers)
    it(`a pronoun may stand for someone without a name: ${text}`, () =>
      assert.equal(extract(read(text)).quotations[1]?.speaker?.basis ?? '-', basis));

  it('what is carried over is inferred', () => {
    assert.equal(
      speakerOf('Anna Lee told reporters that the port was safe.\n\n"We open today and we stay open for good."')[1],
      'inferred',
    );
  });
});
