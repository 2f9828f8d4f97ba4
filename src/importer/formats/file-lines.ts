/**
 * For each line of a text, the line of the file that it comes from, from 1. All but the tables must be unchanged; the lines of
 * a table get the number of the line on which it begins.
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
