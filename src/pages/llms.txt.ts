import type { APIRoute } from 'astro';
import { fullHref } from '../components/href.ts';
import { readPlans, readSite } from '../content/collections.ts';
import { archivedPlan, archivesOf } from '../exports/archives.ts';
import { DATASETS } from '../exports/datasets.ts';
import { ARCHIVE, ARCHIVE_INDEX, planAddress } from '../model/addresses.ts';
import { GRADE_LABELS } from '../model/labels.ts';

/** What the archives hold. */
const HELD = '以上文件、各份计划的 Word、JSON、XML（Akoma Ntoso）、Markdown、纯文本和收到的原始文件';

/** The index for language models (llmstxt.org): what is here, how to cite it, where the texts and the data are. */
export const GET: APIRoute = async ({ site }) => {
  const { name, description } = await readSite();
  const link = (address: string) => fullHref(address, site);
  const plans = await readPlans();
  const isOne = archivesOf(plans.map(archivedPlan)).some(({ address }) => address === ARCHIVE);
  const lines = [
    `# ${name}`,
    '',
    `> ${description}`,
    '',
    '本站不是政府网站。引用时请写明计划标题、发文字号、条款的序号和网址；条款的网址是计划的网址加上由序号连成的标识，如 3-10-33/。',
    '',
    '## 计划全文（Markdown）',
    '',
    '后缀 .md 换成 .json 是逐条的文字和识别结果，.xml 是 Akoma Ntoso，.txt 是纯文本，.docx 是 Word 文件。',
    '',
    ...plans.map(
      (plan) =>
        `- [${plan.title}](${link(planAddress(plan).replace(/\/$/, '.md'))})：${plan.docNumber ?? '无文号'}，来源：${GRADE_LABELS[plan.source.grade].name}`,
    ),
    '',
    '## 数据',
    '',
    `- [说明](${link('/data/')})：各文件、字段、许可和示例；每个文件旁有 JSON Schema（.schema.json），表格另有 .csv`,
    ...DATASETS.map(
      ({ name: file, title, description: what }) => `- [${title}](${link(`/data/${file}.json`)})：${what}`,
    ),
    isOne
      ? `- [全部文件](${link(ARCHIVE)})：ZIP，${HELD}`
      : `- [全部文件](${link(ARCHIVE_INDEX)})：JSON，列出每年一个的 ZIP，其中是${HELD}`,
    `- [清单](${link('/data/manifest.json')})：每份计划的每个文件的 SHA-256；[发布记录](${link('/data/log.json')})；核验的程序 [verify.mjs](${link('/verify.mjs')})`,
    '',
    '## 更新',
    '',
    `- [新收录的计划](${link('/feed.xml')})：Atom`,
    `- [发布、更正、撤回](${link('/log/feed.xml')})：Atom，逐字列出改动`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
