import { parseDocument } from 'yaml';
import { isCalendarDate } from '../../model/date.ts';
import { type Finding, finding } from '../../model/finding.ts';
import { type Evidence, NO_EVIDENCE } from './extract.ts';
import { notesOnLeftOut } from './left-out.ts';

const BLOCK = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const LINE = /^(?:[A-Za-z][\w -]*:(?:[ \t].*)?|[ \t]+\S.*|-[ \t].*|#.*|[ \t]*)$/;

/** The block of metadata between two lines of `---` at the beginning of a file. */
interface FrontMatter {
  /** The whole block, with its fences and the line end after it. */
  block: string;
  /** The YAML between the fences. */
  yaml: string;
}

/** The front matter of a Markdown file; null where there is none, such as where its first words are between two rules. */
export function findFrontMatter(text: string): FrontMatter | null {
  const [block, yaml] = BLOCK.exec(text) ?? [];
  if (block === undefined || yaml === undefined) return null;
  const lines = yaml.split(/\r?\n/);
  return lines.every((line) => LINE.test(line)) && /^[A-Za-z][\w -]*:/.test(yaml) ? { block, yaml } : null;
}

/** The names of each field in the output of sites and converters, most reliable first. */
const KEYS = {
  title: ['title'],
  published: [
    'publication_date',
    'publication-date',
    'publicationdate',
    'published',
    'publish_date',
    'publishdate',
    'pubdate',
    'date_published',
  ],
  issuer: [
    'issuer',
    'issuing_authority',
    'authority',
    'publisher',
    'issued_by',
    'source',
    'author',
    'authors',
  ],
  url: ['url', 'link', 'source_url', 'source', 'original_url', 'permalink'],
} as const;

/** Reads the metadata in front matter, `publication_date: '2024-03-01'` → published. */
export function readFrontMatter(text: string): Evidence {
  const fields = fieldsOf(text);
  const first = (field: keyof typeof KEYS, accept: (value: string) => string | null) =>
    KEYS[field].flatMap((key) => fields.get(key) ?? []).flatMap((value) => accept(value) ?? [])[0] ?? null;
  return {
    ...NO_EVIDENCE,
    title: first('title', (value) => value),
    published: first('published', isoDate),
    issuer: first('issuer', (value) =>
      /^\p{Script=Han}[\p{Script=Han}（）、]+$/u.test(value) ? value : null,
    ),
    url: first('url', governmentAddress),
  };
}

/** Findings on front matter that is not used: unknown fields, and an ambiguous `date`. */
export function notesOnFrontMatter(text: string): Finding[] {
  const fields = fieldsOf(text);
  const date = fields.get('date')?.[0];
  const line = text.split('\n').findIndex((words) => /^date:/i.test(words)) + 1;
  const unclear = `“date: ${date}” does not say which date of the document it is`;
  return [
    ...(date === undefined ? [] : [finding('date-unclear', line, unclear)]),
    ...notesOnLeftOut('fields of the front matter', unreadFields(fields)),
  ];
}

const READ: readonly string[] = [
  ...Object.values(KEYS).flat(),
  'date',
  'tags',
  'keywords',
  'categories',
  'category',
];

/** The unused fields with Chinese words, “summary: 全年新建公园三个。”. */
function unreadFields(fields: ReadonlyMap<string, string[]>): string[] {
  return [...fields]
    .filter(([key, values]) => !READ.includes(key) && values.some((value) => /\p{Script=Han}/u.test(value)))
    .map(([key, values]) => `${key}: ${values.join('、')}`);
}

/** The values of each field by its name in lower case; a list has several. */
function fieldsOf(text: string): Map<string, string[]> {
  const matter = findFrontMatter(text);
  const parsed: unknown = matter ? parseDocument(matter.yaml, { schema: 'failsafe' }).toJS() : null;
  if (typeof parsed !== 'object' || parsed === null) return new Map();
  return new Map(
    Object.entries(parsed).map(([key, value]) => [key.toLowerCase(), [value].flat().map(wordsOf)]),
  );
}

function wordsOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function isoDate(value: string): string | null {
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:$|[T ])/.exec(value) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(iso) ? iso : null;
}

/** An address on a government host, which may be the official page; null for any other. */
export function governmentAddress(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address);
  return url && /^https?:$/.test(url.protocol) && /\.gov\.cn$/.test(url.hostname) ? url.href : null;
}
