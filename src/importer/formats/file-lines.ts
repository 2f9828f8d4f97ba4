/**
 * For each line of a text the line of the file that it was taken from, counted from 1, where all but the tables was taken
 * as it stands; the lines of a table are those of the file's line that the table begins on, or follow.
 */
export function fileLinesOf(file: string, text: string): number[] {
  const places = new Map<string, number[]>();
  for (const [i, line] of file.split('\n').entries()) {
    const known = places.get(line);
    if (known) known.push(i);
    else places.set(line, [i]);
  }
  let next = 0;
  return text.split('\n').map((line) => {
    const at = line.trim() === '' ? undefined : places.get(line)?.find((place) => place >= next);
    next = at === undefined ? next : at + 1;
    return at === undefined ? next + 1 : next;
  });
}
