/** What a picture is made of: its size and ground, and what stands on that, in the order in which it is laid down. */
export interface Drawing {
  width: number;
  height: number;
  ground: string;
  marks: Mark[];
}

/** Words on a line, or a bar; places and sizes are pixels from the top left corner, words stand on `y`. */
export type Mark =
  | {
      kind: 'words';
      text: string;
      x: number;
      y: number;
      size: number;
      weight: 400 | 700;
      color: string;
      align: 'left' | 'right';
    }
  | { kind: 'bar'; x: number; y: number; width: number; height: number; color: string };

/** What a picture is drawn with: a canvas's context, in a browser or in Node. */
export interface Pen {
  fillStyle: unknown;
  font: string;
  textAlign: string;
  /** The weight of a variable font, which the canvas of Node does not take from `font`. */
  fontVariationSettings?: string;
  fillRect: (x: number, y: number, width: number, height: number) => void;
  fillText: (text: string, x: number, y: number) => void;
}

/** The colours of pictures: paper, ink, soft ink, the line and vermilion, as the site has them by day. */
export const INKS = {
  paper: '#fdfbf7',
  ink: '#1c1a17',
  soft: '#4f493f',
  line: '#ddd5c5',
  zhu: '#96190d',
} as const;

/** Draws a picture with letters of the families named, the first that has a character giving its shape. */
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
