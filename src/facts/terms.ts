import type { Term } from '../model/facts.ts';
import { NUMERAL_CHARACTERS, readNumeral } from '../model/numeral.ts';
import { matchesIn, scanForm } from './scan.ts';

/**
 * The terms that a text defines itself, with the defining words: “一制四案”（突发事件应急包保责任制和…预案）, and
 * 形成国家为主、政府辅助、社会补充的“三位一体”体系, where as many things stand before the term as its number says.
 */
export function readTerms(text: string): Term[] {
  const terms = [...definedAfter(text), ...definedBefore(text), ...namesOfSystems(text)];
  const first = new Map(terms.toReversed().map((term) => [term.start, term]));
  return [...first.values()].sort((a, b) => a.start - b.start);
}

const QUOTED = '“([^“”\\n]{2,30})”';
const DEFINED_AFTER = new RegExp(`${QUOTED}[^“”，。；：（(\\n]{0,6}[（(]([^（）()\\n]{6,200})[）)]`, 'g');
/** What a bracket behind a term says when it does not define it. */
const ASIDE = /^(见|详见|附|以下简称|含|试行|简称|\d+$)/;

/** “双下降、两确保”的年度目标（事故总量、死亡人数“双下降”，确保…）: the bracket behind the term. */
function definedAfter(text: string): Term[] {
  return matchesIn(text, DEFINED_AFTER).flatMap(({ index, 1: term = '', 2: definition = '' }) =>
    ASIDE.test(scanForm(definition)) ? [] : [termAt(index + 1, term, definition)],
  );
}

/** What a name is given to, behind the verb that it follows if one does; it ends what is looked at. */
const SYSTEM =
  /(?:.*(?:结合|纳入|推广|推进|完善|建设|建成|依托|使用|应用|通过|运用))?(.{2,20}(?:系统|平台|机制|工程|行动|计划|制度|模式|体系))$/u;

const NAMED = new RegExp(`[（(]${QUOTED}[）)]`, 'g');

/** 企业安全员智慧管理系统（“青小安”）: the name that a bracket gives to what stands before it. */
function namesOfSystems(text: string): Term[] {
  return matchesIn(text, NAMED).flatMap(({ index, 1: term = '' }) => {
    const [before = ''] =
      text.slice(Math.max(0, index - 30), index).match(/[^，。；、“”《》（）\n]*$/u) ?? [];
    const thing = SYSTEM.exec(before)?.[1];
    return thing === undefined ? [] : [termAt(index + 2, term, thing)];
  });
}

// The list is looked for behind its term, so that a long text without terms is run through once.
const DEFINED_BEFORE = new RegExp(
  `“(?<=([^，。；：“”《》（）\\n]+)“)(([${NUMERAL_CHARACTERS}])[^“”\\n]{1,12})”`,
  'g',
);

/** 风险预判和预防、风险预警和管控、隐患高质量排查整改“三道防线”: three things, and a term that says three. */
function definedBefore(text: string): Term[] {
  return matchesIn(text, DEFINED_BEFORE).flatMap(({ index, 1: list = '', 2: term = '', 3: count = '' }) => {
    const things = list.replace(/[等的这几个]+$/, '').split('、');
    if (things.length < 2 || things.length !== readNumeral(count) || things.includes('')) return [];
    return [termAt(index + 1, term, things.join('、'))];
  });
}

/** The places where a text uses one of the names, in “…” or, for a named system or platform, also without. */
export function findNames(text: string, names: ReadonlySet<string>): Term[] {
  const plain = [...names].filter(isSystem).flatMap((name) => occurrences(text, name));
  const quoted = quotedNames(text).filter(({ term }) => names.has(term) && !isSystem(term));
  return [...plain, ...quoted].sort((a, b) => a.start - b.start);
}

/**
 * The names that stand in more than one of the texts: “一网统管”, “三管三必须”, 危险化学品全过程监管信息系统. Quotation marks
 * make a name; a quoted sentence is none.
 */
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

/** The names that a text puts in quotation marks, each once. */
export function namesIn(text: string): Set<string> {
  return new Set(quotedNames(text).map(({ term }) => term));
}

function isSystem(name: string): boolean {
  return /^.{4,}(系统|平台)$/.test(name);
}

function occurrences(text: string, name: string): Term[] {
  return matchesIn(text, new RegExp(RegExp.escape(name), 'g')).map(({ index }) => termAt(index, name, null));
}

/** A five-year plan is a time, not a name. */
const FIVE_YEARS = /^十[一二三四五六]五$/;

function quotedNames(text: string): Term[] {
  return matchesIn(text, /“([^“”，。；：！？\n]{2,20})”/g)
    .map(({ index, 1: name = '' }) => termAt(index + 1, name, null))
    .filter(({ term }) => !FIVE_YEARS.test(term));
}

function termAt(start: number, term: string, definition: string | null): Term {
  return { term, definition, start, end: start + term.length };
}
