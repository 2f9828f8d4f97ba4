import { type Edition, editionsOf } from '../model/editions.ts';
import { type Finding, finding } from '../model/finding.ts';
import { wordsDigest } from '../model/log-chain.ts';
import type { FileFindings } from './check.ts';
import type { Content } from './content.ts';

/**
 * Checks the words that corrections have replaced: each file must hold those of which the log has the SHA-256. Where a
 * corrected edition of a public plan has no file, that is a note: its words cannot be shown any more.
 */
export function checkHistory({
  history,
  log,
  plans,
}: Pick<Content, 'history' | 'log' | 'plans'>): FileFindings[] {
  const kept = new Set(history.map(({ plan, edition }) => `${plan}/${edition}`));
  const lost = plans.flatMap(({ plan: { id } }) =>
    earlierEditions(editionsOf(log.entries, id))
      .filter(({ name }) => !kept.has(`${id}/${name}`))
      .map((edition) => missing(id, edition)),
  );
  return [
    ...history.map(({ plan, edition, file, clauses }) => {
      const logged = editionsOf(log.entries, plan).find(({ name }) => name === edition);
      return { file, findings: differs(logged, wordsDigest(clauses)) };
    }),
    { file: log.file, findings: lost.map((one) => ({ ...one, severity: 'note' })) },
  ];
}

/** The editions whose words others have replaced. */
function earlierEditions(editions: readonly Edition[]): Edition[] {
  return editions.slice(0, -1);
}

function differs(logged: Edition | undefined, sha256: string): Finding[] {
  if (logged?.sha256 === sha256) return [];
  const what = logged
    ? `the log has ${logged.sha256} as the SHA-256 of these words, not ${sha256}`
    : 'the log has no edition of this name';
  return [finding('history-differs', 0, what)];
}

/** That the words of an edition were not kept. */
export function missing(plan: string, { name, from }: Edition): Finding {
  return finding(
    'history-missing',
    0,
    `the words of ${plan} as published on ${from} are not in content/history/${plan}/${name}.mdx`,
  );
}
