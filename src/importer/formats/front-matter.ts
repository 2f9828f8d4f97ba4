import { parseDocument } from 'yaml';
import { type Finding, finding } from '../../model/finding.ts';
import { type Evidence, NO_EVIDENCE } from './extract.ts';
import { leftOut } from './left-out.ts';

const BLOCK = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const LINE = /^(?:[A-Za-z][\w -]*:(?:[ \t].*)?|[ \t]+\S.*|-[ \t].*|#.*|[ \t]*)$/;

/** A block of metadata with which a file begins, between two lines of `---`; the offsets are those of the file. */
interface FrontMatter {
  /** The whole block, its fences and the line end behind it included. */
  block: string;
  /** What stands between the fences. */
  yaml: string;
}

/** The front matter of a Markdown file; null where it has none, such as where a rule stands above and below its first words. */
export function findFrontMatter(text: string): FrontMatter | null {
  const [block, yaml] = BLOCK.exec(text) ?? [];
  if (block === undefined || yaml === undefined) return null;
  const lines = yaml.split(/\r?\n/);
  return lines.every((line) => LINE.test(line)) && /^[A-Za-z][\w -]*:/.test(yaml) ? { block, yaml } : null;
}

/** The names that sites and converters give to each field, the surest first. */
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

/** What front matter says of its document, `publication_date: '2024-03-01'` → published; nothing where there is none. */
export function readFrontMatter(text: string): Evidence {
  const said = fieldsOf(text);
  const first = (field: keyof typeof KEYS, accept: (value: string) => string | null) =>
    KEYS[field].flatMap((key) => said.get(key) ?? []).flatMap((value) => accept(value) ?? [])[0] ?? null;
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

/** What front matter says that no field of a document takes: words of its own, and a bare date, which may be any. */
export function notesOnFrontMatter(text: string): Finding[] {
  const fields = fieldsOf(text);
  const date = fields.get('date')?.[0];
  const line = text.split('\n').findIndex((words) => /^date:/i.test(words)) + 1;
  const unclear = `“date: ${date}” does not say which date of the document it is`;
  return [
    ...(date === undefined ? [] : [finding('date-unclear', line, unclear)]),
    ...leftOut('fields of the front matter', unreadFields(fields)),
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

/** The fields with Chinese words that are none of a document's metadata, “summary: 全年新建公园三个。”. */
function unreadFields(fields: ReadonlyMap<string, string[]>): string[] {
  return [...fields]
    .filter(([key, values]) => !READ.includes(key) && values.some((value) => /\p{Script=Han}/u.test(value)))
    .map(([key, values]) => `${key}: ${values.join('、')}`);
}

/** The values of every field by its name in small letters; a list has several. */
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
  return year === undefined ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Only an address on a government's own host says where the official page is; anybody can claim any other. */
export function governmentAddress(address: string | null): string | null {
  const url = address === null ? null : URL.parse(address);
  return url && /^https?:$/.test(url.protocol) && /\.gov\.cn$/.test(url.hostname) ? url.href : null;
}
