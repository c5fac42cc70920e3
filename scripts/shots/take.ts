/** Takes the shots of a file: `take.ts FILE OUT [NAME [LANGUAGE]]`. Run by `scripts/screenshots.mjs`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { Session } from '../../test/host/support/session.js';
import type { Workbench } from '../../test/host/support/workbench.js';
import { Failure, main } from '../lib/failure.mjs';
import { encodeFilm, type Frame } from './film.js';
import type { Shot } from './shot.js';

/** A window that shows the product and nothing beside it. */
const SETTINGS = {
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
  // Nothing is pictured while it appears.
  'workbench.reduceMotion': 'on',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the editor's own placeholders
  'window.title': '${activeEditorShort}${separator}${rootName}',
};

main(async () => {
  const [file = '', out = '', only = '', language = ''] = process.argv.slice(2);
  const shots = await shotsOf(file);
  const wanted = shots.filter(({ name }) => only === '' || name === only);
  if (wanted.length === 0) {
    throw new Failure(`${file} has no shot named ${only}; it has ${shots.map(({ name }) => name).join(', ')}.`);
  }
  mkdirSync(out, { recursive: true });
  const failed: string[] = [];
  const session = await Session.start(SETTINGS);
  try {
    for (const { name, prepare, size, clip, film } of wanted) {
      const picture = path.join(out, film ? `${name}.gif` : `${name}.webp`);
      const take = async (workbench: Workbench) => {
        await workbench.page.locator('.statusbar').locator('[id="quoin.quoin.quoin.check"]').waitFor();
        await prepare(workbench);
        if (film) writeFileSync(picture, await filmOf(workbench, film));
        else await workbench.screenshot(picture, clip);
      };
      try {
        await session.inSample(name, take, { language: language || undefined, ...(size ? { size } : {}) });
        console.log(path.relative(process.cwd(), picture));
      } catch (error) {
        failed.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  } finally {
    await session.end();
  }
  if (failed.length > 0) throw new Failure(`These pictures could not be taken.\n${failed.join('\n')}`);
});

async function filmOf(workbench: Workbench, film: NonNullable<Shot['film']>): Promise<Buffer> {
  const frames: Frame[] = [];
  await film(workbench, async (seconds) => {
    frames.push({ png: await workbench.page.screenshot({ animations: 'disabled' }), duration: seconds * 1000 });
  });
  return encodeFilm(workbench.page, frames);
}

async function shotsOf(file: string): Promise<readonly Shot[]> {
  const module = await import(pathToFileURL(file).href);
  // A file of the older kind of module has its default export one level down.
  const shots = module.default?.default ?? module.default;
  if (!Array.isArray(shots)) {
    throw new Failure(`${file} does not export a list of shots by default.`);
  }
  return shots;
}
