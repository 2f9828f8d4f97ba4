import { type Corpus, collect, type Dataset } from './dataset.ts';
import { originFields, targetFields } from './fact-fields.ts';

const row = originFields.extend(targetFields.shape);

/** Every numeric target, “完成既有多层住宅加装电梯1000台以上”. */
export const targets: Dataset = {
  name: 'targets',
  title: '量化指标',
  description: '每行一个数：原文、数值、单位、界限。',
  row,
  rows: targetRows,
  table: { columns: Object.keys(row.shape), rows: targetRows },
};

function targetRows(corpus: Corpus) {
  return collect(corpus, ({ targets: own }) => own);
}
