import { encode } from 'uqr';
import { citeRunning } from '../../exports/citation/running.ts';
import { type ClauseCard, clauseCard } from '../../pictures/clause-card.ts';
import { type Drawing, fontOf, paint } from '../../pictures/drawing.ts';
import type { Cited } from './citing.ts';

/** The limits of a canvas on phones: the length of a side, the area. */
const LONGEST = 16_384;
const LARGEST = 16_000_000;

/** A picture of a clause in the fonts of the page: its data URL and its words. */
export function drawCard(cited: Cited, families: string): { address: string; words: string } {
  const card = cardOf(cited);
  const pen = penOf(document.createElement('canvas'));
  const drawing = clauseCard(card, (style) => (words) => {
    pen.font = fontOf(style, families);
    return pen.measureText(words).width;
  });
  const words = [card.title, card.locator, ...card.paragraphs, ...card.notes, card.link].join('\n');
  return { address: paintWhole(drawing, families), words };
}

function cardOf({ citable, quotation, clause }: Cited): ClauseCard {
  if (!quotation || !clause) throw new TypeError('a plan as a whole has no card');
  const { supplied, paragraphs } = quotation;
  return {
    title: citable.title,
    locator: citable.locator ?? '',
    paragraphs,
    source: citeRunning({ ...citable, locator: null, note: null }),
    notes: [
      citable.note ? `文字${citable.note}` : `文字来源：${clause.grade}`,
      ...(supplied ? ['［］内的文字来源受损，据证据补出。'] : []),
    ],
    link: clause.short,
    code: encode(clause.short, { ecc: 'M', border: 2 }).data,
  };
}

/** The drawing as a PNG data URL, scaled down to the limits of a canvas. */
function paintWhole(drawing: Drawing, families: string): string {
  const { width, height } = drawing;
  const scale = scaleOf(drawing);
  const canvas = document.createElement('canvas');
  canvas.width = Math.floor(width * scale);
  canvas.height = Math.floor(height * scale);
  const pen = penOf(canvas);
  pen.scale(scale, scale);
  paint(pen, drawing, families);
  return canvas.toDataURL('image/png');
}

/** The scale at which a drawing fits the canvas of a phone; at most 1. */
export function scaleOf({ width, height }: Pick<Drawing, 'width' | 'height'>): number {
  return Math.min(1, LONGEST / height, Math.sqrt(LARGEST / (width * height)));
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d');
  if (!pen) throw new TypeError('the browser draws no pictures');
  return pen;
}
