import { createCanvas } from '@napi-rs/canvas';
import { type Drawing, paint } from './drawing.ts';
import { familiesFor, missingFrom } from './letters.ts';

/**
 * The contexts of canvases that are being encoded. @napi-rs/canvas before 1.0.6 frees the pixels of a canvas that is garbage
 * collected while it is encoded (Brooooooklyn/canvas#1312): the process then ends with a segmentation fault.
 */
const encoding = new Set<object>();

/** A drawing as PNG. Throws a RangeError where the font lacks a character. */
export async function drawPng(drawing: Drawing): Promise<Buffer> {
  const words = wordsOn(drawing);
  const families = familiesFor(words);
  if (families === null) throw new RangeError(`the font lacks ${missingFrom(words).join(' ')}`);
  const canvas = createCanvas(drawing.width, drawing.height);
  const context = canvas.getContext('2d');
  paint(context, drawing, families);
  encoding.add(context);
  return canvas.encode('png').finally(() => encoding.delete(context));
}

/** A drawing without the lines that have a character that the font lacks, and these characters. */
export function drawable(drawing: Drawing): { drawing: Drawing; missing: string[] } {
  const missing = missingFrom(wordsOn(drawing));
  const marks = drawing.marks.filter(
    (mark) => mark.kind === 'bar' || !missing.some((character) => mark.text.includes(character)),
  );
  return { drawing: { ...drawing, marks }, missing };
}

function wordsOn({ marks }: Drawing): string {
  return marks.map((mark) => (mark.kind === 'words' ? mark.text : '')).join('');
}
