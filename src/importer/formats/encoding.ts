/** A decoded text and its encoding. */
interface DecodedText {
  text: string;
  encoding: string;
  /** The number of characters that could not be decoded; each is U+FFFD in the text. */
  lost: number;
}

/** The encodings of Chinese text without a byte-order mark; GB18030 includes GBK and GB2312. */
const CANDIDATES = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];

/** The largest share of lost characters for which an encoding is accepted. */
const MAX_LOSS = 0.005;
/** The smallest share of everyday characters in a correctly decoded Chinese text. */
const MIN_EVERYDAY_SHARE = 0.04;

/** The commonest characters of such texts, Simplified or Traditional; a wrong encoding yields rare ones. */
const EVERYDAY = new Set(
  '的一是在不有和人大中上年月日工作市区县全部等及本行政加强推进建设安全管理发展实施责任单位要点各为以会' +
    '區縣強進設發實責單位為會政計劃點員國與時個於，。、；：（）《》“”',
);

/**
 * Decodes bytes by their byte-order mark, else as valid UTF-8, else in the declared encoding, `gb2312`, else in the encoding
 * with the most everyday characters. Null where no encoding gives a text.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): DecodedText | null {
  const marked = byteOrderMark(bytes);
  if (marked) return acceptable(decode(bytes, marked));
  const utf8 = decode(bytes, 'utf-8');
  if (utf8?.lost === 0) return utf8;
  const claimed = declared === null ? null : acceptable(decode(bytes, declared));
  if (claimed) return claimed;
  const readings = CANDIDATES.map((encoding) => acceptable(decode(bytes, encoding))).filter(
    (reading) => reading !== null,
  );
  return readings.sort((a, b) => everydayShare(b.text) - everydayShare(a.text))[0] ?? null;
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Keeps the byte-order mark of UTF-8, so that encoding the text gives the same bytes. */
function decode(bytes: Uint8Array, encoding: string): DecodedText | null {
  try {
    const decoder = new TextDecoder(encoding, { ignoreBOM: encoding === 'utf-8' });
    const text = decoder.decode(bytes);
    return { text, encoding: nameOf(decoder.encoding), lost: text.split('\ufffd').length - 1 };
  } catch {
    return null; // unknown declared encoding
  }
}

function nameOf(encoding: string): string {
  return encoding === 'gbk' ? 'GB18030' : encoding.toUpperCase();
}

function acceptable(reading: DecodedText | null): DecodedText | null {
  if (!reading || reading.lost > reading.text.length * MAX_LOSS) return null;
  return reading.encoding === 'UTF-8' || isChinese(reading.text) ? reading : null;
}

function isChinese(text: string): boolean {
  return everydayShare(text) >= MIN_EVERYDAY_SHARE;
}

/** The share of everyday characters in a text, from 0 to 1. */
export function everydayShare(text: string): number {
  let all = 0;
  let everyday = 0;
  for (const character of text) {
    if (character <= ' ') continue;
    all++;
    if (EVERYDAY.has(character)) everyday++;
  }
  return all === 0 ? 0 : everyday / all;
}
