import type { Clause } from './clause.ts';

const PARTS: Partial<Record<Clause['kind'], string>> = {
  notice: '印发通知',
  preamble: '前言',
  heading: '小标题',
  closing: '结语',
  signature: '署名',
};

const EXCERPT = 24;

/** What a clause is called where its words are not at hand: “印发通知”, “三、”, “附件1”. */
export function nameOf({ kind, number, id }: Clause): string {
  return PARTS[kind] ?? number?.trim() ?? id;
}

/** What a clause says in a line: its title without the closing mark, else the first words of its text. */
export function headline({ title, text, runIn }: Pick<Clause, 'title' | 'text' | 'runIn'>): string {
  if (title) return runIn ? title.replace(/。$/, '') : title;
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
}
