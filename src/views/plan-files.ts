import { sourceFileAddress } from '../model/addresses.ts';
import type { Plan } from '../model/plan.ts';

/** A file that holds a plan. */
export interface PlanFile {
  address: string;
  type: string;
  title: string;
  /** What it is for, for readers. */
  meaning: string;
}

/** The files that hold a plan, each in another format. */
export function planFiles({ id }: Pick<Plan, 'id'>): PlanFile[] {
  const file = (extension: string, type: string, title: string, meaning: string) => ({
    address: `/plans/${id}.${extension}`,
    type,
    title,
    meaning,
  });
  return [
    file('txt', 'text/plain', '纯文本', '全文，一行一段'),
    file('md', 'text/markdown', 'Markdown', '全文，带标题层次'),
    file('json', 'application/json', 'JSON', '逐条的文字、责任单位、指标、时限和修复'),
    file('xml', 'application/akn+xml', 'Akoma Ntoso', '法规文献的国际标准 XML'),
  ];
}

/** The document as received, as a file among the others. */
export function sourceFile({ id, source }: Pick<Plan, 'id' | 'source'>): Pick<PlanFile, 'address' | 'title'> {
  return {
    address: sourceFileAddress({ id, source }),
    title: '原始文件',
  };
}
