import { simplify } from '../text/traditional.ts';
import { matchesIn, type Span } from './scan.ts';

/** The recipients of a benefit, up to the comma before the benefit: 对年营业收入超过1亿元、增速超过20%的企业，给予…. */
const CONDITION =
  /(?<=^|[。;:\n,)])[^。;:!?\n,]{0,4}(?:对|对于|凡|凡是|符合)[^。;:!?\n]{2,100}?的[^。;:!?\n,的\d]{0,12},(?=[^。;!?\n]{0,16}?(?:给予|予以|奖励|补贴|补助|资助|发放|享受|可|按|一次性|分别|每))/g;

/** Requirements for applicants: 申报单位注册时间须满2年，研发人员占比不低于10%. */
const APPLICANTS =
  /(?<=^|[。;\n])[^。;\n,]{0,6}(?:申请|申报|认定|报考|应聘|参评)(?:人|者|单位|企业|主体|对象|机构|项目|条件)[^。\n]*/g;

/** The parts of a masked text that state who is eligible for a benefit; their numbers are conditions and not targets. */
export function conditionsIn(masked: string): Span[] {
  return [CONDITION, APPLICANTS].flatMap((pattern) =>
    matchesIn(masked, pattern).map(({ index, 0: words }) => ({ start: index, end: index + words.length })),
  );
}

const CONDITION_HEADING =
  /^(?:申报|申请|认定|参评|评选|报名|享受|准入|支持|奖励|补贴|基本)?(?:条件|对象|资格)(?:[和及与、](?:条件|范围|要求))?:?$|^(?:适用范围|名词解释|术语和定义|指标(?:解释|说明))/;

/** Whether a heading is that of conditions or definitions, so that numbers below it are not targets: 申报条件. */
export function isConditionHeading(heading: string): boolean {
  return CONDITION_HEADING.test(simplify(heading));
}
