import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/check/check.ts';
import { type Content, readContent } from '../../src/check/content.ts';
import { stateOf } from '../../src/check/state.ts';
import { contentFolder } from '../../src/content/folder.ts';
import { isDraft } from '../../src/mdx/draft.ts';
import { formatFinding } from '../../src/model/finding.ts';
import { logSchema } from '../../src/model/log.ts';
import { previousAfter } from '../../src/model/log-chain.ts';
import { unitsFileSchema } from '../../src/model/register.ts';
import { preparePublication } from '../../src/publish/publication.ts';
import { draftFiles } from './draft-files.ts';

const content = await readContent();
const ID = 'shanghai-some-2025';
const OTHER = 'shanghai-other-2025';
const TEXT =
  '上海市某局2025年工作要点\n一、加强学习\n开展学习。（市妙事局）\n二、加强执法\n开展执法。（市妙事局、市公安局）\n';
const draft = draftFiles(ID, TEXT, content.registers);
const other = draftFiles(OTHER, TEXT.replace('某局', '某某局'), content.registers);
const withDrafts: Content = { ...content, plans: [...content.plans, other, draft] };
const DAY = '2026-12-01';
const OCCASION = { day: DAY, reason: null };

/** The files that publishing writes, by path. */
function filesFor(ids: string[], changed: Content = withDrafts): Record<string, string> {
  return Object.fromEntries(preparePublication(changed, ids, OCCASION).files);
}

/** What is found, where nothing is written. */
function refusedFor(ids: string[], changed: Content = withDrafts): string[] {
  const { files, findings } = preparePublication(changed, ids, OCCASION);
  expect(files).toEqual([]);
  return findings.flatMap(({ file, findings: found }) => found.map((one) => formatFinding(file, one)));
}

describe('a draft that is published', () => {
  const files = filesFor([ID]);

  it('loses its mark and nothing else', () => {
    expect(isDraft(draft.mdx)).toBe(true);
    expect(files[`plans/${ID}.mdx`]).toBe(draft.mdx.replace('draft: true\n', ''));
  });

  it('gets its addresses after those that there are', () => {
    const lines = files['permalinks.txt']?.split('\n') ?? [];
    expect(lines.slice(0, content.permalinks.lines.length)).toEqual(content.permalinks.lines);
    expect(lines.slice(content.permalinks.lines.length)).toEqual(
      expect.arrayContaining([
        `/plans/${ID}/`,
        `/plans/${ID}/1/`,
        `/plans/${ID}/source/`,
        '/units/shanghai-miaoshiju/',
      ]),
    );
  });

  it('gets an entry at the end of the log, of which nothing else changes', async () => {
    const before = await readFile(join(contentFolder, 'log.yaml'), 'utf8');
    const { sha256, digest } = stateOf(draft);
    expect(files['log.yaml']).toBe(
      `${before}- date: ${DAY}\n  kind: published\n  plan: ${ID}\n  title: 上海市某局2025年工作要点\n` +
        `  reason: 首次收录。\n  sha256: ${sha256}\n  digest: ${digest}\n  previous: ${previousAfter(content.log.entries)}\n`,
    );
  });

  it('has its new bodies registered, once', () => {
    const units = unitsFileSchema.parse(parse(files['units.yaml'] ?? ''));
    expect(units.filter(({ name }) => name === '市妙事局')).toMatchObject([
      { region: 'shanghai', reviewed: false },
    ]);
    expect(units.length).toBe(content.registers.units.length + 1);
  });

  it('leaves the register alone where it names no new body', () => {
    const text = TEXT.replaceAll('市妙事局', '市公安局');
    const changed = { ...content, plans: [...content.plans, draftFiles(ID, text, content.registers)] };
    expect(Object.keys(filesFor([ID], changed)).sort()).toEqual([
      'log.yaml',
      'permalinks.txt',
      `plans/${ID}.mdx`,
    ]);
  });
});

describe('several drafts', () => {
  it('are published together, one after the other in the log', () => {
    const files = filesFor([ID, OTHER]);
    const entries = logSchema.parse(parse(files['log.yaml'] ?? '')).slice(content.log.entries.length);
    expect(entries.map(({ plan }) => plan)).toEqual([OTHER, ID]);
    expect(entries[1]?.previous).toBe(previousAfter(entries.slice(0, 1)));
    expect(Object.keys(files)).toEqual(expect.arrayContaining([`plans/${ID}.mdx`, `plans/${OTHER}.mdx`]));
  });

  it('are not published where one has a problem', () => {
    const broken = { ...other, mdx: other.mdx.replace('开展执法', '开展检查') };
    const changed = { ...content, plans: [...content.plans, draft, broken] };
    expect(refusedFor([ID, OTHER], changed)).toEqual([
      expect.stringMatching(/shanghai-other-2025.mdx:0: form-differs/),
    ]);
    expect(Object.keys(filesFor([ID], changed))).toContain(`plans/${ID}.mdx`);
  });
});

describe('what cannot be published', () => {
  const entry = { ...content.log.entries[0], plan: ID } as Content['log']['entries'][number];
  const logged = (sha256: string | null) => ({
    ...withDrafts,
    log: {
      ...content.log,
      entries: [
        ...content.log.entries,
        { ...entry, sha256, digest: sha256, previous: previousAfter(content.log.entries) },
      ],
    },
  });

  it('is a plan that is not there or is public', () => {
    expect(refusedFor(['shanghai-none-2025', 'qingpu-emergency-2023', ID])).toEqual([
      expect.stringMatching(/shanghai-none-2025.mdx:0: plan-absent: there is no plan shanghai-none-2025; .+/),
      expect.stringMatching(
        /qingpu-emergency-2023.mdx:0: plan-public: qingpu-emergency-2023 is public as it is, with nothing corrected; .+/,
      ),
    ]);
  });

  it('is a public plan that was marked as a draft', () => {
    expect(refusedFor([ID], logged('0'.repeat(64)))).toEqual([
      expect.stringMatching(/:2: draft-published: shanghai-some-2025 was published before/),
    ]);
  });

  it('is not a plan that was withdrawn and comes back', () => {
    expect(filesFor([ID], logged(null))['log.yaml']).toContain('reason: 重新收录。');
  });

  it('is anything while the log is broken', () => {
    const broken = { ...withDrafts, log: { ...content.log, entries: content.log.entries.slice(1) } };
    expect(refusedFor([ID], broken)).toEqual(
      expect.arrayContaining([expect.stringContaining('log-unlinked')]),
    );
  });
});

describe('the check of drafts', () => {
  const found = (changed: Content) =>
    checkContent(changed).flatMap(({ findings }) =>
      findings.map(({ code, severity }) => `${severity} ${code}`),
    );

  it('asks for no addresses, no entry in the log and no bodies', () => {
    expect(found(withDrafts)).toEqual([]);
  });

  it('asks for all of them once it is public', () => {
    const published = { ...draft, plan: { ...draft.plan, draft: false } };
    const codes = found({ ...content, plans: [...content.plans, published] });
    for (const code of ['address-unlisted', 'log-missing', 'units-unknown'])
      expect(codes).toContain(`error ${code}`);
  });

  it('says problems as notes', () => {
    const broken = { ...draft, text: TEXT.replace('学习', '研习') };
    expect(found({ ...content, plans: [...content.plans, broken] })).toEqual(['note words-differ']);
  });
});
