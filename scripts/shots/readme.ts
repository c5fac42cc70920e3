import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Workbench } from '../../test/host/support/workbench.js';
import { preview } from './preview.js';
import type { Shot } from './shot.js';

/** An article of the writer's own. */
const PIER = `---
title: Pier 9 opens after two years
author: Ann Lee
container-title: Port Alder Post
issued: 2026-03-04
---

The port authority opened Pier 9 to container ships on Monday, two years after the storm.

“We rebuilt this pier with our own hands and with the patience of all our neighbours,” director Maria Okafor said.
`;

const size = { width: 1100, height: 640 };

/** As a writer remembers it. */
const MISQUOTED = 'It is “a full and honest dialogue” [@pti2024-trust, para. 3]';

/** Types as a person does, and shows it every few letters. */
async function typed(workbench: Workbench, text: string, show: (seconds: number) => Promise<void>): Promise<void> {
  for (const part of text.match(/.{1,4}/gsu) ?? []) {
    await workbench.type(part);
    await show(0.18);
  }
}

/** The pictures of the README and the walkthrough. */
const shots: readonly Shot[] = [
  {
    name: 'quoin',
    size: { width: 900, height: 520 },
    async prepare(workbench) {
      await workbench.goToNewParagraph();
    },
    async film(workbench, show) {
      await show(0.6);
      await typed(workbench, 'Campbell said, “been clear which', show);
      await workbench.suggest('been clear');
      await show(2);
      await workbench.acceptSuggestion('been clear');
      await workbench.waitForText('[@pti2024-trust, para. 5]');
      await workbench.press('Escape');
      await show(2);
      await workbench.press('Enter', 'Enter');
      await typed(workbench, MISQUOTED, show);
      await workbench.press('Escape');
      await workbench.hover('honest', 'frank');
      await show(2.4);
      await workbench.press('Escape', 'Home');
      for (let step = 0; step < MISQUOTED.indexOf('honest'); step++) await workbench.press('ArrowRight');
      await workbench.quickFix("source's words");
      await workbench.waitForText(MISQUOTED.replace('honest', 'frank'));
      await show(3);
    },
  },
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
  {
    name: 'sources',
    size,
    async prepare(workbench) {
      const folder = path.join(workbench.folder, 'sources');
      mkdirSync(folder);
      writeFileSync(path.join(folder, 'pier.md'), PIER);
      const view = await workbench.view('Sources');
      await workbench.expand(workbench.row(view, 'Pier 9 opens after two years'));
      await workbench.row(view, 'with our own hands').waitFor();
    },
  },
  preview,
];

export default shots;
