import assert from 'node:assert/strict';
import { journey } from '../support/journey.js';

describe('resting the mouse', () => {
  journey('on a name in plain prose shows who it is, and opens the source from the card', async (workbench) => {
    const card = await workbench.hover('Kurt Campbell sounds', 'Deputy Secretary of State');
    assert.match(card, /Person · \d+ mentions · in 3 sources/);
    await workbench.hoverCard.getByText('Open source').first().click();
    await workbench.waitForText('A digest');
    assert.match(await workbench.activeTitle(), /\.quoin/);
  });

  journey('on a citation shows its reference and paragraph', async (workbench) => {
    const card = await workbench.hover('jha2022-ties, para. 3', 'Rediff.com');
    assert.match(card, /Of course, that is okay/);
  });
});
