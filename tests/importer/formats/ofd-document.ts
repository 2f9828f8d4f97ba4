import { zip } from './zip.ts';

/** What stands on a page: words at a position in millimetres from its upper left corner, or a straight line. */
export type OfdObject =
  | { text: string; x: number; y: number; size?: number; delta?: string; ctm?: string }
  | { from: readonly [x: number, y: number]; to: readonly [x: number, y: number] }
  | 'composite';

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** An OFD file (GB/T 33190) with a page for each list of objects, and a template that all pages use. */
export function ofdDocument(
  pages: readonly (readonly OfdObject[])[],
  template: readonly OfdObject[] = [],
  { annotations = false } = {},
): Buffer {
  const list = pages.map((_, i) => `<ofd:Page ID="${i + 10}" BaseLoc="Pages/Page_${i}/Content.xml"/>`);
  return zip({
    'OFD.xml': `<ofd:OFD ${NAMESPACE}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml':
      `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>` +
      `<ofd:TemplatePage ID="1" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>${list.join('')}</ofd:Pages>${annotations ? '<ofd:Annotations>Annotations.xml</ofd:Annotations>' : ''}</ofd:Document>`,
    'Doc_0/Annotations.xml': `<ofd:Annotations ${NAMESPACE}><ofd:Page PageID="10"><ofd:FileLoc>Pages/Page_0/Annotation.xml</ofd:FileLoc></ofd:Page></ofd:Annotations>`,
    'Doc_0/Pages/Page_0/Annotation.xml': `<ofd:PageAnnot ${NAMESPACE}><ofd:Annot ID="90" Type="Stamp"/></ofd:PageAnnot>`,
    'Doc_0/Tpls/Tpl_0/Content.xml': page(template, ''),
    ...Object.fromEntries(
      pages.map((objects, i) => [
        `Doc_0/Pages/Page_${i}/Content.xml`,
        page(objects, '<ofd:Template TemplateID="1"/>'),
      ]),
    ),
  });
}

function page(objects: readonly OfdObject[], before: string): string {
  return `<ofd:Page ${NAMESPACE}>${before}<ofd:Content><ofd:Layer>${objects.map(show).join('')}</ofd:Layer></ofd:Content></ofd:Page>`;
}

function show(object: OfdObject): string {
  if (object === 'composite') return '<ofd:CompositeObject Boundary="0 0 9 9" ResourceID="7"/>';
  if ('from' in object) {
    const [x, y] = object.from;
    return `<ofd:PathObject Boundary="${x} ${y} 200 200"><ofd:AbbreviatedData>M 0 0 L ${object.to[0] - x} ${object.to[1] - y}</ofd:AbbreviatedData></ofd:PathObject>`;
  }
  const { text, x, y, size = 5.6, delta = `g ${text.length - 1} ${size}`, ctm } = object;
  const matrix = ctm ? ` CTM="${ctm}"` : '';
  return `<ofd:TextObject Boundary="${x} ${y - size} 200 10" Size="${size}" Font="2"${matrix}><ofd:TextCode X="0" Y="${size}" DeltaX="${delta}">${text}</ofd:TextCode></ofd:TextObject>`;
}

/** The pages of a document set in lines of 28 characters, as government documents are (GB/T 9704). */
export function setPages(paragraphs: readonly string[]): OfdObject[][] {
  const lines = paragraphs.flatMap((words, i) => {
    if (i === 0) return [{ text: words, x: 105 - words.length * 3.88, size: 7.76 }];
    const [first = '', ...rest] = `　　${words}`.match(/.{1,28}/gu) ?? [];
    return [{ text: first.slice(2), x: 28 + 2 * 5.6 }, ...rest.map((text) => ({ text, x: 28 }))];
  });
  const count = Math.ceil(lines.length / 22);
  return Array.from({ length: count }, (_, n) => [
    ...lines.slice(22 * n, 22 * (n + 1)).map((line, i) => ({ ...line, y: 45 + 10 * i })),
    { text: `— ${n + 1} —`, x: 100, y: 285, size: 4.9 },
  ]);
}
