/** The code pages of character sets (RTF 1.9.1, “Font Table”) under the names of the Encoding Standard. */
const CHARSETS: Record<number, string> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  204: 'windows-1251',
};
const CODE_PAGES: Record<number, string> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1251: 'windows-1251',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The encoding of a character set, 134 → gb18030; null where it is that of the file. */
export function encodingOfCharset(charset: number): string | null {
  return CHARSETS[charset] ?? null;
}

/** The encoding of a code page, 936 → gb18030. */
export function encodingOfCodePage(page: number): string {
  return CODE_PAGES[page] ?? 'windows-1252';
}

const decoders = new Map<string, TextDecoder>();

/** Decodes bytes. */
export function decodeBytes(bytes: readonly number[], encoding: string): string {
  const decoder = decoders.get(encoding) ?? new TextDecoder(encoding);
  decoders.set(encoding, decoder);
  return decoder.decode(Uint8Array.from(bytes));
}
