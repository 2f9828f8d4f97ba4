import { describe, expect, it } from 'vitest';
import { printAkomaNtoso } from '../../src/exports/akoma-ntoso/document.ts';
import { citeBibtex } from '../../src/exports/citation/bibtex.ts';
import { citableOf } from '../../src/exports/citation/citable.ts';
import { citeCsl } from '../../src/exports/citation/csl.ts';
import { citeRis } from '../../src/exports/citation/ris.ts';
import { printFeed } from '../../src/exports/feed.ts';
import { feedOfAll } from '../../src/exports/feeds.ts';
import { clauseJsonLd, planJsonLd } from '../../src/exports/json-ld/documents.ts';
import { pageMeta } from '../../src/exports/page-meta.ts';
import { publishedMetadata } from '../../src/model/published.ts';
import type { Script } from '../../src/model/script.ts';
import { PUBLISHER, publicationOf } from './corpus.ts';
import { schemaErrors } from './schemas/validate.ts';

const simplified = publicationOf('qingpu-emergency-2023');

/** The plan as if its words were in another script. */
function written(script: Script | null) {
  const publication = { ...simplified, plan: { ...simplified.plan, script } };
  const { plan } = publication;
  const citable = citableOf(publication, 'https://example.org/');
  const tags = new Map(
    pageMeta(publication, 'https://example.org/', PUBLISHER).map((tag) => [tag.name ?? tag.property, tag]),
  );
  const feed = { ...PUBLISHER, id: null };
  return {
    csl: JSON.parse(citeCsl(citable, null))[0].language,
    bibtex: /langid = \{(.*?)\}/.exec(citeBibtex(citable, null))?.[1],
    ris: /LA {2}- (.*?)\r/.exec(citeRis(citable, null))?.[1],
    page: tags.get('citation_language')?.content,
    shared: tags.get('og:locale')?.content,
    schema: planJsonLd(plan, PUBLISHER).inLanguage,
    clause: plan.clauses[1] && clauseJsonLd(plan.clauses[1], plan, PUBLISHER).inLanguage,
    akoma: /FRBRlanguage language="(.*?)"/.exec(printAkomaNtoso(publication, PUBLISHER))?.[1],
    feed: /<entry xml:lang="(.*?)"/.exec(
      printFeed(feedOfAll([plan]), feed, new Map([[plan.id, '2026-11-21']])) ?? '',
    )?.[1],
  };
}

describe('the language', () => {
  it('of a Simplified plan is that of the site', () => {
    expect(simplified.plan.script).toBe('Hans');
    expect(written('Hans')).toEqual({
      csl: 'zh-CN',
      bibtex: 'chinese',
      ris: 'zh-CN',
      page: 'zh-CN',
      shared: 'zh_CN',
      schema: 'zh-Hans',
      clause: 'zh-Hans',
      akoma: 'zho',
      feed: undefined,
    });
  });

  it('of a Traditional plan is zh-Hant everywhere', () => {
    expect(written('Hant')).toEqual({
      csl: 'zh-Hant',
      bibtex: 'chinese-hant',
      ris: 'zh-Hant',
      page: 'zh-Hant',
      shared: 'zh_Hant',
      schema: 'zh-Hant',
      clause: 'zh-Hant',
      akoma: 'zho-Hant',
      feed: 'zh-Hant',
    });
  });

  it('of a plan whose words do not tell is Chinese', () => {
    expect(written(null)).toMatchObject({ csl: 'zh', ris: 'zh', page: 'zh', shared: 'zh', schema: 'zh' });
  });
});

it('Akoma Ntoso with a Traditional plan is valid', async () => {
  const traditional = { ...simplified, plan: { ...simplified.plan, script: 'Hant' as const } };
  expect(await schemaErrors('akoma-ntoso.rng', printAkomaNtoso(traditional, PUBLISHER))).toEqual([]);
});

it('the published data hold no more fields for it', () => {
  expect(publishedMetadata(simplified.plan)).not.toHaveProperty('script');
});
