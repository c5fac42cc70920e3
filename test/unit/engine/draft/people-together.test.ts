import assert from 'node:assert/strict';
import { news, outcome, sourcesRead } from './read-library.js';

describe('words of several people', () => {
  const sources = sourcesRead({
    'letter.md': news(
      'letter',
      'The council met on Tuesday evening.',
      'Anna Lind is the mayor. Tom Moe drives a crane. Kim Vale is a pilot, and Ida Berg another.',
      '“We will not sign any contract,” Anna Lind, Tom Moe and Kim Vale wrote in a letter.',
    ),
  });
  const checked = (name: string) =>
    outcome(`${name} wrote: “We will not sign any contract” [@letter, para. 3].`, sources);

  it('are those of each of them, and of nobody else', () => {
    for (const name of ['Anna Lind', 'Tom Moe', 'Kim Vale']) assert.equal(checked(name), '✓', name);
    assert.equal(checked('Ida Berg'), 'warning wrong-speaker');
    assert.equal(checked('Anna Lind and Ida Berg'), '✓ words');
  });

  it('are those of both where a draft names both, in whatever form', () => {
    const sources = sourcesRead({
      'pair.md': news('pair', 'The valley was quiet.', '“We heard it shake,” Petra and Simon Hallam said together.'),
    });
    for (const names of ['Petra and Simon Hallam', 'Petra Hallam and Simon Hallam', 'Simon Hallam'])
      assert.equal(outcome(`${names} said: “We heard it shake” [@pair, para. 2].`, sources), '✓', names);
    assert.notEqual(outcome('Petra and Jonas Hallam said: “We heard it shake” [@pair, para. 2].', sources), '✓');
  });

  it('are so in other languages', () => {
    const languages = [
      ['de', 'Anna Lind, Jan Berg und Ida Holm sagten: „Die Mühle brannte neun Tage lang.“', 'sagte:', '„“'],
      ['sv', '”Kvarnen brann i nio hela dagar”, sade Anna Lind och Jan Berg.', 'sade:', '””'],
      ['nl', '“De molen brandde negen dagen lang”, zeiden Anna Lind en Jan Berg.', 'zei:', '“”'],
      ['it', '«Il mulino è bruciato per nove giorni», hanno detto Anna Lind e Jan Berg.', 'ha detto:', '«»'],
      ['es', '«El molino ardió durante nueve días», dijeron Anna Lind y Jan Berg.', 'dijo:', '«»'],
    ] as const;
    for (const [language, source, said, [open = '', close = '']] of languages) {
      const others = 'Anna Lind, Jan Berg, Ida Holm. Kim Falk.';
      const read = sourcesRead({ 'a.md': news('a', others, source).replace('id: a', `id: a\nlanguage: ${language}`) });
      const words = /[„”“«](.*?)[.]?[“”»]/u.exec(source)?.[1] ?? '';
      for (const name of ['Anna Lind', 'Jan Berg'])
        assert.equal(outcome(`${name} ${said} ${open}${words}${close} [@a].`, read), '✓', `${name}, ${language}`);
    }
  });
});
