import type { FlowParagraph, RowShape } from '../flow.ts';
import { type Stretch, type StretchKind, Words } from '../stretches.ts';

/** A text of the file, such as its body or a footnote, that is being read. */
export class Story {
  readonly paragraphs: FlowParagraph[] = [];
  readonly stretches: Stretch[] = [];
  words = new Words();
  /** The number before the paragraph that the program which wrote the file printed; null where it wrote none. */
  number: string | null = null;
  /** The paragraphs of text boxes that are anchored in the paragraph. */
  boxes: FlowParagraph[] = [];
}

/** What a group of the file changes until it ends. */
export interface State {
  /** Where words go; null where they are not read. */
  story: Story | null;
  /** Whether words are the number of a paragraph. */
  isNumber: boolean;
  kinds: ReadonlySet<StretchKind>;
  font: number;
  /** The number of fallback characters after each \u. */
  fallback: number;
  /** The number of tables around the paragraph. */
  depth: number;
  style: number;
  /** The list of the paragraph; 0 where there is none. */
  list: number;
  row: RowShape;
  /** What the next \cellx says of its cell. */
  cell: RowShape['cells'][number];
}

export const NO_CELL: RowShape['cells'][number] = { joinsLeft: false, down: null };
export const NO_ROW: RowShape = { edges: [0], cells: [], isHead: false };

/** The state at the beginning of a text. */
export function newState(story: Story | null): State {
  return {
    story,
    isNumber: false,
    kinds: new Set(),
    font: -1,
    fallback: 1,
    depth: 0,
    style: 0,
    list: 0,
    row: NO_ROW,
    cell: NO_CELL,
  };
}

const PRECEDENCE: readonly StretchKind[] = ['deleted', 'hidden', 'inserted', 'struck'];

/** The kind with the highest precedence among those that apply; null where none does. */
export function kindOf({ kinds }: State): StretchKind | null {
  return PRECEDENCE.find((kind) => kinds.has(kind)) ?? null;
}
