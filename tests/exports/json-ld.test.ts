import jsonld from 'jsonld';
import type { JsonLdObject } from 'schema-dts';
import { describe, expect, it } from 'vitest';
import { archivesOf } from '../../src/exports/archives.ts';
import { DATASETS } from '../../src/exports/datasets.ts';
import { breadcrumbJsonLd } from '../../src/exports/json-ld/breadcrumb.ts';
import { catalogJsonLd } from '../../src/exports/json-ld/catalog.ts';
import { clauseJsonLd, planJsonLd } from '../../src/exports/json-ld/documents.ts';
import { printJsonLd } from '../../src/exports/json-ld/print.ts';
import { addressedClauses } from '../../src/model/addresses.ts';
import { clauseOf, PLANS, PUBLISHER, planOf } from './corpus.ts';

/** Expands offline, with a minimal context for schema.org; `safe` throws where data would be dropped. */
const OFFLINE = {
  safe: true,
  documentLoader: async (documentUrl: string) => ({
    documentUrl,
    document: { '@context': { '@vocab': 'https://schema.org/' } },
  }),
};

async function expand(data: JsonLdObject) {
  const [thing = {}] = await jsonld.expand(JSON.parse(printJsonLd(data)), OFFLINE);
  return thing;
}

const PLAN = planOf('shanghai-work-safety-2021');

describe.each(PLANS)('$id as JSON-LD', (plan) => {
  it('can be expanded without loss, the plan and every clause', async () => {
    const things = [
      planJsonLd(plan, PUBLISHER),
      ...addressedClauses(plan).map((clause) => clauseJsonLd(clause, plan, PUBLISHER)),
    ];
    for (const thing of things) {
      expect(await expand(thing)).toMatchObject({
        '@type': ['https://schema.org/Legislation', 'https://schema.org/DigitalDocument'],
      });
    }
  });

  it('has no empty values', () => {
    expect(printJsonLd(planJsonLd(plan, PUBLISHER))).not.toMatch(/null|undefined|""/);
  });
});

it('describes a plan by issuer, date, number and files', () => {
  expect(planJsonLd(PLAN, PUBLISHER)).toMatchObject({
    name: '上海市2021年安全生产工作意见',
    legislationIdentifier: '沪安委会〔2021〕4号',
    legislationDate: '2021-04-07',
    legislationPassedBy: [{ '@type': 'GovernmentOrganization', name: '上海市安全生产委员会' }],
    legislationJurisdiction: { name: '上海市', url: 'https://example.org/regions/shanghai/' },
    encoding: expect.arrayContaining([
      expect.objectContaining({ contentUrl: 'https://example.org/plans/shanghai-work-safety-2021.xml' }),
    ]),
  });
  expect(planJsonLd(PLAN, PUBLISHER)).not.toHaveProperty('datePublished');
});

it('describes a clause by its place and its responsible bodies, each once', () => {
  expect(clauseJsonLd(clauseOf(PLAN, '3-10-33'), PLAN, PUBLISHER)).toMatchObject({
    '@id': 'https://example.org/plans/shanghai-work-safety-2021/3-10-33/',
    identifier: '第三部分（十）第33项',
    isPartOf: { '@id': 'https://example.org/plans/shanghai-work-safety-2021/' },
    legislationResponsible: [
      { name: '上海市公安局', url: 'https://example.org/units/shanghai-public-security/' },
      { name: '上海市交通委员会' },
      { name: '各区人民政府' },
    ],
  });
});

it('links the page of the issuer or of a copy, never a mirror', () => {
  expect(planJsonLd(planOf('changning-work-safety-2025'), PUBLISHER)).toHaveProperty('isBasedOn');
  expect(printJsonLd(planJsonLd(planOf('changzhi-emergency-2025'), PUBLISHER))).not.toContain(
    'nubianyinyang',
  );
});

it('numbers breadcrumbs, the last without an address', async () => {
  const list = breadcrumbJsonLd([{ text: '首页', address: '/' }, { text: '三、' }], PUBLISHER.link);
  expect(list).toMatchObject({
    itemListElement: [
      { position: 1, name: '首页', item: 'https://example.org/' },
      { position: 2, name: '三、' },
    ],
  });
  await expand(list);
});

it('lists every data file in each format', async () => {
  const printed = JSON.stringify(await expand(catalogJsonLd(PUBLISHER, archivesOf([]))));
  for (const { name, table } of DATASETS) {
    expect(printed).toContain(`https://example.org/data/${name}.json`);
    expect(printed.includes(`https://example.org/data/${name}.csv`)).toBe(table !== undefined);
  }
  expect(printed).toContain('https://example.org/data/all.zip');
});

it('cannot end the script element that holds it', () => {
  const printed = printJsonLd(planJsonLd({ ...PLAN, title: '</script><b>' }, PUBLISHER));
  expect(printed).not.toContain('<');
  expect(JSON.parse(printed).name).toBe('</script><b>');
});
