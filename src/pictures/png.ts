import { createCanvas } from '@napi-rs/canvas';
import { type Drawing, paint } from './drawing.ts';
import { familiesFor, lackingFor } from './letters.ts';

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
