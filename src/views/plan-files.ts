import type { Alternate } from '../components/cite/DocumentHead.astro';
import type { Download } from '../components/cite/Downloads.astro';
import { sourceFileAddress } from '../model/addresses.ts';
import type { Plan } from '../model/plan.ts';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The files that hold a plan, each in another format, with what it is for. */
export function planFiles({ id }: Pick<Plan, 'id'>): (Alternate & { meaning: string })[] {
  const file = (extension: string, type: string, title: string, meaning: string) => ({
    address: `/plans/${id}.${extension}`,
    type,
    title,
    meaning,
  });
  return [
    file('docx', WORD, 'Word', '全文，按公文格式排版，可以打印、编辑'),
    file('txt', 'text/plain', '纯文本', '全文，一行一段'),
    file('md', 'text/markdown', 'Markdown', '全文，带标题层次'),
    file('json', 'application/json', 'JSON', '逐条的文字、责任单位、指标、时限和修复'),
    file('xml', 'application/akn+xml', 'Akoma Ntoso', '法规文献的国际标准 XML'),
  ];
}

/** The document as received, as a file among the others. */
export function sourceFile(plan: Pick<Plan, 'id' | 'source'>): Download {
  return { address: sourceFileAddress(plan), title: '原始文件' };
}
