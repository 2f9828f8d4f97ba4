import { GRADE_LABELS, REPAIR_LABELS } from '../model/labels.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Plan } from '../model/plan.ts';
import { REPAIR_CLASSES, type RepairClass } from '../model/repair.ts';

/** The classes of repair that a plan has, gravest first, with how many of each. */
export function repairCounts({ counts }: Pick<Ledger, 'counts'>) {
  return (Object.keys(REPAIR_LABELS) as RepairClass[])
    .filter((name) => counts[name] > 0)
    .map((name) => ({ class: name, count: counts[name], ...REPAIR_LABELS[name] }));
}

/** Where a plan's words come from and how far they can be trusted. */
export function provenanceOf({ source }: Plan, ledger: Ledger) {
  const trusted = source.grade === 'official' || source.grade === 'copy';
  return {
    ...GRADE_LABELS[source.grade],
    grade: source.grade,
    note: ledger.note,
    // A page on an unrelated host is named, never led to.
    url: trusted ? source.url : null,
    inferredUrl: ledger.inferredUrl,
    sha256: source.sha256,
    total: REPAIR_CLASSES.reduce((sum, name) => sum + ledger.counts[name], 0),
    repairs: repairCounts(ledger),
  };
}
