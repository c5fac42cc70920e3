import assert from 'node:assert/strict';
import type { TreePlace } from '../../../../src/service/trees/place.js';
import { Trees } from '../../../../src/service/trees/trees.js';
import { deskWith } from '../desk.js';

const article = (id: string, issued: string, outlet: string, said: string) =>
  `---\nid: ${id}\ncontainer-title: ${outlet}\n${issued === '' ? '' : `issued: ${issued}\n`}---\n\n“${said},” said Maria Okafor.\n`;

const WALL = 'The harbour wall will hold back the highest tides of the century';

describe('what someone has said', () => {
  const { known } = deskWith({
    'b.md': article('b', '2021-03-15', 'Hill Gazette', WALL),
    'a.md': article('a', '2021-03-14', 'Coast Courier', WALL),
    'c.md': article('c', '2024-05-02', 'Coast Courier', 'Nobody asked the fishermen about the new dredger'),
    'd.md': article('d', '', 'Undated Post', 'We leave the town to the gulls and to the rain'),
  });
  const trees = new Trees(known, () => undefined);
  const at = (place: TreePlace) => trees.children(place, 0, 50).rows;
  const said = () => at({ at: 'said', kind: 'person', id: 'maria-okafor' });

  it('is in order of date, with gaps between and other reports below', () => {
    const rows = said();
    assert.deepEqual(
      rows.map(({ label, description }) => [label, description?.split(' · ').slice(0, 2).join(' · ')]),
      [
        [`“${WALL},”`, 'Coast Courier · 14 March 2021'],
        ['3 years without a statement.', undefined],
        ['“Nobody asked the fishermen about the new dredger,”', 'Coast Courier · 2 May 2024'],
        ['“We leave the town to the gulls and to the rain,”', 'Undated Post · undated'],
      ],
    );
    const [first] = rows;
    assert.ok(first?.under);
    const reports = at(first.under.place);
    assert.deepEqual(
      reports.map(({ description }) => description?.split(' · ').slice(0, 2).join(' · ')),
      ['Hill Gazette · 15 March 2021'],
    );
    const ids = [...rows, ...reports].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(at({ at: 'reports', kind: 'person', id: 'maria-okafor', quotationId: 'gone' }), []);
  });

  it('follows the library', () => {
    assert.equal(said().length, 4);
    known.library.update({ remove: ['c'] });
    assert.deepEqual(
      said().map(({ icon }) => icon),
      ['quote', 'quote'],
    );
  });
});
