import { type Finding, finding } from '../../../model/finding.ts';
import { notesOnLeftOut } from '../left-out.ts';
import { attribute, type Element, elementsIn, isElement, isSetHidden, lineOf, textOf } from './nodes.ts';

/** File names of icons and spacers. */
const DECORATION =
  /(?:^|[/_-])(?:icon|ico|logo|spacer|blank|space|dot|line|qrcode|ewm|share|print|close|arrow|filetype)/i;
const SMALL = 40;
const EMBEDDED = new Set(['iframe', 'object', 'embed', 'canvas', 'video', 'audio']);
const STRUCK = new Set(['s', 'strike', 'del']);

/** Removes footnotes and comments of Word, and their references, from a page. Returns the findings on them. */
export function takeNotes(body: Element): Finding[] {
  const notes = elementsIn(body).filter((element) => isNote(element) && element.parentNode);
  const findings = notes.flatMap((note) => {
    const words = wordsOf(note);
    const isReference = /^\[?[A-Za-z]{0,3}\d{1,3}\]?$/.test(words) || words === '';
    return isReference
      ? []
      : [finding('footnote-left-out', lineOf(note), `a note was left out: “${words.slice(0, 80)}”`)];
  });
  for (const note of notes) note.childNodes = [];
  return findings;
}

/** Whether an element is a footnote or a comment, or the reference to one. */
function isNote(element: Element): boolean {
  const style = styleOf(element);
  const names = attribute(element, 'class') ?? '';
  return (
    /mso-element:(?:footnote|endnote|comment)(?:;|$)|mso-(?:footnote|endnote)-id|mso-comment-reference/.test(
      style,
    ) ||
    /(?:^|\s)(?:footnotes?|endnotes?|footnote-ref|msocomanchor|Mso(?:Footnote|Endnote|Comment)Reference)(?:\s|$)/i.test(
      names,
    )
  );
}

/** Findings on pictures, embedded files, struck and hidden words in an article. */
export function asidesOf(article: Element): Finding[] {
  const inside = elementsIn(article);
  const hidden = inside
    .filter(isSetHidden)
    .map(wordsOf)
    .filter((words) => /\p{Script=Han}/u.test(words));
  return [...inside.flatMap(findingOn), ...notesOnLeftOut('stretches of hidden text', hidden)];
}

function findingOn(element: Element): Finding[] {
  const { tagName } = element;
  const line = lineOf(element);
  if (tagName === 'img' && !isDecoration(element))
    return [finding('picture-left-out', line, `a picture (图片) is missing: “${nameOf(element)}”`)];
  if (EMBEDDED.has(tagName))
    return [
      finding('picture-left-out', line, `an embedded file (嵌入文件) is missing: “${nameOf(element)}”`),
    ];
  const struck = STRUCK.has(tagName) || /text-decoration(?:-line)?:[^;]*line-through/.test(styleOf(element));
  const words = struck ? wordsOf(element) : '';
  if (words === '') return [];
  return [finding('struck-through', line, `the words are struck through (删除线): “${words.slice(0, 80)}”`)];
}

function isDecoration(image: Element): boolean {
  const size = (name: string) => Number.parseInt(attribute(image, name) ?? '', 10) || SMALL + 1;
  const small = size('width') <= SMALL || size('height') <= SMALL;
  return small || DECORATION.test(attribute(image, 'src') ?? '');
}

/** The description of a picture or an embedded file, else its file name. */
function nameOf(element: Element): string {
  const names = ['alt', 'title', 'src', 'data'].map((name) => attribute(element, name));
  const name = names.find(Boolean) ?? element.tagName;
  return name.startsWith('data:') ? element.tagName : name.slice(0, 80);
}

function styleOf(element: Element): string {
  return (attribute(element, 'style') ?? '').replace(/\s/g, '').toLowerCase();
}

function wordsOf(element: Element): string {
  return isElement(element) ? textOf(element).replace(/\s+/g, ' ').trim() : '';
}
