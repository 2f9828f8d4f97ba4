import { yamlLine } from '../content/yaml-line.ts';
import type { FindingCode } from '../model/finding.ts';
import type { Source } from '../model/source.ts';
import { placesOf, wordsOf } from '../model/words.ts';
import type { LocatedFinding } from './locate.ts';
import type { Review } from './read-review.ts';

/** Lines that settle a finding, with the place for which they are. */
export interface Settlement {
  /** “source.yaml”, “MDX 的 facts 下”. */
  where: string;
  text: string;
}

type Asked = Pick<Review, 'id' | 'plan' | 'source'>;
type Settle = (found: LocatedFinding, asked: Asked) => Settlement[];

const SETTLEMENTS: { [Code in FindingCode]?: Settle } = {
  // “grade: official (copy, ocr, mirror)” becomes YAML with a comment.
  incomplete: ({ message }) =>
    inSource(
      ...message
        .replace(/^.*?: /s, '')
        .split(/ or (?=[a-z]+: )/)
        .map((line) => line.replace(/ \(([a-z, ]+)\)$/, ' # $1')),
    ),
  'title-missing': (_, asked) => inSource(metadata({ title: firstWords(asked) }, asked.source)),
  'region-unknown': ({ message }, { source }) =>
    inSource(...candidatesIn(message).map((region) => metadata({ region }, source))),
  'metadata-differs': ({ message }, { source }) => {
    const [, name = '', value = ''] = /^(\w+) “(.*)” does not/s.exec(message) ?? [];
    return name === '' ? [] : inSource(metadata({ [name]: value }, source));
  },
  'date-unclear': () => [{ where: 'MDX 文首', text: 'dates:\n  published: YYYY-MM-DD' }],
  'units-unknown': ({ message }) => [{ where: 'units.yaml', text: message.slice(message.indexOf('\n') + 1) }],
  'unit-unread': (found, asked) => {
    const quote = wordsAt(found, asked);
    const clause = clauseAt(found, asked);
    return (['lead', 'named'] as const).map((role) => inFacts({ fact: 'units', clause, quote, role }));
  },
  'number-skipped': oddity,
  'number-repeated': oddity,
  'number-restarted': oddity,
  'damage-suspected': (found, asked) => [
    ...correction(quotedIn(found), quotedIn(found), asked),
    ...oddityOf(quotedIn(found), asked),
  ],
  'line-joined': apart,
  'struck-through': (found, asked) => correction(quotedIn(found), '', asked),
  'annex-missing': (_, { id, source }) =>
    source === null ? [] : [command(`${importOf(id, source)} 附件文件 --id ${id} --update`)],
  'form-differs': updated,
  'source-changed': updated,
  'repair-unreadable': updated,
};

/** What may be written to settle a finding; empty where it is only to be looked at. */
export function settle(found: LocatedFinding, asked: Asked): Settlement[] {
  return SETTLEMENTS[found.code]?.(found, asked) ?? [];
}

/** 原文如此 for the first words of a line. */
function oddity({ place }: LocatedFinding, asked: Asked): Settlement[] {
  const words = wordsOf(asked.plan?.clauses ?? []);
  const begins = /^[^。；\n]*/.exec(words.slice(place?.start ?? words.length))?.[0] ?? '';
  return oddityOf(begins.slice(0, QUOTED), asked);
}

function oddityOf(quote: string, asked: Asked): Settlement[] {
  if (quote === '') return [];
  return [entry('sic', { ...uniqueQuote(quote, asked), note: '……' })];
}

/** A replacement of words, in which the editor puts the right ones. */
function correction(quote: string, published: string, asked: Asked): Settlement[] {
  if (quote === '') return [];
  return [entry('repairs', { ...uniqueQuote(quote, asked), published, reason: '……' })];
}

/** An entry under `repairs` that keeps two lines apart which the importer has joined. */
function apart({ place }: LocatedFinding, { plan }: Asked): Settlement[] {
  const words = wordsOf(plan?.clauses ?? []);
  if (!place) return [];
  const end = /.*$/.exec(words.slice(Math.max(0, place.start - QUOTED), place.start))?.[0] ?? '';
  const next = /^.*/.exec(words.slice(place.end, place.end + QUOTED))?.[0] ?? '';
  return end && next ? [entry('repairs', { apart: [end, next] })] : [];
}

/** The words that a message quotes. */
function quotedIn({ message }: LocatedFinding): string {
  return /“(.*)”/s.exec(message)?.[1]?.trim() ?? '';
}

/** How many characters of a line are quoted. */
const QUOTED = 10;

/** A quote; where its words occur more than once, with those before it. */
function uniqueQuote(quote: string, { plan }: Asked): { quote: string; before?: string } {
  const words = wordsOf(plan?.clauses ?? []);
  const at = words.indexOf(quote);
  if (at < 0 || words.indexOf(quote, at + 1) < 0) return { quote };
  return {
    quote,
    before: words
      .slice(Math.max(0, at - QUOTED), at)
      .replaceAll('\n', ' ')
      .trim(),
  };
}

function entry(key: 'repairs' | 'sic', value: object): Settlement {
  return { where: `source.yaml 的 ${key} 下`, text: `- ${yamlLine(value)}` };
}

function updated(_: LocatedFinding, { id, source }: Asked): Settlement[] {
  return source === null ? [] : [updateCommand(id, source)];
}

/** The command that writes the page's plan into the MDX. */
export function updateCommand(id: string, source: Source): Settlement {
  return command(`${importOf(id, source)} --id ${id} --update`);
}

function importOf(id: string, { file, annexes }: Source): string {
  const files = [file, ...annexes.map((annex) => annex.file)];
  return `npm run import -- ${files.map((name) => `content/sources/${id}/${name}`).join(' ')}`;
}

function command(text: string): Settlement {
  return { where: '命令行', text };
}

function inSource(...lines: string[]): Settlement[] {
  return lines.map((text) => ({ where: 'source.yaml', text }));
}

function inFacts(fact: object): Settlement {
  return { where: 'MDX 文首的 facts 下', text: `- ${yamlLine(fact)}` };
}

function metadata(added: object, source: Source | null): string {
  return `metadata: ${yamlLine({ ...source?.metadata, ...added })}`;
}

/** The ids in “the place may be 新城区 (xian-xincheng), …”. */
function candidatesIn(message: string): string[] {
  const found = [...message.matchAll(/\(([a-z0-9-]+)\)/g)].map(([, id = '']) => id);
  return found.length > 0 ? found : ['…'];
}

/** The first line of the words, which is most often the title. */
function firstWords({ plan }: Asked): string {
  return wordsOf(plan?.clauses ?? []).split('\n')[0] ?? '';
}

function wordsAt({ place }: LocatedFinding, { plan }: Asked): string {
  return place && plan ? wordsOf(plan.clauses).slice(place.start, place.end) : '';
}

function clauseAt({ place }: LocatedFinding, { plan }: Asked): string {
  if (!place || !plan) return '';
  const places = [...placesOf(plan.clauses)];
  return places.findLast(([, { start, end }]) => start <= place.start && end > start)?.[0] ?? '';
}
