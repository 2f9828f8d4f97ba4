import { z } from 'zod';
import { unitAddress } from '../model/addresses.ts';
import { FACT_KINDS } from '../model/fact-kinds.ts';
import { unitMentionSchema } from '../model/facts.ts';
import { type Corpus, collect, type Dataset } from './dataset.ts';
import { describeFields } from './describe-fields.ts';
import { originFields } from './origin-fields.ts';

const { unit: _unit, ...mention } = unitMentionSchema.shape;

/** Every responsible unit with the clauses that name it; the table has a row for each mention. */
export const units: Dataset = {
  name: 'units',
  title: FACT_KINDS.units.label,
  description: '每行一个单位，列出点名它的各条；表格中每点名一次占一行。',
  row: describeFields(
    {
      unit: unitMentionSchema.shape.unit,
      name: z.string(),
      region: z.string().nullable(),
      collective: z.boolean(),
      url: z.string().nullable(),
      mentions: z.array(originFields.extend(mention)),
    },
    {
      unit: '单位在登记册中的标识；登记册没有的为 null',
      name: '登记的名称；登记册没有的，为所印的名称',
      region: '所属地区的标识',
      collective: '是否泛指多个单位，如“各区人民政府”',
      url: '单位的网页地址，从站点根目录算起；登记册没有的为 null',
      mentions: '点名它的各条',
    },
  ),
  rows: unitRows,
  table: { columns: Object.keys(originFields.extend(unitMentionSchema.shape).shape), rows: mentionsOf },
};

function mentionsOf(corpus: Corpus) {
  return collect(corpus, ({ units: own }) => own);
}

function unitRows(corpus: Corpus) {
  const { plans, registers, link } = corpus;
  const regions = new Map(plans.map(({ id, region }) => [id, region]));
  // A name that the register lacks may mean different bodies in different regions, so the region is part of the key.
  const groups = Map.groupBy(
    mentionsOf(corpus),
    ({ unit, name, plan }) => unit ?? `${regions.get(plan) ?? plan} ${name}`,
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { unit } = first;
    const known = registers.units.find(({ id }) => id === unit);
    return {
      unit,
      name: known?.name ?? first.name,
      region: known?.region ?? regions.get(first.plan) ?? null,
      collective: known?.collective ?? first.collective,
      url: unit === null ? null : link(unitAddress(unit)),
      mentions: group.map(({ unit: _own, ...rest }) => rest),
    };
  });
}
