/** The browser that shows VS Code to tests: one from the npm registry where there is one, else the machine's own. */
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { capture } from '../lib/child.mjs';
import { Failure } from '../lib/failure.mjs';
import { hostFolder } from '../lib/project.mjs';

/** A headless Chromium inside a package; its major version is Chromium's. */
export const BROWSER_PACKAGE = { '@sparticuz/chromium': '153.0.0' };

/** It is built for this one platform. */
export const hasBrowserPackage = process.platform === 'linux' && process.arch === 'x64' && !process.env.QUOIN_BROWSER;

/** Where a Chrome or Chromium may be found, by name on PATH or by place. */
const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

/** Has the package's fonts used where they are, on a machine that has none set up. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

/**
 * Unpacks the package's browser and proves that it starts on this machine, with the libraries of the package if need be.
 *
 * @param {string} target the folder of the install
 * @param {string} node a Node recent enough for the package
 */
export async function unpackBrowser(target, node) {
  const folder = path.join(target, 'browser');
  mkdirSync(folder);
  // The package unpacks itself into the folder for temporary files; the second variable has it unpack its libraries too.
  const program = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";
  await capture(node, ['--eval', program], {
    cwd: target,
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' },
    doing: 'Unpacking the browser',
  });
  writeFileSync(path.join(folder, 'fonts/fonts.conf'), FONTS);
  const doing = 'Starting the browser (set QUOIN_BROWSER to a Chrome or Chromium to use that instead)';
  const start = (/** @type {boolean} */ libraries) =>
    capture(path.join(folder, 'chromium'), ['--version'], { env: environment(folder, libraries), doing });
  const libraries = await start(false).then(
    () => false,
    () => start(true).then(() => true),
  );
  writeFileSync(path.join(folder, 'browser.json'), JSON.stringify({ libraries }));
}

/**
 * @param {string} folder the unpacked browser's
 * @param {boolean} libraries whether to run it with the libraries that came with it
 */
function environment(folder, libraries) {
  const { FONTCONFIG_PATH, LD_LIBRARY_PATH, ...rest } = process.env;
  const fonts = FONTCONFIG_PATH ?? (existsSync('/etc/fonts/fonts.conf') ? undefined : path.join(folder, 'fonts'));
  const paths = [LD_LIBRARY_PATH, libraries ? path.join(folder, 'al2023/lib') : undefined].filter(Boolean).join(':');
  return {
    ...rest,
    ...(fonts ? { FONTCONFIG_PATH: fonts } : {}),
    ...(paths ? { LD_LIBRARY_PATH: paths } : {}),
  };
}

/**
 * The browser to start, and the environment it needs.
 *
 * @returns {{ executablePath: string, env: NodeJS.ProcessEnv }}
 */
export function findBrowser() {
  if (hasBrowserPackage) {
    const folder = path.join(hostFolder, 'host/browser');
    const { libraries } = JSON.parse(readFileSync(path.join(folder, 'browser.json'), 'utf8'));
    return { executablePath: path.join(folder, 'chromium'), env: environment(folder, libraries) };
  }
  const chosen = process.env.QUOIN_BROWSER;
  const places = chosen ? [chosen] : [...onPath(), ...PLACES];
  const executablePath = places.find(isExecutable);
  if (executablePath === undefined) {
    throw new Failure(
      chosen
        ? `QUOIN_BROWSER is ${chosen}, which cannot be started.`
        : 'No Chrome or Chromium was found on this machine. Install one, or set QUOIN_BROWSER to the path of its program.',
    );
  }
  return { executablePath, env: process.env };
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
