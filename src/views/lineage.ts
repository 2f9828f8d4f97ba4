import type { LineageRow } from '../components/reuse/Lineage.astro';
import type { Citation } from '../model/facts.ts';
import type { Registers } from '../model/register.ts';
import { titleOfPlace } from './compare.ts';
import type { DocumentView } from './documents.ts';
import { levelAndDate } from './labels.ts';
import { linkToPlan } from './plan-group.ts';

const BEFORE = /贯彻|落实|执行|实施|遵照|按照|依照|根据|依据/;
const AFTER = /^》?[^，。；：]*(贯彻|落实|落地|执行|实施|要求|规定)/;

/** The plans that carry a document out, the oldest first, on one day the highest tier first. */
export function lineageOf(
  { id, groups }: Pick<DocumentView, 'id' | 'groups'>,
  registers: Pick<Registers, 'regions'>,
): LineageRow[] {
  return groups.flatMap(({ plan, entries }) => {
    const clauses = entries.filter(({ place: { clause } }) =>
      clause.citations.some((citation) => citation.document === id && carriesOut(clause.text, citation)),
    );
    if (clauses.length === 0) return [];
    return {
      ...linkToPlan(plan, registers),
      facts: levelAndDate(plan),
      clauses: clauses.map(({ place }) => ({ title: titleOfPlace(place), address: place.address })),
    };
  });
}

/**
 * Whether a text says that it carries out what it cites: “严格落实《地方党政领导干部安全生产责任制规定》”, “按照《…》要求”; not
 * where it issues or only mentions it, “修订《…》”.
 */
export function carriesOut(text: string, { start, end }: Pick<Citation, 'start' | 'end'>): boolean {
  const before =
    text
      .slice(0, start)
      .split(/[，。；：\n]/)
      .at(-1) ?? '';
  return BEFORE.test(before) || AFTER.test(text.slice(end));
}
