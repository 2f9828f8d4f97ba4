import { GRADE_LABELS } from '../model/labels.ts';
import type { Plan } from '../model/plan.ts';
import { plainRows } from '../model/table.ts';
import { wordsOf } from '../model/words.ts';

/**
 * A plan as plain text: title, grade of the source, address and SHA-256, then its words. The rows of a table are lines with a
 * tab between the cells.
 */
export function printText(plan: Plan, url: string): string {
  return [plan.title, ...provenanceLines(plan, url), '', plainRows(wordsOf(plan.clauses)), ''].join('\n');
}

/** Three lines on a plan's source: “来源：扫描识别文本。…”, its address and its SHA-256. */
export function provenanceLines({ source }: Plan, url: string): string[] {
  const { name, meaning } = GRADE_LABELS[source.grade];
  return [`来源：${name}。${meaning}`, `网址：${url}`, `收到的文件 SHA-256：${source.sha256}`];
}
