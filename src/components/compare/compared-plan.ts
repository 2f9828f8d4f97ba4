import { partLabel } from '../../model/labels.ts';
import type { PublishedClause, PublishedPlan } from '../../model/published.ts';
import { langOf } from '../../model/script.ts';
import { scriptOf } from '../../text/script.ts';
import { href } from '../href.ts';
import { fetchJson } from './comparable.ts';

/** A plan as its data file holds it, with the language of its words where it is not the page's. */
export interface ReadPlan extends Pick<PublishedPlan, 'plan' | 'clauses'> {
  lang: string | undefined;
}

/** One clause of a comparison. */
export interface Side {
  /** “上海市2021年安全生产工作意见　三、（十）33.”. */
  name: string;
  address: string;
  /** Number, title and text. */
  words: string;
  /** The language of the words, where it is not the page's. */
  lang: string | undefined;
}

const cache = new Map<string, Promise<ReadPlan>>();

/** Reads the data file of a plan, which the site must have, once. Throws an Error where that fails. */
export function readPlan(id: string): Promise<ReadPlan> {
  const asked = cache.get(id) ?? fetchPlan(id);
  cache.set(id, asked);
  asked.catch(() => cache.delete(id));
  return asked;
}

async function fetchPlan(id: string): Promise<ReadPlan> {
  const read = await fetchJson<PublishedPlan>(`/plans/${id}.json`);
  const words = read.clauses.map(({ title, text }) => `${title}${text}`).join('');
  return { ...read, lang: langOf({ script: scriptOf(words) }) };
}

/** A clause as a side of a comparison. Throws a RangeError, in words for the reader, where the plan has none of that id. */
export function sideOf({ plan, clauses, lang }: ReadPlan, id: string): Side {
  const clause = clauses.find((candidate) => candidate.id === id);
  if (!clause) throw new RangeError(`《${plan.title}》没有这一条：${id}`);
  const { number, title, runIn, text } = clause;
  return {
    name: pathOf(clause, clauses),
    address: href(`/plans/${plan.id}/${id}/`),
    words: [number, title, title && text && !runIn ? '\n' : '', text].join(''),
    lang,
  };
}

/** The printed numbers from the top, “三、（十）33.”. */
function pathOf({ id, number, parent }: PublishedClause, clauses: readonly PublishedClause[]): string {
  const above = clauses.find((clause) => clause.id === parent);
  return (above ? pathOf(above, clauses) : '') + (number?.trim() ?? partLabel(id) ?? id);
}
