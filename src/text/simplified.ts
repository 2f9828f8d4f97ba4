/** The Han of GB 2312, the characters of Simplified Chinese; 著 and 乾 are among them. */
const GB2312 = new Set(decodeGb2312());

/** 1 for each character from U+4E00 on that is among them: a table is faster than the set, and every text is scanned. */
const SIMPLIFIED = Uint8Array.from({ length: 0xa000 - 0x4e00 }, (_, at) =>
  Number(GB2312.has(String.fromCharCode(0x4e00 + at))),
);

/** Whether a text has a character that Simplified Chinese does not have, such as 應. */
export function hasTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff && SIMPLIFIED[code - 0x4e00] === 0) return true;
  }
  return false;
}

function decodeGb2312(): string {
  const rows = Array.from({ length: 72 }, (_, row) => 0xb0 + row);
  const cells = Array.from({ length: 94 }, (_, cell) => 0xa1 + cell);
  const bytes = rows.flatMap((row) => cells.flatMap((cell) => [row, cell]));
  return new TextDecoder('gbk').decode(new Uint8Array(bytes));
}
