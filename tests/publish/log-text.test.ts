import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { logEntrySchema, logSchema } from '../../src/model/log.ts';
import { appendEntries } from '../../src/publish/log-text.ts';

const entry = logEntrySchema.parse({
  date: '2026-12-01',
  kind: 'published',
  plan: 'qingpu-emergency-2023',
  title: '要点：“#”: 一',
  reason: '首次收录。',
  sha256: 'a'.repeat(64),
  digest: 'b'.repeat(64),
});
const written =
  '- { date: 2026-11-21, kind: withdrawn, plan: a-b-2025, title: 要点, reason: 撤回。, sha256: null } # 注\n# 尾\n';

it.each([
  ['an empty file', ''],
  ['comments only', '# 记录\n'],
  ['an empty list', '# 记录\n[]\n'],
  ['nothing but null', 'null\n'],
])('an entry is the first of %s', (_what, text) => {
  const appended = appendEntries(text, [entry]);
  expect(logSchema.parse(parse(appended))).toEqual([entry]);
  expect(appended.includes('# 记录')).toBe(text.includes('# 记录'));
});

it.each([
  ['a list with comments', written],
  ['an indented list', written.replaceAll(/^/gm, '  ')],
])('an entry follows %s, which stays as it is', (_what, text) => {
  const appended = appendEntries(text, [entry]);
  expect(appended.startsWith(text.trimEnd())).toBe(true);
  expect(logSchema.parse(parse(appended))).toEqual([...logSchema.parse(parse(text)), entry]);
});

it('an entry follows those of a list in brackets', () => {
  const text = `# 记录\n[${written.slice(2, written.indexOf(' #'))}]\n`;
  const appended = appendEntries(text, [entry]);
  expect(appended).toContain('# 记录\n- date: 2026-11-21');
  expect(logSchema.parse(parse(appended))).toHaveLength(2);
});
