/** The Han of GB 2312, the characters of Simplified Chinese; 著 and 乾 are among them. */
const GB2312 = new Set(decodeHan('gbk', [0xb0, 0xf7], [0xa1, 0xfe]));

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

/** Whether Simplified Chinese has a character; 著, 乾 and 里 it shares with Traditional Chinese. */
export function isSimplified(character: string): boolean {
  return GB2312.has(character);
}

type Span = readonly [first: number, last: number];

/** The characters of an encoding of two bytes, by the first and the last of its lead and trail bytes. */
export function decodeHan(encoding: 'gbk' | 'big5', leads: Span, trails: Span): string {
  const bytes = bytesIn(leads).flatMap((lead) => bytesIn(trails).flatMap((trail) => [lead, trail]));
  return new TextDecoder(encoding).decode(new Uint8Array(bytes));
}

function bytesIn([first, last]: Span): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
