import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { codeDigest } from '../cache/code-digest.ts';
import type { Store } from '../cache/store.ts';
import type { Drawing } from './drawing.ts';

/** A picture as a file. */
export interface KeptPicture {
  /** The PNG, in the cache. */
  path: string;
  /** Whether it was drawn now. */
  drawn: boolean;
  /** The characters that the font lacks; the lines that hold one are left out. */
  lacking: string[];
}

/** The PNG of a drawing, drawn only where the cache has none of the same drawing, drawn with the same code and font. */
export async function keepPicture(drawing: Drawing, store: Store): Promise<KeptPicture> {
  const key = hash('sha256', codeDigest('src/pictures/png.ts') + JSON.stringify(drawing));
  let drawn = false;
  const note = await store.getOrMake(`${key}.json`, async (draft) => {
    const { drawable } = await loadDrawing();
    writeFileSync(draft, JSON.stringify(drawable(drawing).lacking));
  });
  const path = await store.getOrMake(`${key}.png`, async (draft) => {
    const { drawable, drawPng } = await loadDrawing();
    writeFileSync(draft, await drawPng(drawable(drawing).drawing));
    drawn = true;
  });
  return { path, drawn, lacking: JSON.parse(readFileSync(note, 'utf8')) };
}

/** Loading the fonts takes a third of a second, which most builds need not. */
function loadDrawing() {
  return import('./png.ts');
}
