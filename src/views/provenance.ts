import type { Provenance } from '../components/Provenance.astro';
import { sourceAddress } from '../model/addresses.ts';
import { FACET_LABELS, GRADE_LABELS } from '../model/labels.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Plan } from '../model/plan.ts';
import { REPAIR_CLASSES } from '../model/repair.ts';
import { countedRepairs } from './repair-summary.ts';

/** Where a plan's words come from and how far they can be trusted, and the SHA-256 of the file as received. */
export function provenanceOf({ id, source }: Plan, ledger: Ledger): Provenance & { sha256: string } {
  const trusted = source.grade === 'official' || source.grade === 'copy';
  return {
    ...GRADE_LABELS[source.grade],
    note: ledger.note,
    unknown: reasonsOf(ledger),
    // No link to a page on an unrelated host.
    url: trusted ? source.url : null,
    inferredUrl: ledger.inferredUrl,
    sha256: source.sha256,
    total: REPAIR_CLASSES.reduce((sum, name) => sum + ledger.counts[name], 0),
    repairs: countedRepairs(ledger.counts),
    source: sourceAddress({ id }),
  };
}

/** The fields that are not known, each with the reason, “地区” and “文件没有写明地区。”. */
function reasonsOf({ unknown: { year, region } }: Ledger): Provenance['unknown'] {
  return [
    ...(year ? [{ name: FACET_LABELS.year, reason: year }] : []),
    ...(region ? [{ name: FACET_LABELS.region, reason: region }] : []),
  ];
}
