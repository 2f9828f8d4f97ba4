import { MARKER_KINDS } from '../model/markers.ts';
import type { NumberedLine } from './numbers.ts';

/** How a clause begins: with a heading line, with a heading that runs in, or with its text. */
export type HeadingStyle = 'line' | 'run-in' | 'none';

/** A heading that runs in is a short first sentence with more behind it. */
const RUN_IN = /^[^。！？]{2,40}。(?=.)/u;
const RUN_IN_SHARE = 0.75;
/** A heading is seldom longer; a line that a page break cut may be. */
const LONG = 40;
/** So many clauses side by side show a habit of their own, whatever the rest of the document does. */
const GROUP = 3;

/**
 * The style of each numbered line, by what the clauses beside it do, or where they are few, what all clauses with such
 * numbers do in this document.
 */
export function headingStyles(lines: readonly NumberedLine[]): HeadingStyle[] {
  const kinds = Map.groupBy(lines, (line) => line.marker.kind.name);
  const groups = siblings(lines);
  const styles = new Map<readonly NumberedLine[], HeadingStyle>();
  return lines.map((line) => {
    const group = groups.get(line) ?? [];
    const all = kinds.get(line.marker.kind.name) ?? [];
    const beside = group.length >= GROUP ? group : all;
    const style = styles.get(beside) ?? styleOf(beside.map(({ rest }) => rest));
    styles.set(beside, style);
    return style;
  });
}

/** The lines that stand below the same number, for each line. */
function siblings(lines: readonly NumberedLine[]): Map<NumberedLine, NumberedLine[]> {
  const groups = new Map<NumberedLine, NumberedLine[]>();
  const open = new Map<number, NumberedLine[]>();
  for (const line of lines) {
    const rank = MARKER_KINDS.indexOf(line.marker.kind);
    for (const deeper of [...open.keys()].filter((other) => other > rank)) open.delete(deeper);
    const group = open.get(rank) ?? [];
    group.push(line);
    open.set(rank, group);
    groups.set(line, group);
  }
  return groups;
}

function styleOf(rests: readonly string[]): HeadingStyle {
  const share = (holds: (rest: string) => boolean) => rests.filter(holds).length / rests.length;
  if (share(isHeading) > 0.5) return 'line';
  return share((rest) => RUN_IN.test(rest)) >= RUN_IN_SHARE ? 'run-in' : 'none';
}

/** Whether a line by itself looks like a heading: short, and not ended as a sentence is. */
function isHeading(rest: string): boolean {
  return rest.length <= LONG && !/[。；](?=.)/u.test(rest) && !/[。；，、！？）]$/u.test(rest);
}

/** A numbered line's rest as heading and text: “健全安全生产责任体系。充分发挥…” → title, runIn, text. */
export function splitHeading(
  rest: string,
  style: HeadingStyle,
): { title: string | null; runIn: boolean; text: string } {
  const runIn = style === 'none' ? undefined : RUN_IN.exec(rest)?.[0];
  if (runIn) return { title: runIn, runIn: true, text: rest.slice(runIn.length) };
  // Among headings, one that ends in 。 is a heading too.
  const titled = style === 'line' && isHeading(rest.replace(/。$/u, '')) && rest !== '';
  return titled ? { title: rest, runIn: false, text: '' } : { title: null, runIn: false, text: rest };
}
