import type { Shot } from './shot.js';

const size = { width: 1100, height: 640 };

/** The pictures that the README shows. */
const shots: readonly Shot[] = [
  {
    name: 'sidebar',
    size,
    async prepare(workbench) {
      const quotations = await workbench.view('Quotations');
      await workbench.expand(workbench.row(quotations, 'Kurt Campbell'));
      const entities = await workbench.view('Entities');
      await workbench.expand(workbench.row(entities, 'People'));
    },
  },
  {
    name: 'hover',
    size,
    async prepare(workbench) {
      await workbench.hover('Ned Price', 'Insert');
    },
  },
  {
    name: 'completion',
    size,
    async prepare(workbench) {
      await workbench.goToNewParagraph();
      await workbench.type('Campbell said, “been clear');
      await workbench.suggest('been clear');
    },
  },
  {
    name: 'search',
    size,
    async prepare(workbench) {
      await workbench.runCommand('Quoin: Insert Quotation…');
      await workbench.search('confidense trust');
      await workbench.picks.filter({ hasText: 'confidence' }).first().waitFor();
    },
  },
  {
    name: 'check',
    size,
    async prepare(workbench) {
      await workbench.goToNewParagraph();
      await workbench.page.locator('.squiggly-warning').last().waitFor();
      await workbench.hover('defense and energy', 'security');
      await workbench.page.locator('.monaco-hover').getByText('Quick Fix').first().waitFor();
    },
  },
];

export default shots;
