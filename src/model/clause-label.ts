import type { Clause } from './clause.ts';
import { partLabel } from './labels.ts';

const EXCERPT = 24;

const ANNEX = /^附[件表录]\s*[\d一二三四五六七八九十]*/;

/** The label of a clause without its words: “印发通知”, “三、”, “附件1”, also of an annex that is titled 附件1责任分工表. */
export function nameOf({ kind, number, title, id }: Clause): string {
  if (kind === 'annex' && number === null) return ANNEX.exec(title ?? '')?.[0].trim() ?? '附件';
  return partLabel(kind) ?? number?.trim() ?? id;
}

/** The labels of a clause and those above it as one: “三、（十）33.”, and “附件2 18” with a space between two numbers. */
export function joinNames(names: readonly string[]): string {
  return names.reduce((path, name) => path + (/\d$/.test(path) && /^\d/.test(name) ? ' ' : '') + name, '');
}

/** One line on a clause: its title without the closing 。, else the beginning of its text. */
export function headline({ title, text, runIn }: Pick<Clause, 'title' | 'text' | 'runIn'>): string {
  if (title) return runIn ? title.replace(/。$/, '') : title;
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
}
