import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { contentFolder, sourcePath } from '../../src/content/folder.ts';
import { receiveDocument } from '../../src/importer/received-document.ts';
import { printPlan } from '../../src/mdx/print.ts';
import { readPlan } from '../../src/mdx/read.ts';
import { type PublishedClause, publishedPlan } from '../../src/model/published.ts';
import { undoRepairs } from '../../src/model/undo-repairs.ts';
import { wordsOf } from '../../src/model/words.ts';
import { importFile } from '../importer/import-file.ts';

const { plans } = await readContent();

it('the content has at least the first five documents', () => {
  expect(plans.length).toBeGreaterThanOrEqual(5);
});

describe.each(plans)('$plan.id', ({ plan, mdx, file, repairs, files, text, source }) => {
  const words = wordsOf(plan.clauses);

  it('gives the source byte for byte when its repairs are undone', () => {
    const undone = new TextEncoder().encode(undoRepairs(words, repairs));
    const { file: name, sha256 } = source.extracted ?? source;
    expect(createHash('sha256').update(undone).digest('hex')).toBe(sha256);
    expect(Buffer.compare(undone, files.find((kept) => kept.name === name)?.bytes ?? Buffer.of())).toBe(0);
  });

  it('holds the text that the present readers extract from the files received', async () => {
    const kept = [source, ...source.annexes].map(({ file: name }) => sourcePath(plan.id, name));
    const received = await receiveDocument(kept, contentFolder);
    expect([received.text, ...received.annexes].join('\n')).toBe(text);
    expect(received.source.extracted).toEqual(source.extracted);
  });

  it('is unchanged when it is read and printed again', () => {
    const again = readPlan(mdx, { id: plan.id, file, source: plan.source });
    expect(printPlan(again)).toBe(mdx);
  });

  it('has the words and repairs that the present importer makes of the source', async () => {
    const kept = [source, ...source.annexes].map(({ file: name }) => sourcePath(plan.id, name));
    const imported = await importFile(...kept);
    const wordsOnly = (clauses: readonly PublishedClause[]) =>
      clauses.map(({ id, number, title, runIn, text }) => ({ id, number, title, runIn, text }));
    expect(wordsOnly(imported.clauses)).toEqual(wordsOnly(publishedPlan(plan, [], []).clauses));
    expect(imported.repairs).toEqual(repairs);
  });

  it('leaves out only spaces, heading marks, page furniture, glosses and line breaks', () => {
    const left = new Set(repairs.filter((repair) => repair.published === '').map((repair) => repair.class));
    const harmless = ['space', 'heading-mark', 'furniture', 'gloss', 'line-join'];
    expect([...left].filter((name) => !harmless.includes(name))).toEqual([]);
  });

  it('leaves out Chinese characters only in page furniture', () => {
    const lost = repairs.filter((repair) => repair.published === '' && /\p{Script=Han}/u.test(repair.source));
    expect(lost.filter((repair) => repair.class !== 'furniture')).toEqual([]);
  });

  it('adds only Chinese characters that were restored, with a reason', () => {
    const han = (text: string) => text.match(/\p{Script=Han}/gu)?.length ?? 0;
    const added = repairs.filter((repair) => han(repair.published) > han(repair.source));
    expect(added.filter((repair) => repair.class !== 'supplied' || !repair.reason)).toEqual([]);
  });
});
