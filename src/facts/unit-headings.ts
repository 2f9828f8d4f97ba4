import { matchesIn } from './scan.ts';
import type { UnitList } from './unit-lists.ts';
import { isAuthority, isGeneric, isPublicBody } from './unit-names.ts';
import { splitNames } from './unit-splitting.ts';

/** A title that is only a name: 市水务局。 */
const WHOLE = /(?<![\s\S])\s*([^,。;:\n\t]{2,60}?)(?=[。:]?\s*(?![\s\S]))/g;
/** A paragraph that begins with a name and its duty: 市水务局：负责牵头节水工作. */
const BEGINS =
  /(?<=^)([^,。;:\n\t]{2,60}?)(?=(?:\n|[。:])(?:主要|具体|工作)?(?:职责|负责|牵头|统筹|承担|配合|协助|参与|指导|督促|组织|做好|依法|按照))/gm;
const INSTITUTES = /(研究院|研究所|设计院|协会|学会|大学|集团|公司|融媒体中心)(\([^()]{1,16}\))?$/;
const TOPICS =
  /级|全面|综合|多元|新型|现代|智慧|数字|健康城|一流|示范|建设$|^区域|^县域|^城乡|^乡村|^基层|^总部$/;

/** Another name of the same body or its part: 中国城市规划设计研究院（部遥感应用中心）. */
const OTHER_NAME = /(?<=..[院局委办厅部会所司学])\([^()]{2,16}(?:[局委办处室院会部队所站]|中心)\)$/;

/** The beginning of a statement and not of a name: 设在市应急局. */
const SAYS = /^(?:设(?=在|于|立)|设有|位于|隶属|挂靠|报|抄|由|向|经|成立|组建|归)/;

/** The bodies in headings of duties: “（一）市水务局。” before “负责牵头节水工作。”. */
export function headingLists(text: string, scan: string): UnitList[] {
  return [...matchesIn(scan, WHOLE), ...matchesIn(scan, BEGINS)].flatMap(({ index, 0: words }) => {
    const own = words.replace(OTHER_NAME, '');
    const list = { start: index, end: index + own.length, role: 'named' as const };
    const names = splitNames(text, scan, list).map(({ start, end }) => scan.slice(start, end));
    return names.length > 0 && names.every(isOwnHeading) ? [list] : [];
  });
}

/** Whether a heading means a body, and not a topic such as 区域医疗中心 or 基层党组织. */
function isOwnHeading(name: string): boolean {
  if (isGeneric(name) || TOPICS.test(name) || SAYS.test(name)) return false;
  if (isAuthority(name)) return isPublicBody(name) || /.{2}[局委办厅部]$|^(团委|工会|妇联)$/.test(name);
  return INSTITUTES.test(name) && name.length > 4;
}
