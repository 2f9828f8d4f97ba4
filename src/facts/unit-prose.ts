import { matchesIn } from './scan.ts';
import type { UnitList } from './unit-lists.ts';
import { isAnybody, isPublicBody } from './unit-names.ts';
import type { Role } from './unit-roles.ts';
import { splitNames } from './unit-splitting.ts';

const LIST = '[^,。;:()\\n]{3,60}?';
const LED = new RegExp(`(?<=由)(${LIST})(?=牵头|会同)`, 'g');
const ASSISTED = new RegExp(
  `(?<=由${LIST}牵头[^,。;]{0,4},(?:会同)?)(${LIST})(?=(?:等(?:部门|单位)?)?(?:配合|参与|协同|协助))`,
  'g',
);

/** The bodies after 会同, before their task: 由市农业农村局会同市发展改革委、市财政局制定考核办法. */
const JOINED =
  /(?<=由[^,。;:()\n]{3,20}?(?:牵头,?)?会同)((?:[^,。;:()\n、]{2,16}、)*[^,。;:()\n、]{1,14}?(?:局|委员会|委|办公室|办|厅|部门|部|院|政府|单位)(?![局委办厅部院]|公室|员会))/g;

/** The responsible bodies in a sentence: 由市应急局牵头，市公安局、市交通委配合. */
export function proseLists(text: string, scan: string): UnitList[] {
  const read = (pattern: RegExp, role: Role) =>
    matchesIn(scan, pattern).flatMap(({ index, 0: words }) => {
      const list = { start: index, end: index + words.length, role };
      const names = splitNames(text, scan, list).filter(({ quote }) => !isAnybody(quote));
      return names.length > 0 && names.every(({ quote }) => isPublicBody(quote)) ? [list] : [];
    });
  return [...read(LED, 'lead'), ...read(ASSISTED, 'assist'), ...read(JOINED, 'assist')];
}
