import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Drawing } from './drawing.ts';
import { FONT } from './font.ts';

/** A picture as a file. */
export interface KeptPicture {
  /** The PNG, in a folder that keeps pictures from one build to the next. */
  path: string;
  /** Whether it was drawn now. */
  drawn: boolean;
  /** The characters that the font lacks; the lines that hold one are left out. */
  lacking: string[];
}

/** The PNG of a drawing, drawn only where no earlier build has drawn the same with the same font. */
export async function keepPicture(drawing: Drawing, folder: string): Promise<KeptPicture> {
  const key = createHash('sha256')
    .update(JSON.stringify([FONT, drawing]))
    .digest('hex');
  const [path, note] = [join(folder, `${key}.png`), join(folder, `${key}.lacking.json`)];
  if (existsSync(path))
    return { path, drawn: false, lacking: existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : [] };
  // Loading the fonts takes a third of a second, which most builds need not.
  const { drawable, drawPng } = await import('./png.ts');
  const { drawing: shown, lacking } = drawable(drawing);
  if (lacking.length > 0) keepFile(note, JSON.stringify(lacking));
  keepFile(path, await drawPng(shown));
  return { path, drawn: true, lacking };
}

/** Writes a file so that another build at the same time sees a whole one or none. */
function keepFile(path: string, data: string | Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  writeFileSync(draft, data);
  renameSync(draft, path);
}
