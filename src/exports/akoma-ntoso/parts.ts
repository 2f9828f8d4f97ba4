import type { Element, ElementContent } from 'xast';
import type { Clause } from '../../model/clause.ts';
import type { Mark } from '../../model/ledger.ts';
import type { Plan } from '../../model/plan.ts';
import { blocksOf } from '../../model/table.ts';
import type { Publisher } from '../publisher.ts';
import { block, inline, words } from '../xml.ts';
import { factSpans, markSpans } from './facts.ts';
import { nestSpans, type Span } from './spans.ts';
import { tableOf } from './tables.ts';

/** The element of each kind of numbered clause, by the prefix of its eId: `para_33` is a `paragraph`. */
const ELEMENTS: Record<string, string> = {
  part: 'part',
  book: 'book',
  div: 'division',
  chp: 'chapter',
  chsec: 'section',
  sec: 'section',
  art: 'article',
  subsec: 'subsection',
  para: 'paragraph',
  subpara: 'subparagraph',
  point: 'point',
  lvl: 'level',
};

/** The context of a part: its plan, the plan's marks, and the publisher. */
export interface Setting extends Publisher {
  plan: Plan;
  marks: readonly Mark[];
}

/** The children of a clause, in order. */
export function childrenOf({ id }: Clause, { clauses }: Plan): Clause[] {
  return clauses.filter(({ parent }) => parent === id);
}

/**
 * A part of the body with its children: 三、（十）33. is a `paragraph` in a `subsection` in a `section`; a part without a number is
 * an `hcontainer` named after its kind.
 */
export function hierarchyOf(clause: Clause, setting: Setting): Element {
  const { eId, kind } = clause;
  const name = kind === 'clause' ? ELEMENTS[typeOf(eId)] : undefined;
  const children = childrenOf(clause, setting.plan).map((child) => hierarchyOf(child, setting));
  return block(name ?? 'hcontainer', { eId, name: name ? null : kind }, [
    ...headOf(clause, setting),
    ...textOf(paragraphsOf(clause, setting), children.length > 0),
    ...children,
  ]);
}

/** A part outside the body, such as the notice or the signature, as a `container` named after its kind. */
export function containerOf(clause: Clause, setting: Setting): Element {
  const children = childrenOf(clause, setting.plan).map((child) => containerOf(child, setting));
  const paragraphs = paragraphsOf(clause, setting);
  const own = children.length === 0 && paragraphs.length === 0 ? [inline('p', {}, [])] : paragraphs;
  const head = headOf(clause, setting).map(({ children: content }) => inline('p', {}, content));
  return block('container', { eId: clause.eId, name: clause.kind }, [...head, ...own, ...children]);
}

/** The number and the title of a clause. */
export function headOf(clause: Clause, setting: Setting): Element[] {
  const { number, title, runIn } = clause;
  const spans = [...factSpans(clause, 'title', setting), ...markSpans(setting.marks, clause, 'title')];
  const heading = nestSpans(title ?? '', 0, title?.length ?? 0, spans);
  return [
    ...(number === null ? [] : [inline('num', {}, [words(number)])]),
    ...(title === null ? [] : [inline('heading', { class: runIn ? 'run-in' : null }, heading)]),
  ];
}

/** The paragraphs and tables of a clause's own text, with its facts and marks. */
export function paragraphsOf(clause: Clause, setting: Setting): Element[] {
  const { text, tables } = clause;
  const spans = [
    ...factSpans(clause, 'text', setting),
    ...markSpans(setting.marks, clause, 'text'),
    ...formalSpans(clause, setting.plan),
  ];
  const contentOf = (start: number, end: number) => nestSpans(text, start, end, spans);
  return blocksOf(text, tables).map((block) =>
    block.table
      ? tableOf(`${clause.eId}__table_${tables.indexOf(block.table) + 1}`, text, block, contentOf)
      : inline('p', {}, contentOf(block.start, block.end)),
  );
}

/** The text of a clause: `intro` above sub-clauses, else `content`. */
function textOf(paragraphs: Element[], hasChildren: boolean): Element[] {
  if (!hasChildren) return [block('content', {}, paragraphs)];
  return paragraphs.length === 0 ? [] : [block('intro', {}, paragraphs)];
}

/** Spans for the titles and the document number in the frame, and for the lines of the signature. */
function formalSpans({ kind, text }: Clause, { title, noticeTitle, docNumber }: Plan): Span[] {
  const nameOf = (line: string) => {
    if (kind === 'signature') return 'signature';
    if (kind !== 'frame') return null;
    if (line === docNumber) return 'docNumber';
    return line === title || line === noticeTitle ? 'docTitle' : null;
  };
  return [...text.matchAll(/.+/g)].flatMap(({ 0: line, index }) => {
    const name = nameOf(line);
    const wrap = (content: ElementContent[]) => inline(name ?? '', {}, content);
    return name ? [{ start: index, end: index + line.length, wrap }] : [];
  });
}

function typeOf(eId: string): string {
  return /([a-z]+)_[^_]*$/.exec(eId)?.[1] ?? '';
}
