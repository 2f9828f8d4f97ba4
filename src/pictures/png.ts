import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { type Drawing, paint } from './drawing.ts';
import { encodePng } from './encode-png.ts';
import { familiesFor, missingFrom } from './letters.ts';

/** A canvas of each size to draw on again: a new one takes four times as long. */
const contexts = new Map<string, SKRSContext2D>();

/** A drawing as PNG. Throws a RangeError where the font lacks a character. */
export function drawPng(drawing: Drawing): Buffer {
  const words = wordsOn(drawing);
  const families = familiesFor(words);
  if (families === null) throw new RangeError(`the font lacks ${missingFrom(words).join(' ')}`);
  const context = contextFor(drawing);
  paint(context, drawing, families);
  return encodePng(context.canvas.data(), drawing.width, drawing.height);
}

function contextFor({ width, height }: Drawing): SKRSContext2D {
  const size = `${width}×${height}`;
  const context = contexts.get(size) ?? createCanvas(width, height).getContext('2d');
  contexts.set(size, context);
  return context;
}

/** A drawing without the lines that have a character that the font lacks, and these characters. */
export function withoutMissingCharacters(drawing: Drawing): { drawing: Drawing; missing: string[] } {
  const missing = missingFrom(wordsOn(drawing));
  const marks = drawing.marks.filter(
    (mark) => mark.kind === 'bar' || !missing.some((character) => mark.text.includes(character)),
  );
  return { drawing: { ...drawing, marks }, missing };
}

function wordsOn({ marks }: Drawing): string {
  return marks.map((mark) => (mark.kind === 'words' ? mark.text : '')).join('');
}
