/** The Han of GB 2312, with which Simplified Chinese is written; 著 and 乾 are among them. */
const GB2312 = new Set(decodeGb2312());

/** Whether a text has Han that Simplified text is not written with, such as 應. */
export function hasTraditional(text: string): boolean {
  return [...text].some(isTraditional);
}

/** Whether a character is Han and not one of those that Simplified text is written with. */
export function isTraditional(character: string): boolean {
  return character >= '\u4e00' && character <= '\u9fff' && !GB2312.has(character);
}

function decodeGb2312(): string {
  const rows = Array.from({ length: 72 }, (_, row) => 0xb0 + row);
  const cells = Array.from({ length: 94 }, (_, cell) => 0xa1 + cell);
  const bytes = rows.flatMap((row) => cells.flatMap((cell) => [row, cell]));
  return new TextDecoder('gbk').decode(new Uint8Array(bytes));
}
