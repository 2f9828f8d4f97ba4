/** The number of the first line of a text that contains some words, from 1; 0 where no line does. */
export function lineOf(text: string, words: string): number {
  return text.split('\n').findIndex((line) => line.includes(words)) + 1;
}
