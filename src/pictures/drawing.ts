/** A picture: its size, its background colour, and the marks on it, the lowest first. */
export interface Drawing {
  width: number;
  height: number;
  ground: string;
  marks: Mark[];
}

/** How words are set; `size` in pixels. */
export interface TextStyle {
  size: number;
  weight: 400 | 700;
  color: string;
  align: 'left' | 'right';
}

/** Words on a line with their baseline at `y`, or a bar; in pixels from the top left corner. */
export type Mark =
  | ({ kind: 'words'; text: string; x: number; y: number } & TextStyle)
  | { kind: 'bar'; x: number; y: number; width: number; height: number; color: string };

/** The part of a canvas context that pictures use, in a browser and in Node. */
interface Pen {
  fillStyle: unknown;
  font: string;
  textAlign: string;
  /** The weight of a variable font, which the canvas in Node does not read from `font`. */
  fontVariationSettings?: string;
  fillRect: (x: number, y: number, width: number, height: number) => void;
  fillText: (text: string, x: number, y: number) => void;
}

/** The colours of pictures, those of the site's light theme: paper, ink, soft ink, line and vermilion. */
export const INKS = {
  paper: '#fdfbf7',
  ink: '#1c1a17',
  soft: '#4f493f',
  line: '#ddd5c5',
  zhu: '#96190d',
} as const;

/** Draws a picture with the given CSS font families. */
export function paint(pen: Pen, { width, height, ground, marks }: Drawing, families: string): void {
  pen.fillStyle = ground;
  pen.fillRect(0, 0, width, height);
  for (const mark of marks) {
    pen.fillStyle = mark.color;
    if (mark.kind === 'bar') {
      pen.fillRect(mark.x, mark.y, mark.width, mark.height);
    } else {
      pen.font = fontOf(mark, families);
      pen.fontVariationSettings = `'wght' ${mark.weight}`;
      pen.textAlign = mark.align;
      pen.fillText(mark.text, mark.x, mark.y);
    }
  }
}

/** The CSS font of words, `700 72px "Noto Serif SC"`. */
export function fontOf({ weight, size }: { weight: number; size: number }, families: string): string {
  return `${weight} ${size}px ${families}`;
}
