import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRegisters } from '../../src/content/folder.ts';
import { importDocument } from '../../src/importer/import-document.ts';
import { importFiles } from '../../src/importer/import-files.ts';
import { keepEdits } from '../../src/importer/kept-edits.ts';
import { newSource } from '../../src/importer/provenance.ts';
import { printPlan } from '../../src/mdx/print.ts';
import { type FieldName, GIVEN_FIELDS } from '../../src/model/given-metadata.ts';
import { type Metadata, metadataSchema } from '../../src/model/plan.ts';
import { type Source, sourceSchema } from '../../src/model/source.ts';
import { wordsOf } from '../../src/model/words.ts';

const registers = await readRegisters();
const TEXT = [
  '青溪市安全生产委员会办公室文件',
  '青安办〔2024〕3号',
  '青溪市2024年安全生产工作要点',
  '各区人民政府：',
  '为做好全年工作，制定本要点。',
  '一、加强学习',
  '（一）组织培训。各单位开展学习。',
  '（二）开展宣传。开展宣传活动。',
  '二、加强执法',
  '开展执法检查。',
  '青溪市安全生产委员会办公室',
  '2024年3月5日',
].join('\n');

function importText(text: string, given: object = {}) {
  const source: Source = { ...newSource('a.txt', new Uint8Array()), ...sourceSchema.partial().parse(given) };
  return { ...importDocument(text, { file: 'a.txt', id: 'a-b-2024', source, registers }), source };
}

const PRINTED = printPlan(importText(TEXT).plan);

/** The MDX after edits of the printed one, each of words that stand in it once. */
function edit(...edits: [from: string, to: string][]): string {
  return edits.reduce((mdx, [from, to]) => {
    expect(mdx.split(from)).toHaveLength(2);
    return mdx.replace(from, to);
  }, PRINTED);
}

/** The plan of an edited MDX that is imported again, with the MDX and the findings. */
function again(mdx: string, { text = TEXT, given = {}, before = importText(TEXT).reading } = {}) {
  const imported = importText(text, given);
  const { plan, notes } = keepEdits({ ...imported, before }, mdx, 'a.mdx');
  expect(wordsOf(plan.clauses)).toBe(wordsOf(imported.plan.clauses));
  return { plan, mdx: printPlan(plan), notes: notes.map(({ code, message }) => `${code}: ${message}`) };
}

/** For each field of the metadata, another value than that of the document. */
const OTHER: { [Name in FieldName]: Metadata[Name] } = {
  title: '青溪市安全生产工作要点（2024年）',
  noticeTitle: '关于印发要点的通知',
  docType: '意见',
  docNumber: '青安办〔2024〕4号',
  indexNumber: 'QX-2024-001',
  issuers: ['青溪市安全生产委员会'],
  region: 'shanghai',
  level: 'township',
  year: 2025,
  period: { from: 2025, to: 2027 },
  dates: { written: '2024-03-06', printed: '2024-03-07', published: '2024-03-08' },
  disclosure: '依申请公开',
  subject: '安全生产',
  salutation: '各镇人民政府：',
  signature: ['青溪市安委办'],
  cc: '市委办公室',
  copies: 60,
  annexes: [{ title: '任务分工表', present: false }],
  sectors: ['road'],
  timeline: [{ kind: 'written', from: null, to: '2024-03-06', quote: '3月6日', clause: null }],
  facts: [{ refuse: 'targets', clause: '2', quote: '执法' }],
};

describe('metadata of source.yaml', () => {
  it('may state every field of a plan but its id and the mark of a draft', () => {
    expect([...GIVEN_FIELDS, 'id', 'draft'].sort()).toEqual(Object.keys(metadataSchema.shape).sort());
    expect(Object.keys(OTHER).sort()).toEqual([...GIVEN_FIELDS].sort());
  });

  describe.each(GIVEN_FIELDS)('%s', (name) => {
    const given = { metadata: { [name]: OTHER[name] } };

    it('goes before the document in a new plan', () => {
      expect(importText(TEXT, given).plan[name]).toEqual(OTHER[name]);
    });

    it('goes before the front matter and the document at --update', () => {
      expect(again(PRINTED, { given }).plan[name]).toEqual(OTHER[name]);
      expect(again(printPlan({ ...importText(TEXT).plan, [name]: OTHER[name] })).plan[name]).toEqual(
        OTHER[name],
      );
    });

    it('states with null that there is none', () => {
      const none = { metadata: { [name]: null } };
      if (name === 'title') return expect(() => importText(TEXT, none)).toThrow(/title/);
      const values = [importText(TEXT, none), again(PRINTED, { given: none })].map(({ plan }) => plan[name]);
      for (const value of values)
        expect(Object.values(value ?? {}).filter((one) => one !== null)).toEqual([]);
    });
  });

  it('states single dates, and the year of a period', () => {
    const { plan } = again(PRINTED, {
      given: { metadata: { dates: { printed: '2024-03-07' }, period: OTHER.period } },
    });
    expect(plan.dates).toEqual({ written: '2024-03-05', printed: '2024-03-07', published: null });
    expect(plan.year).toBe(2025);
  });
});

describe('the front matter of a plan that is imported again', () => {
  const NEW = TEXT.replace('〔2024〕3号', '〔2024〕5号');

  it('takes from a new document what no editor changed', () => {
    const { plan, notes } = again(PRINTED, { text: NEW });
    expect(plan.docNumber).toBe('青安办〔2024〕5号');
    expect(notes.filter((note) => note.startsWith('field'))).toEqual([]);
  });

  it('keeps what an editor changed, and says so', () => {
    const { plan, notes } = again(edit(['docNumber: 青安办〔2024〕3号', 'docNumber: 青安办〔2024〕30号']), {
      text: NEW,
    });
    expect(plan.docNumber).toBe('青安办〔2024〕30号');
    expect(notes).toContain(
      'field-kept: docNumber stays “青安办〔2024〕30号”; the document says “青安办〔2024〕5号”',
    );
  });

  it('says what it fills in again', () => {
    const { plan, notes } = again(edit(['docNumber: 青安办〔2024〕3号\n', '']));
    expect(plan.docNumber).toBe('青安办〔2024〕3号');
    expect(notes).toEqual([expect.stringMatching(/^field-filled: docNumber is “青安办〔2024〕3号”/)]);
  });
});

describe('a document that nobody edited', () => {
  const documents = globSync([
    'tests/fixtures/content/sources/*/source.txt',
    'tests/fixtures/documents/*',
    'tests/fixtures/snapshots/*/source.txt',
  ]);

  it.each(documents)('has the same MDX when it is imported again: %s', async (path) => {
    const imported = await importFiles([path], null);
    const mdx = printPlan(imported.plan);
    const { plan, notes } = keepEdits({ ...imported, before: imported.reading }, mdx, 'a.mdx');
    expect(printPlan(plan)).toBe(mdx);
    expect(notes).toEqual([]);
  });
});

const idsOf = (mdx: string, options = {}) => again(mdx, options).plan.clauses.map(({ id }) => id);

/** Moves: a clause made the child of another, a title split off, a paragraph moved, a part renamed. */
const MOVES: [what: string, mdx: string, kept: string][] = [
  [
    'a clause made the child of another',
    edit(
      ['  </Clause>\n</Clause>\n\n<Clause number="二、"', '  </Clause>\n\n<Clause number="二、"'],
      ['开展执法检查。\n</Clause>', '开展执法检查。\n</Clause>\n</Clause>'],
    ),
    '  <Clause number="二、" title="加强执法"',
  ],
  [
    'a title split from its text without saying that it runs on',
    edit(['number="（一）" title="组织培训。" runIn="true"', 'number="（一）" title="组织培训。"']),
    'title="组织培训。" runIn="true"',
  ],
  [
    'a paragraph moved between parts',
    edit(
      ['<Part name="preamble">', '<Part name="notice">'],
      ['  为做好全年工作', '</Part>\n\n<Part name="preamble">\n  为做好全年工作'],
    ),
    '<Part name="notice">\n  各区人民政府：\n</Part>\n\n<Part name="preamble">\n  为做好',
  ],
  ['a part renamed', edit(['<Part name="signature">', '<Part name="closing">']), '<Part name="closing">'],
];

describe('the structure of a plan that is imported again', () => {
  it('is that of the document where no editor changed it', () => {
    expect(again(PRINTED)).toMatchObject({ mdx: PRINTED, notes: [] });
  });

  it.each(MOVES)('keeps %s', (_what, mdx, kept) => {
    expect(again(mdx).mdx).toContain(kept);
  });

  it('says which clauses were read differently', () => {
    const mdx = MOVES[0]?.[1] ?? '';
    expect(idsOf(mdx)).toContain('1-2');
    expect(again(mdx).notes).toEqual([
      expect.stringMatching(/^structure-kept: .*1-2-dup2 stay as in the MDX; the document was read as 2/),
    ]);
  });

  it.each(MOVES)('keeps %s where words elsewhere changed', (_what, mdx, kept) => {
    const text = TEXT.replace('开展执法检查', '开展执法抽查').replace('各单位开展学习', '各部门开展学习');
    const { mdx: printed, notes } = again(mdx, { text });
    expect(printed).toContain(kept);
    expect(notes).toContainEqual(
      expect.stringMatching(/^words-changed: clause .*“开展执法检查。” is now “开展执法抽查。”/),
    );
  });

  it.each(MOVES)('keeps %s where the document has a clause more', (_what, mdx, kept) => {
    const text = TEXT.replace(
      '\n青溪市安全生产委员会办公室\n',
      '\n三、加强领导\n各单位要落实责任。\n青溪市安全生产委员会办公室\n',
    );
    const { mdx: printed, plan } = again(mdx, { text });
    expect(printed).toContain(kept);
    expect(plan.clauses.find(({ title }) => title === '加强领导')).toMatchObject({
      id: '3',
      text: '各单位要落实责任。',
    });
  });

  it('reads a clause that a repair makes visible', () => {
    const damaged = TEXT.replace('二、加强执法', '?加强执法');
    const mdx = printPlan(importText(damaged).plan);
    const repairs = [{ quote: '?加强执法', published: '二、加强执法', reason: '前有“一、”。' }];
    expect(idsOf(mdx, { text: damaged, given: { repairs } })).toContain('2');
  });

  it('keeps the tags of a clause whose title changed', () => {
    const mdx = edit(['title="加强执法"', 'title="加强执法" sectors="road"']);
    const { plan } = again(mdx, { text: TEXT.replace('二、加强执法', '二、严格执法检查') });
    expect(plan.clauses.find(({ id }) => id === '2')).toMatchObject({
      title: '严格执法检查',
      sectors: ['road'],
    });
  });

  it('says which clause the document has no more, with its tags', () => {
    const mdx = edit(['title="开展宣传。"', 'title="开展宣传。" themes="publicity-training"']);
    const { notes } = again(mdx, { text: TEXT.replace('（二）开展宣传。开展宣传活动。\n', '') });
    expect(notes).toContainEqual(
      'clause-lost: clause 1-2 “（二）开展宣传。开展宣传活动。” is no more, with publicity-training',
    );
  });

  it('says which words of an editor the document does not have', () => {
    const { notes } = again(edit(['开展执法检查。', '开展执法巡查。']));
    expect(notes).toEqual(['words-changed: clause 2: “开展执法巡查。” is now “开展执法检查。”']);
  });
});
