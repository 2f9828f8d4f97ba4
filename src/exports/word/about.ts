import type { Element } from 'xast';
import { planAddress, sourceAddress } from '../../model/addresses.ts';
import { GRADE_LABELS, meaningOf, REPAIR_LABELS } from '../../model/labels.ts';
import type { Ledger, Mark } from '../../model/ledger.ts';
import { clauseOf, type Plan } from '../../model/plan.ts';
import type { Publication } from '../../model/publication.ts';
import { REPAIR_CLASSES } from '../../model/repair.ts';
import { locatorOf } from '../citation/locator.ts';
import type { Publisher } from '../publisher.ts';
import { inline } from '../xml.ts';
import { paragraph } from './paragraphs.ts';
import { runsOf } from './runs.ts';

/** The heading of the last page. */
export const ABOUT = '关于这份副本';

/**
 * The last page, which is the site's: that this is a copy, where its words come from and how far they can be trusted, its
 * address, its repairs, and what is said of each marked word.
 */
export function aboutPage(
  { plan, ledger }: Publication,
  { site, link }: Pick<Publisher, 'site' | 'link'>,
): Element[] {
  const { source } = plan;
  const { name, meaning } = GRADE_LABELS[source.grade];
  return [
    paragraph('NoteTitle', runsOf(ABOUT), { onNewPage: true }),
    note(
      `本文件是《${plan.title}》的文字副本，由“${site}”（非政府官方网站）依党政机关公文格式（GB/T 9704—2012）排版，不是发文机关印发的原件，没有发文机关标志和印章。`,
    ),
    note(`文字来源：${name}。${ledger.note ?? meaning}`),
    note('网址：', link(planAddress(plan))),
    note(repairsOf(ledger), link(sourceAddress(plan))),
    note(`收到的文件 SHA-256：${source.sha256}`),
    ...(ledger.marks.length > 0 ? [note('文中加点线的文字：')] : []),
    ...ledger.marks.map((mark) => note(markNote(mark, plan))),
  ];
}

/** “…共有92处修复：补字26、接行9。与源文件逐行对照：” */
function repairsOf({ counts }: Ledger): string {
  const total = REPAIR_CLASSES.reduce((sum, name) => sum + counts[name], 0);
  const found = Object.entries(REPAIR_LABELS).flatMap(([repair, { name }]) => {
    const count = counts[repair as keyof typeof counts];
    return count > 0 ? `${name}${count}` : [];
  });
  const said =
    total === 0 ? '文字与收到的文件完全一致' : `文字与收到的文件相比共有${total}处修复：${found.join('、')}`;
  return `${said}。与源文件逐行对照：`;
}

/** “危化”（第三部分（十）第33项）：来源文本此处损坏，据证据补出（高度可信）。 */
function markNote(mark: Mark, plan: Plan): string {
  const clause = clauseOf(plan, mark.clause);
  const words = clause[mark.in]?.slice(mark.start, mark.end) ?? '';
  const place = clause.kind === 'frame' ? '' : `（${locatorOf(clause, plan)}）`;
  return `“${words}”${place}：${meaningOf(mark)}`;
}

/** A paragraph that may end with an address, a link where it is a full one. */
function note(words: string, address?: string): Element {
  return paragraph('Note', [...runsOf(words), ...(address === undefined ? [] : linkTo(address))]);
}

function linkTo(address: string): Element[] {
  if (!URL.canParse(address)) return runsOf(address);
  return [inline('w:fldSimple', { 'w:instr': `HYPERLINK "${address}"` }, runsOf(address))];
}
