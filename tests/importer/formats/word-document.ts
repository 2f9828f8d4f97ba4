import { zip } from './zip.ts';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';

const RELATIONSHIPS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>' +
  '</Relationships>';

/** A Word document with the given body, list definitions and styles; `parts` are further parts by name, `header1`, `footnotes`. */
export function wordDocument(
  body: string,
  {
    numbering = '',
    styles = '',
    parts = {},
  }: { numbering?: string; styles?: string; parts?: Record<string, string> } = {},
): Buffer {
  return zip({
    '_rels/.rels': RELATIONSHIPS,
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/numbering.xml': `<w:numbering ${NAMESPACES}>${numbering}</w:numbering>`,
    'word/styles.xml': `<w:styles ${NAMESPACES}>${styles}</w:styles>`,
    ...Object.fromEntries(
      Object.entries(parts).map(([name, inside]) => [
        `word/${name}.xml`,
        `<w:part ${NAMESPACES}>${inside}</w:part>`,
      ]),
    ),
  });
}

/** A paragraph with optional properties. */
export function p(words: string, properties = ''): string {
  return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(words)}</w:p>`;
}

/** A run of words. */
export function run(words: string, properties = ''): string {
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** The property for the list and level of a paragraph. */
export function inList(list: number, level = 0): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
}

/** The definition of a list, each level with its format and text: ['chineseCounting', '%1、']. */
export function listDefinition(id: number, ...levels: [format: string, text: string][]): string {
  const defined = levels.map(
    ([format, text], i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${defined.join('')}</w:abstractNum>`;
}

/** A list with a definition, and overrides. */
export function list(id: number, definition: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
}

/** A table; cells are words, or properties with content. */
export function table(
  rows: readonly (readonly (string | { properties: string; content: string })[])[],
): string {
  const cell = (given: string | { properties: string; content: string }) =>
    typeof given === 'string'
      ? `<w:tc>${given
          .split('\n')
          .map((line) => p(line))
          .join('')}</w:tc>`
      : `<w:tc><w:tcPr>${given.properties}</w:tcPr>${given.content}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}
