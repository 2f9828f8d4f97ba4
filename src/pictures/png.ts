import { createCanvas } from '@napi-rs/canvas';
import { type Drawing, paint } from './drawing.ts';
import { familiesFor, missingFrom } from './letters.ts';

/** A drawing as PNG. Throws a RangeError where the font lacks a character. */
export async function drawPng(drawing: Drawing): Promise<Buffer> {
  const words = wordsOn(drawing);
  const families = familiesFor(words);
  if (families === null) throw new RangeError(`the font lacks ${missingFrom(words).join(' ')}`);
  const canvas = createCanvas(drawing.width, drawing.height);
  paint(canvas.getContext('2d'), drawing, families);
  // Not encode(): the process crashes where the canvas is collected while another thread encodes it.
  return canvas.encodeSync('png');
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
