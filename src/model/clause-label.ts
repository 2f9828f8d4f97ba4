import type { Clause } from './clause.ts';
import { partLabel } from './labels.ts';

const EXCERPT = 24;

/** The label of a clause without its words: “印发通知”, “三、”, “附件1”. */
export function nameOf({ kind, number, id }: Clause): string {
  return partLabel(kind) ?? number?.trim() ?? id;
}

/** One line on a clause: its title without the closing 。, else the beginning of its text. */
export function headline({ title, text, runIn }: Pick<Clause, 'title' | 'text' | 'runIn'>): string {
  if (title) return runIn ? title.replace(/。$/, '') : title;
  const line = text.split('\n', 1)[0] ?? '';
  return line.length > EXCERPT ? `${line.slice(0, EXCERPT)}…` : line;
}
