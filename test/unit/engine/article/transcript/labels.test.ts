import assert from 'node:assert/strict';
import { Participants, spelledName } from '../../../../../src/engine/article/transcript/labels.js';

describe('the participants of a transcript', () => {
  const cases: readonly (readonly [head: string, label: string, name: string])[] = [
    ['Speakers: Mayor Ann Lee and former mayor Bob Lee', 'LEE', 'LEE'],
    ['Speakers: Mayor Ann Lee and former mayor Bob Lee', 'BOB LEE', 'Bob Lee'],
    ['Speakers: Mayor Ann Lee and Deputy Mayor Omar Diaz', 'LEE', 'Ann Lee'],
    ['Speakers: Ann Lee and B Lee 2', 'LEE', 'LEE'],
    ['Speakers: Ann Lee and B Lee 2', 'ANN LEE', 'Ann Lee'],
    ['Participants: Ann Lee, Reuters', 'LEE', 'Ann Lee'],
    ['Participants: Ann Lee, Reuters', 'REUTERS', 'REUTERS'],
    ['Participants: Ann Lee, Omar Diaz, BBC', 'DIAZ', 'Omar Diaz'],
    ['Participants: Ann Lee, A.L.', 'AL', 'AL'],
    ['Participants: Ann Lee, reporter; Omar Diaz, harbour master', 'DIAZ', 'Omar Diaz'],
  ];
  for (const [head, label, name] of cases)
    it(`are distinguished: ${label} of “${head}”`, () => assert.equal(new Participants([head]).nameOf(label), name));

  it('are written as names, with a capital at the beginning', () => {
    const labels = ['LE PEN', 'MS. VAN DIJK', 'JAN VAN DER MEER', 'DE LA CRUZ', 'VON STORCH', 'A.L.', 'Lee'];
    assert.deepEqual(labels.map(spelledName), [
      'Le Pen',
      'Van Dijk',
      'Jan van der Meer',
      'De la Cruz',
      'Von Storch',
      'A.L.',
      'Lee',
    ]);
  });
});
