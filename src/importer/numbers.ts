import { type Marker, readMarker } from '../model/markers.ts';
import { kindOfLine } from './lines.ts';

/** A line that begins with a clause's number: the number and what follows it. */
export interface NumberedLine {
  marker: Marker;
  rest: string;
}

/**
 * The number of each line that begins with one, null for the others: “（十）保障城市交通运行安全” → （十） and the rest.
 * The numbers below “附件：” count annexes and are none of clauses; a bare number is one only in a table, before a tab.
 */
export function readNumbers(lines: readonly string[]): (NumberedLine | null)[] {
  let annexes = false;
  return lines.map((line) => {
    const marker = readMarker(line);
    annexes = kindOfLine(line) === 'annexes' || (annexes && marker !== null && isAnnexItem(line));
    const bare = marker?.printed === line && marker.kind.name === 'row';
    return marker && !annexes && !bare
      ? { marker, rest: line.slice(marker.printed.length).replace(/^\t/, '') }
      : null;
  });
}

function isAnnexItem(line: string): boolean {
  return /^\d/.test(line) && line.length <= 60 && !/[。；]/u.test(line);
}
