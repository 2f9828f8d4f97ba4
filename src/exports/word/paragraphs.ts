import type { Element } from 'xast';
import { inline } from '../xml.ts';
import type { StyleId } from './styles.ts';

/** A place in the document that links lead to: the name of a bookmark, and its number in the document. */
export interface Place {
  name: string;
  number: number;
}

/** The place of a clause, `3-10-33` → `c_3_10_33`: a name in Word begins with a letter and has no hyphen. */
export function placeOf(id: string, number: number): Place {
  const name = id.replaceAll('-', '_');
  return { name: /^\d/.test(name) ? `c_${name}` : name, number };
}

/** What a paragraph has beside its style; lengths in twentieths of a point. */
interface Options {
  place?: Place | undefined;
  onNewPage?: boolean;
  before?: number | undefined;
  after?: number | undefined;
  left?: number;
  right?: number;
  /** Whether the next paragraph goes on in its line, a style separator. */
  joined?: boolean;
}

/** A paragraph of a style, bookmarked where it has a place. */
export function paragraph(
  style: StyleId | 'Title' | `Heading${number}`,
  children: readonly Element[],
  { place, ...options }: Options = {},
): Element {
  return inline('w:p', {}, [
    inline('w:pPr', {}, propertiesOf(style, options)),
    ...(place ? bookmarked(children, place) : children),
  ]);
}

/** The properties of a paragraph, in the order of the schema. */
function propertiesOf(style: string, { onNewPage, before, after, left, right, joined }: Options): Element[] {
  const spacing = { 'w:before': before?.toString(), 'w:after': after?.toString() };
  const indent = { 'w:left': left?.toString(), 'w:right': right?.toString() };
  return [
    inline('w:pStyle', { 'w:val': style }, []),
    ...(onNewPage ? [inline('w:pageBreakBefore', {}, [])] : []),
    ...((before ?? after) === undefined ? [] : [inline('w:spacing', spacing, [])]),
    ...((left ?? right) === undefined ? [] : [inline('w:ind', indent, [])]),
    ...(joined ? [inline('w:rPr', {}, [inline('w:vanish', {}, []), inline('w:specVanish', {}, [])])] : []),
  ];
}

function bookmarked(children: readonly Element[], { name, number }: Place): Element[] {
  const id = { 'w:id': String(number) };
  return [
    inline('w:bookmarkStart', { ...id, 'w:name': name }, []),
    ...children,
    inline('w:bookmarkEnd', id, []),
  ];
}
