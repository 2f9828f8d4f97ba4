import { GRADE_LABELS } from '../model/labels.ts';
import type { Plan } from '../model/plan.ts';
import { plainRows } from '../model/table.ts';
import { wordsOf } from '../model/words.ts';

/**
 * A plan's words as plain text; before them stand its title, how far its source can be trusted, its address and SHA-256. The
 * rows of a table are lines with a tab between the cells.
 */
export function printText(plan: Plan, url: string): string {
  return [plan.title, ...provenanceLines(plan, url), '', plainRows(wordsOf(plan.clauses)), ''].join('\n');
}

/** Where a plan's words come from, “来源：扫描识别文本。…”, a line each for the source, the address and the SHA-256. */
export function provenanceLines({ source }: Plan, url: string): string[] {
  const { name, meaning } = GRADE_LABELS[source.grade];
  return [`来源：${name}。${meaning}`, `网址：${url}`, `收到的文件 SHA-256：${source.sha256}`];
}
