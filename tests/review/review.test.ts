import { expect, it } from 'vitest';
import { importFiles } from '../../src/importer/import-files.ts';
import { readReview } from '../../src/review/read-review.ts';
import { reviewView } from '../../src/review/rows.ts';

it('x', async () => {
  for (const id of ['shanghai-work-safety-2021','qingpu-emergency-2023','changzhi-emergency-2025']) {
    const review = await readReview(id, ({ paths, id }) => importFiles(paths, id));
    const view = reviewView(review);
    console.log(id, review.stale, view.total, view.general.length, view.rows.length);
    console.log(JSON.stringify(view.general.slice(0, 5), null, 1));
    console.log(JSON.stringify(view.rows.filter((r) => r.findings.length).slice(0, 3), null, 1));
  }
  expect(1).toBe(1);
});
