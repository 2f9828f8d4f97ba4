import type { Element, ElementContent } from 'xast';
import { type Block, CELL_BREAK, type GridCell, gridOf } from '../../model/table.ts';
import { block, inline, words } from '../xml.ts';

/** A table of a clause's text as an element; `contentOf` gives the content of a cell. */
export function tableOf(
  eId: string,
  text: string,
  table: Extract<Block, { rows: object }>,
  contentOf: (start: number, end: number) => ElementContent[],
): Element {
  const cellOf = ({ head, rows, columns, start, end }: GridCell) =>
    block(
      head ? 'th' : 'td',
      { rowspan: rows > 1 ? String(rows) : null, colspan: columns > 1 ? String(columns) : null },
      [inline('p', {}, contentOf(start, end).flatMap(withBreaks))],
    );
  const rows = gridOf(text, table).map((cells) => block('tr', {}, cells.map(cellOf)));
  return block('table', { eId }, rows);
}

/** Replaces the line breaks in a cell's content by `<br>` elements. */
function withBreaks(content: ElementContent): ElementContent[] {
  if (content.type === 'element') return [{ ...content, children: content.children.flatMap(withBreaks) }];
  if (content.type !== 'text') return [content];
  return content.value
    .split(CELL_BREAK)
    .flatMap((line, i) => [...(i > 0 ? [inline('br', {}, [])] : []), words(line)]);
}
