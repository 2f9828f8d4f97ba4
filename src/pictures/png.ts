import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import { type Drawing, paint } from './drawing.ts';
import { familiesFor, missingFrom } from './letters.ts';

/**
 * Canvases to draw on again: a new one takes four times as long. @napi-rs/canvas before 1.0.6 also frees the pixels of a canvas
 * that is garbage collected while it is encoded (Brooooooklyn/canvas#1312), which ends the process, so each must stay referenced.
 */
const canvases: { canvas: Canvas; context: SKRSContext2D; isUsed: boolean }[] = [];

/** A drawing as PNG. Throws a RangeError where the font lacks a character. */
export async function drawPng(drawing: Drawing): Promise<Buffer> {
  const words = wordsOn(drawing);
  const families = familiesFor(words);
  if (families === null) throw new RangeError(`the font lacks ${missingFrom(words).join(' ')}`);
  const entry = unusedCanvas(drawing);
  entry.isUsed = true;
  try {
    paint(entry.context, drawing, families);
    return await entry.canvas.encode('png');
  } finally {
    entry.isUsed = false;
  }
}

function unusedCanvas({ width, height }: Drawing): (typeof canvases)[number] {
  const unused = canvases.find(
    ({ canvas, isUsed }) => !isUsed && canvas.width === width && canvas.height === height,
  );
  if (unused) return unused;
  const canvas = createCanvas(width, height);
  const entry = { canvas, context: canvas.getContext('2d'), isUsed: false };
  canvases.push(entry);
  return entry;
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
