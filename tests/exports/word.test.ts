import { text as textOf } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { fromBufferPromise } from 'yauzl';
import { ABOUT } from '../../src/exports/word/about.ts';
import { printWord } from '../../src/exports/word/document.ts';
import { childOf, descendants, settingOf } from '../../src/importer/formats/docx/elements.ts';
import { docxReader } from '../../src/importer/formats/docx.ts';
import { addressedClauses } from '../../src/model/addresses.ts';
import { clausesOf, newPart } from '../../src/model/part.ts';
import type { Publication } from '../../src/model/publication.ts';
import { printedWords, wordsOf } from '../../src/model/words.ts';
import { PUBLICATIONS, PUBLISHER, publicationOf } from './corpus.ts';

const write = async (publication: Publication) => Buffer.from(await printWord(publication, PUBLISHER));

/** The lines of a Word document as our importer reads them, before and from the page about the copy. */
async function readBack(bytes: Buffer): Promise<{ words: string[]; about: string[] }> {
  const { text } = await docxReader.read(bytes, 'a.docx');
  const lines = text.split('\n');
  const end = lines.lastIndexOf(ABOUT);
  return { words: lines.slice(0, end), about: lines.slice(end) };
}

/** The files in a Word document with their dates. */
async function filesOf(bytes: Buffer): Promise<Map<string, { text: string; date: Date }>> {
  const zip = await fromBufferPromise(bytes);
  const files = new Map<string, { text: string; date: Date }>();
  for await (const entry of zip.eachEntry()) {
    const text = await textOf(await zip.openReadStreamPromise(entry));
    files.set(entry.fileName, { text, date: entry.getLastModDate() });
  }
  return files;
}

async function partOf(bytes: Buffer, name: string): Promise<Root> {
  return fromXml((await filesOf(bytes)).get(name)?.text ?? '');
}

const wordsIn = (node: Element | Root): string =>
  descendants(node, 'w:t')
    .map(({ children }) => children.map((child) => ('value' in child ? child.value : '')).join(''))
    .join('');

/** The headings of a document as its outline shows them, with their levels. */
function outlineOf(document: Root, styles: Root): [level: number, words: string][] {
  const levels = new Map(
    descendants(styles, 'w:style').flatMap((style) => {
      const level = settingOf(childOf(style, 'w:pPr'), 'w:outlineLvl');
      return level === null ? [] : [[style.attributes['w:styleId'], Number(level) + 1] as const];
    }),
  );
  return descendants(document, 'w:p').flatMap((paragraph): [number, string][] => {
    const level = levels.get(settingOf(childOf(paragraph, 'w:pPr'), 'w:pStyle'));
    return level === undefined ? [] : [[level, wordsIn(paragraph)]];
  });
}

describe.each(PUBLICATIONS)('$plan.id as a Word document', async (publication) => {
  const { plan, ledger } = publication;
  const bytes = await write(publication);
  const document = await partOf(bytes, 'word/document.xml');

  it('has the words of the plan and no others, as our importer reads them', async () => {
    const { words } = await readBack(bytes);
    expect(words.join('\n')).toBe(wordsOf(plan.clauses));
  });

  it('ends with what it is: a copy by this site, its source and grade, address and repairs', async () => {
    const about = (await readBack(bytes)).about.join('\n');
    expect(about).toContain(`《${plan.title}》的文字副本，由“查阅站”（非政府官方网站）`);
    expect(about).toMatch(/\n文字来源：.+。/);
    expect(about).toContain(`https://example.org/plans/${plan.id}/`);
    expect(about).toMatch(/\n文字与收到的文件相比共有\d+处修复：/);
    expect(about).toContain(plan.source.sha256);
  });

  it('has every titled clause in its outline, below the one above it, and no generated numbers', async () => {
    const titled = plan.clauses.filter(({ title }) => title !== null);
    const outline = outlineOf(document, await partOf(bytes, 'word/styles.xml'));
    expect(outline.map(([, words]) => words)).toEqual(
      titled.map(({ number, title }) => `${number ?? ''}${title}`),
    );
    for (const [index, [level]] of outline.slice(1).entries())
      expect(level - (outline[index]?.[0] ?? 0)).toBeLessThan(2);
    expect(descendants(document, 'w:numPr')).toEqual([]);
  });

  it('has a bookmark for each clause, whose name Word accepts', () => {
    const starts = descendants(document, 'w:bookmarkStart').map(({ attributes }) => attributes);
    const names = starts.map((attributes) => attributes['w:name'] ?? '');
    const ids = addressedClauses(plan).filter((clause) => printedWords(clause) !== '');
    expect(names).toEqual(ids.map(({ id }) => id.replaceAll('-', '_').replace(/^(?=\d)/, 'c_')));
    expect(names.filter((name) => !/^[a-z]\w{0,39}$/.test(name))).toEqual([]);
    expect(new Set(starts.map((attributes) => attributes['w:id'])).size).toBe(starts.length);
  });

  it('marks the words that its notes speak of', () => {
    const marked = descendants(document, 'w:r').filter(
      (run) => settingOf(childOf(run, 'w:rPr'), 'w:rStyle') === 'Marked',
    );
    const clauses = new Map(plan.clauses.map((clause) => [clause.id, clause]));
    const noted = ledger.marks.map((mark) =>
      clauses.get(mark.clause)?.[mark.in]?.slice(mark.start, mark.end),
    );
    expect(marked.map(wordsIn).join('')).toBe(noted.join(''));
  });
});

it('always has the same bytes, without a date or an author', async () => {
  const publication = publicationOf('shanghai-emergency-2025');
  const [first, , again] = [
    await write(publication),
    await write(publicationOf('qingpu-emergency-2023')),
    await write(publication),
  ];
  expect(again?.equals(first ?? Buffer.alloc(0))).toBe(true);
  const files = await filesOf(again ?? Buffer.alloc(0));
  expect([...new Set([...files.values()].map(({ date }) => date.getFullYear()))]).toEqual([2000]);
  const core = files.get('docProps/core.xml')?.text ?? '';
  expect(core).toContain(
    '<dc:title>上海市应急管理局2025年工作要点</dc:title><dc:language>zh-CN</dc:language>',
  );
  expect(core).not.toMatch(/creator|created|modified/);
});

it('is well-formed in all its parts, whatever the words', async () => {
  const words = ']]><w:p/>&amp;\u0001\ud800“<script>”';
  const clauses = clausesOf([newPart({ kind: 'clause', number: '一、', title: words, text: words })]);
  const { plan, ledger } = publicationOf('shanghai-emergency-2025');
  const bytes = await write({ plan: { ...plan, title: words, clauses }, ledger: { ...ledger, marks: [] } });
  const files = await filesOf(bytes);
  for (const [name, { text }] of files) expect(() => fromXml(text), name).not.toThrow();
  expect((await readBack(bytes)).words).toEqual(['一、]]><w:p/>&amp;“<script>”', ']]><w:p/>&amp;“<script>”']);
});

it('sets pages of 22 lines with 28 characters, with the number outside', async () => {
  const files = await filesOf(await write(publicationOf('shanghai-work-safety-2021')));
  const section = descendants(fromXml(files.get('word/document.xml')?.text ?? ''), 'w:sectPr').at(-1);
  const grid = section && childOf(section, 'w:docGrid');
  expect(Math.floor(((225 / 25.4) * 1440) / Number(grid?.attributes['w:linePitch']))).toBe(22);
  const feet = [...files].filter(([name]) => /footer\d\.xml$/.test(name)).map(([, { text }]) => text);
  expect(feet.map((foot) => settingOf(descendants(fromXml(foot), 'w:pPr')[0], 'w:jc')).sort()).toEqual([
    'left',
    'right',
  ]);
});
