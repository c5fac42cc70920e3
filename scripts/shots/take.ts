/** Takes the shots of a file: `take.ts FILE OUT [NAME]`. Run by `scripts/screenshots.mjs`. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { Session } from '../../test/host/support/session.js';
import { Failure, main } from '../lib/failure.mjs';
import type { Shot } from './shot.js';

/** Sharp on a screen with small pixels. */
const SCALE = 2;

/** A window that shows the product and nothing beside it. */
const SETTINGS = {
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the editor's own placeholders
  'window.title': '${activeEditorShort}${separator}${rootName}',
};

main(async () => {
  const [file = '', out = '', only = ''] = process.argv.slice(2);
  const shots = await shotsOf(file);
  const wanted = shots.filter(({ name }) => only === '' || name === only);
  if (wanted.length === 0) {
    throw new Failure(`${file} has no shot named ${only}; it has ${shots.map(({ name }) => name).join(', ')}.`);
  }
  mkdirSync(out, { recursive: true });
  const session = await Session.start(SETTINGS);
  try {
    for (const { name, prepare, size, clip } of wanted) {
      const picture = path.join(out, `${name}.png`);
      await session.inSample(
        name,
        async (workbench) => {
          await prepare(workbench);
          await workbench.screenshot(picture, clip);
        },
        { scale: SCALE, ...(size ? { size } : {}) },
      );
      console.log(path.relative(process.cwd(), picture));
    }
  } finally {
    await session.end();
  }
});

async function shotsOf(file: string): Promise<readonly Shot[]> {
  const module = await import(pathToFileURL(file).href);
  // A file of the older kind of module has its default export one level down.
  const shots = module.default?.default ?? module.default;
  if (!Array.isArray(shots)) {
    throw new Failure(`${file} does not export a list of shots by default.`);
  }
  return shots;
}
