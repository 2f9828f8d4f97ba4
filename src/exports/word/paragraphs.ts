import {
  Bookmark,
  BookmarkEnd,
  BookmarkStart,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
} from 'docx';
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

/** A paragraph of a style, bookmarked where it has a place. */
export function paragraph(
  style: StyleId | 'Title' | `Heading${number}`,
  children: readonly ParagraphChild[],
  { place, ...options }: Omit<IParagraphOptions, 'style' | 'children'> & { place?: Place | undefined } = {},
): Paragraph {
  return new Paragraph({ ...options, style, children: place ? bookmarked(children, place) : children });
}

/** The library would number the bookmarks of all documents of a build together. */
function bookmarked(children: readonly ParagraphChild[], { name, number }: Place): [Bookmark] {
  const numbered = { start: new BookmarkStart(name, number), end: new BookmarkEnd(number) };
  return [Object.assign(new Bookmark({ id: name, children }), numbered)];
}
