import type { Target } from '../model/facts.ts';
import type { Quantity } from './quantities.ts';

type Bound = Target['bound'];

const BY = '(幅度|速度|率|比例)?(为|约|超过|超|不低于|不少于|均|再|了)*\\s*$';
const RISES = new RegExp(`(增长|提高|提升|增加|上升|递增|增幅|增速|涨幅)${BY}`);
const FALLS = new RegExp(`(下降|降低|压减|减少|压降|削减|缩短|压缩|降幅|下浮)${BY}`);
/** 压减审批材料30%以上. */
const CUTS = /^\s*(再|进一步)?(压减|减少|削减|缩减|降低)(?!.*(到|至)$)/;
const LEAST =
  /(不低于|不少于|不小于|不得少于|不得低于|至少|最少|(?<!不|得)超过|突破|大于|高于|多于)\D{0,12}$|[≥>]\s*$/;
const MOST =
  /(不超过|不高于|不大于|不多于|不得超过|控制在|低于|小于|少于|最多|至多|(下降|降低|压减|减少|降|缩短|压缩|缩小)(到|至))\D{0,3}$|[≤<]\s*$/;
const ABOUT = /(约|大约|接近|将近|近)(为|达)?\s*$/;
/** An earlier number under the same verb: 提高5%和7%. */
const SHARED = /[\d.]+\S{1,4}(以上)?[和、及]$/;

/** How a number binds, from the words around it: 不少于24家 at least, 控制在5.5%以内 at most, 下降10%以上 a fall by. */
export function boundOf({ unit }: Quantity, before: string, after: string): Bound {
  const said = before.replace(SHARED, '');
  if (RISES.test(said)) return 'increase-by';
  if (FALLS.test(said) || (unit === '%' && CUTS.test(said))) return 'decrease-by';
  if (LEAST.test(said)) return 'at-least';
  if (MOST.test(said) || /^(及|或|\(含\))?(以下|以内|之内|内)/.test(after)) return 'at-most';
  if (/小时|分钟|秒$/.test(unit) && /^(可|到达|抵达|响应|办结|送达|处置)/.test(after)) return 'at-most';
  if (/^(及|或|\(含\))?以上/.test(after)) return 'at-least';
  return ABOUT.test(said) || /^左右/.test(after) ? 'about' : 'exactly';
}
