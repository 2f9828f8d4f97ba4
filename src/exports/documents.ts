import { z } from 'zod';
import { documentAddress } from '../model/addresses.ts';
import { citedPlanAmong } from '../model/cited-plan.ts';
import { FACT_KINDS } from '../model/fact-kinds.ts';
import { citationSchema } from '../model/facts.ts';
import { type Corpus, collect, type Dataset } from './dataset.ts';
import { describeFields } from './describe-fields.ts';
import { originFields } from './origin-fields.ts';

const { document: _document, ...citation } = citationSchema.shape;

/** Every document that plans cite by name, with the clauses that cite it; a bare 《意见》 names no document. */
export const documents: Dataset = {
  name: 'documents',
  title: FACT_KINDS.citations.label,
  description: '每行一件文件，列出引用它的各条。',
  row: describeFields(
    {
      document: z.string(),
      title: z.string(),
      titles: z.array(z.string()),
      docNumbers: z.array(z.string()),
      plan: z.string().nullable(),
      url: z.string(),
      citations: z.array(originFields.extend(citation)),
    },
    {
      document: '引用文件的标识',
      title: '首次引用时的名称',
      titles: '引用时的各种写法',
      docNumbers: '引用时注明的发文字号',
      plan: '本站收录该文件时，计划的标识；未收录的为 null',
      url: '该文件的网页地址，从站点根目录算起',
      citations: '引用它的各条',
    },
  ),
  rows: documentRows,
};

function documentRows(corpus: Corpus) {
  const citations = Map.groupBy(
    collect(corpus, ({ citations: own }) => own),
    ({ document }) => document,
  );
  const citedPlan = citedPlanAmong(corpus.plans);
  return [...citations].flatMap(([document, group]) => {
    if (document === null) return [];
    const titles = [...new Set(group.map(({ title }) => title))];
    const docNumbers = [...new Set(group.flatMap(({ docNumber }) => docNumber ?? []))];
    return {
      document,
      title: titles[0],
      titles,
      docNumbers,
      plan: citedPlan({ titles, docNumbers })?.id ?? null,
      url: corpus.link(documentAddress(document)),
      citations: group.map(({ document: _own, ...rest }) => rest),
    };
  });
}
