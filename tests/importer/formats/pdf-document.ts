/** Words at a position, in points from the lower left corner of the page; each character is 1 em wide. */
export interface Placed {
  text: string;
  x: number;
  y: number;
  size?: number;
  /** Rotated like a watermark. */
  turned?: boolean;
}

/** A straight line between two positions. */
export interface Drawn {
  from: readonly [x: number, y: number];
  to: readonly [x: number, y: number];
}

/** The contents of a page. */
export type Shown = Placed | Drawn;

/** A PDF file with a page for each list of words and lines, with a Chinese encoding and a font that is not embedded. */
export function pdfDocument(pages: readonly (readonly Shown[])[]): Buffer {
  const font =
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [' +
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor ' +
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /Ascent 880 /Descent -120 >> ' +
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>] >>';
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    font,
    ...pages.flatMap((words, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * i} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      stream(words.map(show).join('\n')),
    ]),
  ];
  return assemble(objects);
}

function show(shown: Shown): string {
  if ('from' in shown) return `${shown.from.join(' ')} m ${shown.to.join(' ')} l S`;
  const { text, x, y, size = 16, turned = false } = shown;
  const hex = Buffer.from(text, 'utf16le').swap16().toString('hex');
  const matrix = turned ? '0.7 0.7 -0.7 0.7' : '1 0 0 1';
  return `BT /F ${size} Tf ${matrix} ${x} ${y} Tm <${hex}> Tj ET`;
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function assemble(objects: readonly string[]): Buffer {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  const trailer = `trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(`${file}xref\n0 ${count}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}
