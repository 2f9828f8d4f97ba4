/** The first line of a text on which some words stand, from 1; 0 where they do not stand on one line. */
export function lineOf(text: string, words: string): number {
  return text.split('\n').findIndex((line) => line.includes(words)) + 1;
}
