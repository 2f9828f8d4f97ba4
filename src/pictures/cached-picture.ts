import { hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { codeDigest } from '../cache/code-digest.ts';
import type { Store } from '../cache/store.ts';
import type { Drawing } from './drawing.ts';

/** A picture in the cache. */
interface CachedPicture {
  /** The path of the PNG. */
  path: string;
  /** Whether it was drawn just now. */
  drawn: boolean;
  /** The characters that the font lacks; lines with one of them are left out. */
  missing: string[];
}

/** The PNG of a drawing, drawn only where the cache has none of the same drawing, code and font. */
export async function cachedPicture(drawing: Drawing, store: Store): Promise<CachedPicture> {
  const key = hash('sha256', codeDigest('src/pictures/png.ts') + JSON.stringify(drawing));
  let drawn = false;
  const list = await store.getOrMake(`${key}.json`, async (draft) => {
    const { withoutMissingCharacters } = await loadDrawing();
    writeFileSync(draft, JSON.stringify(withoutMissingCharacters(drawing).missing));
  });
  const path = await store.getOrMake(`${key}.png`, async (draft) => {
    const { withoutMissingCharacters, drawPng } = await loadDrawing();
    writeFileSync(draft, drawPng(withoutMissingCharacters(drawing).drawing));
    drawn = true;
  });
  return { path, drawn, missing: JSON.parse(readFileSync(list, 'utf8')) };
}

/** Loading the fonts takes a third of a second, so it is done only where a picture is drawn. */
function loadDrawing() {
  return import('./png.ts');
}
