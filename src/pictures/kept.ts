import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { type Drawing, paint } from './drawing.ts';
import { FONT, familiesFor, lackingFor } from './letters.ts';

/** A picture as a file. */
export interface KeptPicture {
  /** The PNG, in a folder that keeps pictures from one build to the next. */
  path: string;
  /** Whether it was drawn now. */
  drawn: boolean;
}

/** The PNG of a drawing, drawn only where no earlier build has drawn the same with the same font. */
export async function keepPicture(drawing: Drawing, folder: string): Promise<KeptPicture> {
  const key = createHash('sha256')
    .update(JSON.stringify([FONT, drawing]))
    .digest('hex');
  const path = join(folder, `${key}.png`);
  if (existsSync(path)) return { path, drawn: false };
  await mkdir(folder, { recursive: true });
  // Another build at the same time sees a whole picture or none.
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, await drawPng(drawing));
  await rename(draft, path);
  return { path, drawn: true };
}

/** A drawing as PNG. Throws a RangeError where the font lacks a character, which would be an empty box. */
export async function drawPng(drawing: Drawing): Promise<Buffer> {
  const words = wordsOn(drawing);
  const families = familiesFor(words);
  if (families === null) throw new RangeError(`the font has no ${lackingFor(words).join(' ')}`);
  const canvas = createCanvas(drawing.width, drawing.height);
  paint(canvas.getContext('2d'), drawing, families);
  return canvas.encode('png');
}

/** The drawing without the lines that hold a character that the font lacks, and those characters. */
export function drawable(drawing: Drawing): { drawing: Drawing; lacking: string[] } {
  const lacking = lackingFor(wordsOn(drawing));
  const marks = drawing.marks.filter(
    (mark) => mark.kind === 'bar' || !lacking.some((sign) => mark.text.includes(sign)),
  );
  return { drawing: { ...drawing, marks }, lacking };
}

function wordsOn({ marks }: Drawing): string {
  return marks.map((mark) => (mark.kind === 'words' ? mark.text : '')).join('');
}
