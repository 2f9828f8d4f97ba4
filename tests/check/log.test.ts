import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/check/content.ts';
import { checkLog } from '../../src/check/log.ts';
import { formatFinding } from '../../src/model/finding.ts';

const { plans: files, log } = await readContent();
const PLANS = files.map(({ plan }) => plan);
const [first] = PLANS;
if (!first) throw new Error('there is no plan');

/** The plans, with other words in the first clause of the first plan. */
const CHANGED = PLANS.map((plan) =>
  plan === first
    ? { ...plan, clauses: plan.clauses.map((clause, at) => (at === 0 ? { ...clause, text: '改' } : clause)) }
    : plan,
);

describe('the log', () => {
  it('has the current words of every published plan', () => {
    expect(checkLog(PLANS, log.entries)).toEqual([]);
    expect(log.entries.map(({ plan }) => plan)).toEqual(expect.arrayContaining(PLANS.map(({ id }) => id)));
  });

  it('lacks an entry where a word changes; the finding has the entry to add', () => {
    const [found, ...others] = checkLog(CHANGED, log.entries);
    if (!found) throw new Error('nothing was found');
    expect(others).toEqual([]);
    expect(formatFinding('content/log.yaml', found)).toMatch(
      new RegExp(
        `^content/log.yaml:0: log-missing: .*kind: corrected, plan: ${first.id},.*sha256: [0-9a-f]{64} }; add`,
      ),
    );
  });

  it('is complete when an entry states the changed words', () => {
    const sha256 =
      /sha256: ([0-9a-f]{64})/.exec(checkLog(CHANGED, log.entries)[0]?.message ?? '')?.[1] ?? null;
    const entry = {
      date: '2026-12-01',
      kind: 'corrected' as const,
      plan: first.id,
      title: first.title,
      reason: '据原件更正。',
      changes: [{ clause: first.clauses[0]?.id ?? '', before: '文', after: '改' }],
      gone: [],
      moved: {},
      sha256,
    };
    expect(checkLog(CHANGED, [...log.entries, entry])).toEqual([]);
    const findingsFor = (changes: typeof entry.changes) =>
      checkLog(CHANGED, [...log.entries, { ...entry, changes }]).map(
        ({ code, message }) => `${code}: ${message}`,
      );
    expect(findingsFor([])).toEqual([expect.stringContaining('log-differs: the entry of 2026-12-01')]);
    expect(findingsFor(entry.changes.map((change) => ({ ...change, after: '没有' })))).toEqual([
      expect.stringContaining('“没有” does not stand in'),
    ]);
  });

  it('lacks an entry where a plan is removed', () => {
    expect(checkLog(PLANS.slice(1), log.entries)[0]?.message).toContain(`kind: withdrawn, plan: ${first.id}`);
  });

  it('needs no entry for a new plan', () => {
    expect(checkLog(PLANS, [])).toEqual([]);
  });
});
