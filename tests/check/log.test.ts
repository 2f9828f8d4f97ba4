import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type Content, readContent } from '../../src/check/content.ts';
import { checkLog } from '../../src/check/log.ts';
import { stateOf } from '../../src/check/state.ts';
import { formatFinding } from '../../src/model/finding.ts';
import { type LogEntry, logEntrySchema } from '../../src/model/log.ts';
import { entryDigest, planDigest, previousAfter } from '../../src/model/log-chain.ts';

const { plans, log } = await readContent();
const [first, ...others] = plans;
if (!first) throw new Error('there is no plan');
const { id, title } = first.plan;

/** The first plan with other words in its first clause. */
const reworded = {
  ...first,
  plan: {
    ...first.plan,
    clauses: first.plan.clauses.map((clause, at) => (at === 0 ? { ...clause, text: '改' } : clause)),
  },
};

/** What is found where the content has other plans or entries. */
function found(changed: { plans?: Content['plans']; entries?: LogEntry[] }): string[] {
  const { entries = log.entries, ...rest } = changed;
  return checkLog({ plans, ...rest, log: { ...log, entries } }).map((one) => formatFinding('log.yaml', one));
}

/** An entry at the end of the log that says what is right of the reworded plan. */
function correction(fields: Partial<LogEntry> = {}): LogEntry {
  return logEntrySchema.parse({
    date: '2026-12-01',
    kind: 'corrected',
    plan: id,
    title,
    reason: '据原件更正。',
    changes: [{ clause: first?.plan.clauses[0]?.id, before: '文', after: '改' }],
    ...stateOf(reworded),
    previous: previousAfter(log.entries),
    ...fields,
  });
}

describe('the log', () => {
  it('says of every published plan what it is now', () => {
    expect(found({})).toEqual([]);
    expect(log.entries.map(({ plan }) => plan).sort()).toEqual(plans.map(({ plan }) => plan.id));
  });

  it('lacks an entry where a word changes; the finding has the entry to add', () => {
    const { sha256, digest } = stateOf(reworded);
    expect(found({ plans: [reworded, ...others] })).toEqual([
      `log.yaml:0: log-missing: the plan ${id} has other words and the log does not say so: - { date: YYYY-MM-DD, ` +
        `kind: corrected, plan: ${id}, title: ${title}, reason: …, ` +
        `changes: [ { clause: …, before: …, after: … } ], sha256: ${sha256}, digest: ${digest}, ` +
        `previous: ${previousAfter(log.entries)} }; where a public plan was corrected, npm run publish -- ID --reason … writes it; else add the entry to content/log.yaml, filled in`,
    ]);
  });

  it('is complete when an entry states the changed words', () => {
    const findingsFor = (entry: LogEntry) =>
      found({ plans: [reworded, ...others], entries: [...log.entries, entry] });
    const { changes } = correction();
    expect(findingsFor(correction())).toEqual([]);
    expect(findingsFor(correction({ changes: [] }))).toEqual([
      expect.stringContaining('log-differs: the entry of 2026-12-01'),
    ]);
    expect(
      findingsFor(correction({ changes: changes.map((change) => ({ ...change, after: '没有' })) })),
    ).toEqual([expect.stringContaining('“没有” is not in')]);
  });

  it('lacks an entry where a plan is removed', () => {
    expect(found({ plans: others })).toEqual([
      expect.stringMatching(
        `kind: withdrawn, plan: ${id}, .*sha256: null, digest: null, previous: [0-9a-f]{64} }`,
      ),
    ]);
  });

  it('lacks an entry where the received file or the repairs changed, and no word', () => {
    const source = { ...first.source, sha256: '0'.repeat(64) };
    for (const changed of [
      { ...first, source },
      { ...first, jsonl: '' },
    ])
      expect(found({ plans: [changed, ...others] })).toEqual([
        expect.stringMatching(
          /has another received file or other repairs .*kind: corrected.*reason: …, sha256/,
        ),
      ]);
  });

  it('lacks an entry on a public plan that it does not name', () => {
    expect(found({ entries: [] }).toSorted()).toEqual(
      plans.map(({ plan }) =>
        expect.stringMatching(
          `the plan ${plan.id} is public .*kind: published.*reason: 首次收录。.*previous: null }`,
        ),
      ),
    );
  });

  it('says nothing of drafts', () => {
    const draft = { ...first, plan: { ...first.plan, id: 'a-b-2025', draft: true } };
    expect(found({ plans: [...plans, draft] })).toEqual([]);
  });

  it('misses a public plan that is marked as a draft', () => {
    const marked = { ...first, plan: { ...first.plan, draft: true } };
    expect(found({ plans: [marked, ...others] })).toEqual([
      expect.stringContaining(`the plan ${id} is not published any more`),
    ]);
  });
});

describe('the chain of the log', () => {
  it('is made of digests that anyone can compute', () => {
    const entry = logEntrySchema.parse({
      date: '2026-12-01',
      kind: 'withdrawn',
      plan: 'a-b-2025',
      title: '要点',
      reason: '撤回。',
      sha256: null,
      previous: 'f'.repeat(64),
    });
    const json =
      '{"date":"2026-12-01","kind":"withdrawn","plan":"a-b-2025","title":"要点","reason":"撤回。","changes":[],' +
      `"sha256":null,"digest":null,"previous":"${'f'.repeat(64)}","gone":[],"moved":{}}`;
    expect(entryDigest(entry)).toBe(hash('sha256', json));
    const vouched = { words: 'a'.repeat(64), source: 'b'.repeat(64), repairs: 'c'.repeat(64) };
    const lines = `words ${vouched.words}\nsource ${vouched.source}\nrepairs ${vouched.repairs}\n`;
    expect(planDigest(vouched)).toBe(hash('sha256', lines));
  });

  it.each([
    ['changed', (entries: LogEntry[]) => entries.with(0, { ...(entries[0] as LogEntry), reason: '改。' })],
    ['removed', (entries: LogEntry[]) => entries.slice(1)],
  ])('breaks after an entry that was %s', (_what, change) => {
    const broken = found({ entries: change(log.entries) });
    expect(broken[0]).toMatch(/log.yaml:\d+: log-unlinked: the entry of 2026-11-21 on .* does not follow/);
  });

  it('names the lines that a new entry lacks', () => {
    const entry = correction({ digest: null, previous: null });
    expect(found({ plans: [reworded, ...others], entries: [...log.entries, entry] })).toEqual([
      expect.stringContaining(`of a new entry the line is “previous: ${previousAfter(log.entries)}”`),
      expect.stringContaining(`lacks “digest: ${stateOf(reworded).digest}”`),
    ]);
  });
});
