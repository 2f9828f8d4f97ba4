import type { Term } from '../model/facts.ts';
import { NUMERAL_CHARACTERS, readNumeral } from '../model/numeral.ts';
import { matchesIn, scanForm } from './scan.ts';

/**
 * Reads the terms that a text defines, with their definitions: “一制四案”（突发事件应急包保责任制和…预案）, and
 * 形成国家为主、政府辅助、社会补充的“三位一体”体系, where the number of things before the term matches its numeral.
 */
export function readTerms(text: string): Term[] {
  const terms = [...definedAfter(text), ...definedBefore(text), ...namesOfSystems(text)];
  const first = new Map(terms.toReversed().map((term) => [term.start, term]));
  return [...first.values()].sort((a, b) => a.start - b.start);
}

const QUOTED = '“([^“”\\n]{2,30})”';
const DEFINED_AFTER = new RegExp(`${QUOTED}[^“”，。；：（(\\n]{0,6}[（(]([^（）()\\n]{6,200})[）)]`, 'g');
/** The beginning of a bracket after a term that does not define it. */
const ASIDE = /^(见|详见|附|以下简称|含|试行|简称|\d+$)/;

/** Terms with a definition in a bracket: “双下降、两确保”的年度目标（事故总量、死亡人数“双下降”，确保…）. */
function definedAfter(text: string): Term[] {
  return matchesIn(text, DEFINED_AFTER).flatMap(({ index, 1: term = '', 2: definition = '' }) =>
    ASIDE.test(scanForm(definition)) ? [] : [termAt(index + 1, term, definition)],
  );
}

/** The thing that is named, after the verb before it. */
const SYSTEM =
  /(?:.*(?:结合|纳入|推广|推进|完善|建设|建成|依托|使用|应用|通过|运用))?(.{2,20}(?:系统|平台|机制|工程|行动|计划|制度|模式|体系))$/u;

const NAMED = new RegExp(`[（(]${QUOTED}[）)]`, 'g');

/** Names in a bracket after the thing that is named: 企业安全员智慧管理系统（“青小安”）. */
function namesOfSystems(text: string): Term[] {
  return matchesIn(text, NAMED).flatMap(({ index, 1: term = '' }) => {
    const [before = ''] =
      text.slice(Math.max(0, index - 30), index).match(/[^，。；、“”《》（）\n]*$/u) ?? [];
    const thing = SYSTEM.exec(before)?.[1];
    return thing === undefined ? [] : [termAt(index + 2, term, thing)];
  });
}

// The lookbehind for the list comes after the quotation mark, so that the search is linear.
const DEFINED_BEFORE = new RegExp(
  `“(?<=([^，。；：“”《》（）\\n]+)“)(([${NUMERAL_CHARACTERS}])[^“”\\n]{1,12})”`,
  'g',
);

/** Terms after the things that they sum up: 风险预判和预防、风险预警和管控、隐患高质量排查整改“三道防线”. */
function definedBefore(text: string): Term[] {
  return matchesIn(text, DEFINED_BEFORE).flatMap(({ index, 1: list = '', 2: term = '', 3: count = '' }) => {
    const things = list.replace(/[等的这几个]+$/, '').split('、');
    if (things.length < 2 || things.length !== readNumeral(count) || things.includes('')) return [];
    return [termAt(index + 1, term, things.join('、'))];
  });
}

/** The occurrences of names in a text, in “…”, or for a system or platform also without. */
export function findNames(text: string, names: ReadonlySet<string>): Term[] {
  const plain = [...names].filter(isSystem).flatMap((name) => occurrences(text, name));
  const quoted = quotedNames(text).filter(({ term }) => names.has(term) && !isSystem(term));
  return [...plain, ...quoted].sort((a, b) => a.start - b.start);
}

/** The quoted names that occur in more than one text: “一网统管”, “三管三必须”, 危险化学品全过程监管信息系统. */
export function recurringNames(texts: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const name of namesIn(text)) {
      counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const recurs = ([name, count]: [string, number]) =>
    count > 1 || (isSystem(name) && texts.filter((text) => text.includes(name)).length > 1);
  return new Set([...counts].filter(recurs).map(([name]) => name));
}

/** The quoted names in a text, without quoted sentences. */
export function namesIn(text: string): Set<string> {
  return new Set(quotedNames(text).map(({ term }) => term));
}

function isSystem(name: string): boolean {
  return /^.{4,}(系统|平台)$/.test(name);
}

function occurrences(text: string, name: string): Term[] {
  return matchesIn(text, new RegExp(RegExp.escape(name), 'g')).map(({ index }) => termAt(index, name, null));
}

/** A five-year plan, which is not a term. */
const FIVE_YEARS = /^十[一二三四五六]五$/;

function quotedNames(text: string): Term[] {
  return matchesIn(text, /“([^“”，。；：！？\n]{2,20})”/g)
    .map(({ index, 1: name = '' }) => termAt(index + 1, name, null))
    .filter(({ term }) => !FIVE_YEARS.test(term));
}

function termAt(start: number, term: string, definition: string | null): Term {
  return { term, definition, start, end: start + term.length };
}
