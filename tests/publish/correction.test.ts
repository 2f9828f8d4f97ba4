import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/check/check.ts';
import { type Content, type PlanFiles, readContent } from '../../src/check/content.ts';
import { stateOf } from '../../src/check/state.ts';
import { formatFinding } from '../../src/model/finding.ts';
import { logEntrySchema, logSchema } from '../../src/model/log.ts';
import { previousAfter } from '../../src/model/log-chain.ts';
import { changesBetween } from '../../src/publish/changes.ts';
import { preparePublication } from '../../src/publish/publication.ts';
import { draftFiles } from './draft-files.ts';

const content = await readContent();
const ID = 'shanghai-some-2025';
const TEXT =
  '上海市某局2025年工作要点\n一、加强学习\n开展学习。（市公安局）\n二、加强执法\n检查企业三十家。（市公安局）\n';
const OCCASION = { day: '2026-12-24', reason: '更正录入差错。' };

/** The files of the public plan with other words. */
function publicFiles(text: string): PlanFiles {
  const files = draftFiles(ID, text, content.registers);
  return { ...files, mdx: files.mdx.replace('draft: true\n', ''), plan: { ...files.plan, draft: false } };
}

/** The content in which the plan was published with these words. */
const before = publishedWith(publicFiles(TEXT));
function publishedWith(files: PlanFiles): Content {
  const draft = draftFiles(ID, TEXT, content.registers);
  const { files: written } = preparePublication({ ...content, plans: [...content.plans, draft] }, [ID], {
    day: '2026-12-01',
    reason: null,
  });
  const text = (name: string) => written.find(([path]) => path === name)?.[1] ?? '';
  return {
    ...content,
    plans: [...content.plans, files],
    log: { ...content.log, text: text('log.yaml'), entries: logSchema.parse(parse(text('log.yaml'))) },
    permalinks: { ...content.permalinks, lines: text('permalinks.txt').split('\n').filter(Boolean) },
  };
}

const kept = {
  plan: ID,
  edition: '2026-12-01',
  file: 'history.mdx',
  clauses: publicFiles(TEXT).plan.clauses,
};
const corrected = publicFiles(TEXT.replace('三十家', '三十三家'));
const after = { ...before, plans: [...content.plans, corrected], history: [kept] };

/** What is found, where nothing is written. */
function refused(changed: Content, occasion: Parameters<typeof preparePublication>[2] = OCCASION): string[] {
  const { files, findings } = preparePublication(changed, [ID], occasion);
  expect(files).toEqual([]);
  return findings.flatMap(({ file, findings: found }) => found.map((one) => formatFinding(file, one)));
}

/** What the check finds. */
function found(changed: Content): string[] {
  return checkContent(changed).flatMap(({ findings }) =>
    findings.map(({ code, severity }) => `${severity} ${code}`),
  );
}

describe('the correction of a public plan', () => {
  it('gets an entry with its changes and its reason, which the check accepts', () => {
    const { files } = preparePublication(after, [ID], OCCASION);
    const log = files.find(([path]) => path === 'log.yaml')?.[1] ?? '';
    const entries = logSchema.parse(parse(log));
    expect(entries.at(-1)).toEqual(
      logEntrySchema.parse({
        date: '2026-12-24',
        kind: 'corrected',
        plan: ID,
        title: '上海市某局2025年工作要点',
        reason: '更正录入差错。',
        changes: [{ clause: '2', before: '企业三十家。（市', after: '企业三十三家。（市' }],
        ...stateOf(corrected),
        previous: previousAfter(before.log.entries),
      }),
    );
    expect(found({ ...after, log: { ...after.log, text: log, entries } })).toEqual([]);
  });

  it('is refused without a reason, without the words before, and where nothing is corrected', () => {
    expect(refused(after, { ...OCCASION, reason: null })).toEqual([
      expect.stringContaining(':0: reason-missing: '),
    ]);
    expect(refused({ ...after, history: [] })).toEqual([
      expect.stringContaining(
        `history-missing: the words of ${ID} as published on 2026-12-01 are not in content/history/${ID}/2026-12-01.mdx; `,
      ),
    ]);
    const others = [{ ...kept, clauses: corrected.plan.clauses }];
    expect(refused({ ...after, history: others })).toEqual([expect.stringContaining('history-missing')]);
    expect(refused(before)).toEqual([expect.stringContaining('plan-public')]);
  });

  it('tells a clause that came or went with all its words', () => {
    const more = publicFiles(`${TEXT}三、加强宣传\n开展宣传。\n`).plan.clauses;
    const clauses = publicFiles(TEXT).plan.clauses;
    expect(changesBetween(clauses, more)).toEqual([
      { clause: '3', before: '', after: '三、加强宣传\n开展宣传。' },
    ]);
    expect(changesBetween(more, clauses)).toEqual([
      { clause: '3', before: '三、加强宣传\n开展宣传。', after: '' },
    ]);
  });
});

describe('the words that a correction has replaced', () => {
  const { files } = preparePublication(after, [ID], OCCASION);
  const text = files.find(([path]) => path === 'log.yaml')?.[1] ?? '';
  const done = { ...after, log: { ...after.log, text, entries: logSchema.parse(parse(text)) } };

  it('are checked against the log', () => {
    expect(found({ ...done, history: [{ ...kept, clauses: corrected.plan.clauses }] })).toEqual([
      'error history-differs',
    ]);
    expect(found({ ...done, history: [kept, { ...kept, edition: '2026-12-02' }] })).toEqual([
      'error history-differs',
    ]);
  });

  it('are missed where they were not kept', () => {
    expect(found({ ...done, history: [] })).toEqual(['note history-missing']);
  });
});
