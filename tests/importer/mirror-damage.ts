import iconv from 'iconv-lite';

/** The bytes of ，；、 in code page 936, at which the mirror cut its text. */
const CUTS = /(\xA3\xAC|\xA3\xBB|\xA1\xA2)/;

/**
 * What a mirror site made of a page: pinyin stands after each character of the table (區 → 區(qū)), and because the
 * mirror worked on bytes of code page 936, wherever 驅 (F2 8C) or ； (A3 BB) lay across two characters (域專 is D3 F2 8C A3,
 * 危化 is CE A3 BB AF) these are broken: 域專項 → 域?qū)m椪, 、危化、 → 、?;?、. The result is in NFKC, as the document came.
 */
export function damage(text: string, table: Map<string, string>): string {
  const annotated = decode(annotate(encode(text), table));
  return encode(annotated).split(CUTS).map(decode).join('').normalize('NFKC');
}

/** First pass: the pinyin goes wherever the bytes of a character are found, even where they belong to two others. */
function annotate(bytes: string, table: Map<string, string>): string {
  let annotated = bytes;
  for (const [character, pinyin] of table) {
    annotated = annotated.replaceAll(encode(character), encode(`${character}(${pinyin})`));
  }
  return annotated;
}

/** Bytes of code page 936, one UTF-16 code unit each; a character outside it, such as a no-break space, becomes `?`. */
function encode(text: string): string {
  return iconv.encode(text, 'gbk').toString('latin1');
}

/** Two bytes make a character; a pair that stands for none, or a byte left alone, becomes one `?`. */
function decode(bytes: string): string {
  return bytes.replace(/[\x81-\xFE].?/gs, (pair) => {
    const character = iconv.decode(Buffer.from(pair, 'latin1'), 'gbk');
    return character.length === 1 && character !== '\uFFFD' ? character : '?';
  });
}
