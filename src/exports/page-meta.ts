import { pictureAddress } from '../model/addresses.ts';
import type { Clause } from '../model/clause.ts';
import { FACT_KINDS } from '../model/fact-kinds.ts';
import { GRADE_LABELS } from '../model/labels.ts';
import type { Publication } from '../model/publication.ts';
import { printedWords } from '../model/words.ts';
import { type Citable, citableOf } from './citation/citable.ts';
import { citeRunning } from './citation/running.ts';
import type { Publisher } from './publisher.ts';

/** A `<meta>` element, with a `name`, or with a `property` for Open Graph. */
export interface MetaTag {
  name?: string;
  property?: string;
  content: string;
}

/** The length of the excerpt in a preview, in UTF-16 code units. */
const EXCERPT = 120;

/**
 * The `<meta>` elements of the page of a plan or clause: Zotero's, Highwire's and Dublin Core's for Zotero's Embedded Metadata
 * translator, and Open Graph's for messengers.
 */
export function pageMeta(
  publication: Publication,
  url: string,
  { site, link }: Pick<Publisher, 'site' | 'link'>,
  clause?: Clause,
): MetaTag[] {
  const citable = citableOf(publication, url, clause);
  const summary = clause ? clauseSummary(clause, publication) : planSummary(publication, citable);
  return [
    ...referenceTags(citable, summary),
    ...previewTags(citable, summary, site),
    ...pictureTags(publication, link),
  ];
}

/**
 * Without `z:itemType` Zotero takes a page with `citation_title` for a journal article. Its web pages have no field for a
 * number, but its styles read the line `number: …` in `z:extra`.
 */
function referenceTags(
  { title, language, issuers, docNumber, dated, locator, note }: Citable,
  summary: string,
): MetaTag[] {
  const extra = [docNumber && `number: ${docNumber}`, locator, note].filter(Boolean).join('\n');
  const tags: [string, string | null][] = [
    ['z:itemType', 'webpage'],
    ['z:extra', extra || null],
    ['citation_title', title],
    ...issuers.map((name): [string, string] => ['citation_author', name]),
    ['citation_publication_date', dated],
    ['citation_language', language],
    ['citation_abstract', summary],
    ['DC.identifier', docNumber],
  ];
  return tags.flatMap(([name, content]) => (content === null ? [] : { name, content }));
}

function previewTags({ title, language, locator, url }: Citable, summary: string, site: string): MetaTag[] {
  const tags: [string, string | null][] = [
    ['og:type', 'article'],
    ['og:title', [title, locator].filter(Boolean).join(' ')],
    ['og:description', summary],
    ['og:url', URL.canParse(url) ? url : null],
    ['og:site_name', site],
    ['og:locale', language.replace('-', '_')],
  ];
  return tags.flatMap(([property, content]) => (content === null ? [] : { property, content }));
}

/** The picture of the plan, which its clauses share. */
function pictureTags({ plan }: Publication, link: Publisher['link']): MetaTag[] {
  return [
    { property: 'og:image', content: link(pictureAddress(plan)) },
    { property: 'og:image:width', content: '1200' },
    { property: 'og:image:height', content: '630' },
    { property: 'og:image:alt', content: plan.title },
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

/** “上海市安全生产委员会《…》（沪安委会〔2021〕4号，2021年4月7日）。文字来源：扫描识别文本。” */
function planSummary({ plan }: Publication, citable: Citable): string {
  return `${citeRunning({ ...citable, note: null })}。${gradeNote(plan.source.grade)}`;
}

/** “33.发挥道路交通安全专业委员会作用，…（责任单位：市公安局、市交通委。文字来源：扫描识别文本。）” */
function clauseSummary(clause: Clause, { plan }: Publication): string {
  const words = printedWords(clause).replaceAll('\n', ' ');
  const excerpt = words.length > EXCERPT ? `${words.slice(0, EXCERPT)}…` : words;
  const units = [...new Set(clause.units.map(({ name }) => name))].join('、');
  const deadlines = [...new Set(clause.deadlines.map(({ quote }) => quote))].join('、');
  const facts = [
    units && `${FACT_KINDS.units.label}：${units}。`,
    deadlines && `${FACT_KINDS.deadlines.label}：${deadlines}。`,
    gradeNote(plan.source.grade),
  ];
  return `${excerpt}（${facts.join('')}）`;
}

function gradeNote(grade: Publication['plan']['source']['grade']): string {
  return `文字来源：${GRADE_LABELS[grade].name}。`;
}
