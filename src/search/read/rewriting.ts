import type { PlaceNames } from './files.ts';
import { type Query, termsOf } from './query.ts';
import type { RelatedQuery } from './related.ts';

/** What was done to a query that finds nothing as it is. */
export type Change = 'split' | 'shortened' | 'words';

/** A query in the place of one that finds nothing. */
export interface Rewriting {
  change: Change;
  query: Query;
  /** The related words in it that were not typed. */
  replaced: RelatedQuery[];
}

/** Words of a question that no plan answers with, and marks at which a question is cut. */
const QUESTION = new RegExp(
  [
    '请问|我想(?:知道|了解|问)?|想(?:知道|了解|问)|关于|对于|有没有|有(?:哪些|什么|多少)',
    '(?:是|由)?谁(?:来)?(?:负责|管理|管)?|(?:由|归|是)?(?:哪个|哪些|什么)(?:部门|单位)(?:负责|管理|管)?',
    '怎么(?:办|管|做|样|回事)?|怎样|如何|为什么|为何|是什么|什么(?:是|时候)?|何时|多久|哪[些个里]|多少|是否|是不是',
    '今年|去年|明年|本市|我们|我家|你们|他们',
    '[的吗呢吧啊呀嘛]|(?![〔〕()])[\\p{P}\\p{S}]',
  ].join('|'),
  'gu',
);

/** A year, but not that in a 文号. */
const YEAR = '(?<![〔(\\d])(?:19|20)\\d{2}(?!\\d)年?度?';
/** An authority after the name of its place, 应急管理局 in 上海市应急管理局. */
const ORGAN = '(?:\\p{Script=Han}{1,8}?(?:委员会|人民政府|办公室|安委[会办]|局|厅))?';

/**
 * The queries to try instead of one that finds nothing: with places, their authorities and years as terms of their own
 * (长宁燃气 → 长宁 燃气), and without the words of a question as well (燃气安全怎么管 → 燃气安全).
 */
export function rewritingsOf(query: Query, places: PlaceNames): Rewriting[] {
  const split = replaceTerms(query, (words) => splitScopes(words, places));
  const shortened = replaceTerms(query, (words) =>
    splitScopes(words, places).flatMap((part) => part.split(QUESTION)),
  );
  const tried: Rewriting[] = [
    { change: 'split', query: split, replaced: [] },
    { change: 'shortened', query: shortened, replaced: [] },
  ];
  const known = new Set([wordsOf(query)]);
  return tried.filter((one) => {
    const words = wordsOf(one.query);
    return one.query.all.length > 0 && !known.has(words) && known.add(words);
  });
}

/** A term in parts: 上海市2025年燃气安全 → 上海市, 2025年, 燃气安全. */
function splitScopes(words: string, places: PlaceNames): string[] {
  const names = places.length > 0 ? places.map(escaped).join('|') : '(?!)';
  const scope = new RegExp(`(${YEAR})|(${names})(${ORGAN})`, 'gu');
  const parts: string[] = [];
  let end = 0;
  for (const { 0: whole, 1: year, 2: place, 3: organ, index } of words.matchAll(scope)) {
    parts.push(words.slice(end, index), year ? `${year.slice(0, 4)}年` : (place ?? ''), organ ?? '');
    end = index + whole.length;
  }
  return [...parts, words.slice(end)];
}

/** A name as a pattern: another site's may be anything. */
function escaped(name: string): string {
  return name.replaceAll(/[$()*+./?[\\\]^{|}-]/g, '\\$&');
}

function replaceTerms(query: Query, partsOf: (words: string) => string[]): Query {
  const all = query.all.flatMap((term) => {
    const parts = partsOf(term.spellings[0] ?? '').filter(Boolean);
    return parts.length === 1 && parts[0] === term.spellings[0] ? [term] : parts.flatMap(termsOf);
  });
  return { ...query, all: [...new Map(all.map((term) => [term.spellings[0], term])).values()] };
}

function wordsOf({ all }: Query): string {
  return JSON.stringify(all.map(({ spellings }) => spellings[0]));
}
