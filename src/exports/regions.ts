import { z } from 'zod';
import { regionAddress } from '../model/addresses.ts';
import { FACET_LABELS } from '../model/labels.ts';
import { regionChain } from '../model/region-chain.ts';
import { regionSchema } from '../model/register.ts';
import type { Corpus, Dataset } from './dataset.ts';
import { describeFields } from './describe-fields.ts';

const { id, code, name, level, parent } = regionSchema.shape;

const row = describeFields(
  { id, name, code: code.unwrap(), level, parent, plans: z.array(z.string()), url: z.string() },
  {
    id: '地区的标识',
    name: '名称',
    code: 'GB/T 2260 的代码；国标没有的为 null',
    level: '层级：nation 国家、province 省级、prefecture 地级、district 县级、township 乡级',
    parent: '上一级地区的标识；最高一级的为 null',
    plans: '本级计划的标识，按收录的次序；只有所辖地区有计划的为空',
    url: '该地区的网页地址，从站点根目录算起',
  },
);

/** Every region that has plans or contains some that do, by which sites of different places can be joined. */
export const regions: Dataset = {
  name: 'regions',
  title: FACET_LABELS.region,
  description: '每行一个地区：国标代码、上级、层级和它的计划；有计划的地区和它们的上级都在内。',
  row,
  rows: regionRows,
  table: {
    columns: Object.keys(row.shape),
    rows: (corpus) => regionRows(corpus).map((region) => ({ ...region, plans: region.plans.join(' ') })),
  },
};

function regionRows({ plans, registers, link }: Corpus): z.infer<typeof row>[] {
  const own = Map.groupBy(plans, ({ region }) => region);
  const shown = new Set(
    [...own.keys()].flatMap((region) => regionChain(region, registers).map((above) => above.id)),
  );
  return registers.regions
    .filter((region) => shown.has(region.id))
    .map((region) => ({
      ...{ id: region.id, name: region.name, code: region.code },
      ...{ level: region.level, parent: region.parent },
      plans: (own.get(region.id) ?? []).map((plan) => plan.id),
      url: link(regionAddress(region.id)),
    }));
}
