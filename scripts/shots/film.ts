import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../lib/project.mjs';

/** One picture of a film. */
export interface Frame {
  readonly png: Buffer;
  /** How long it is shown, in milliseconds. */
  readonly duration: number;
}

/** Number of colours of a film, besides “as before”. */
const COLORS = 127;

/** What of the encoder is used, and what of a browser: the project is compiled without the types of the DOM. */
interface Encoder {
  GIFEncoder(): {
    writeFrame(pixels: Uint8Array, width: number, height: number, options: object): void;
    finish(): void;
    bytes(): Uint8Array;
  };
  quantize(pixels: Uint8ClampedArray, colors: number): number[][];
  applyPalette(pixels: Uint8ClampedArray, palette: number[][]): Uint8Array;
}
interface Picture {
  readonly width: number;
  readonly height: number;
}
interface BrowserScope {
  readonly module: { readonly exports: Encoder };
  atob(text: string): string;
  btoa(text: string): string;
  createImageBitmap(blob: Blob): Promise<Picture>;
  readonly OffscreenCanvas: new (
    width: number,
    height: number,
  ) => {
    getContext(kind: '2d'): {
      drawImage(picture: Picture, x: number, y: number): void;
      getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
    };
  };
}

/** An animated GIF of frames of one size, without end. It is made in a browser, which reads the frames, too. */
export async function encodeFilm(page: Page, frames: readonly Frame[]): Promise<Buffer> {
  const encoder = readFileSync(path.join(root, 'node_modules/gifenc/dist/gifenc.js'), 'utf8');
  await page.goto('about:blank');
  await page.addScriptTag({ content: `var module = { exports: {} }; var exports = module.exports; ${encoder}` });
  const given = frames.map(({ png, duration }) => ({ png: png.toString('base64'), duration }));
  const encoded = await page.evaluate(encodeInBrowser, { given, colors: COLORS });
  return Buffer.from(encoded, 'base64');
}

/** Runs in the browser: everything that it uses is its own or in the browser's scope. */
async function encodeInBrowser({
  given,
  colors,
}: {
  given: readonly { readonly png: string; readonly duration: number }[];
  colors: number;
}): Promise<string> {
  const scope = globalThis as unknown as BrowserScope;
  const { GIFEncoder, quantize, applyPalette } = scope.module.exports;
  const pictures: { pixels: Uint8ClampedArray; width: number; height: number; delay: number }[] = [];
  for (const { png, duration } of given) {
    const bytes = Uint8Array.from(scope.atob(png), (character) => character.charCodeAt(0));
    const picture = await scope.createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = picture;
    const context = new scope.OffscreenCanvas(width, height).getContext('2d');
    context.drawImage(picture, 0, 0);
    pictures.push({ pixels: context.getImageData(0, 0, width, height).data, width, height, delay: duration });
  }
  // One palette for all, of every fourth picture: the same colour is the same number in each.
  const sample = pictures.filter((_, index) => index % 4 === 0 || index === pictures.length - 1);
  const all = new Uint8ClampedArray(sample.reduce((sum, { pixels }) => sum + pixels.length, 0));
  let at = 0;
  for (const { pixels } of sample) {
    all.set(pixels, at);
    at += pixels.length;
  }
  const palette = quantize(all, colors);
  const unchanged = palette.length;
  const gif = GIFEncoder();
  let before: Uint8Array | null = null;
  for (const { pixels, width, height, delay } of pictures) {
    const indexes = applyPalette(pixels, palette);
    const last: Uint8Array | null = before;
    // Pixels as in the frame before are left as they are: long runs of one number take next to no room.
    const written =
      last === null ? indexes : indexes.map((color, pixel) => (color === last[pixel] ? unchanged : color));
    gif.writeFrame(written, width, height, {
      palette: [...palette, [0, 0, 0]],
      delay,
      transparent: last !== null,
      transparentIndex: unchanged,
      dispose: 1,
    });
    before = indexes;
  }
  gif.finish();
  return scope.btoa(Array.from(gif.bytes(), (byte) => String.fromCharCode(byte)).join(''));
}
