import type { ClausePages } from '../../../src/model/clause-pages.ts';
import { type Build, OURS, type Step } from './build.ts';

/** The ratio of two kinds of builds. */
export interface Ratio {
  /** `a page a plan: time to Starlight`. */
  name: string;
  /** `1000 plans`. */
  plans: string;
  /** The ratio of the means of all runs. */
  mean: number;
  /** The ratio of each run. */
  runs: readonly number[];
  /** The limit; null where there is none. */
  limit: number | null;
}

/** The names of the settings of clause pages. */
export const PAGE_KINDS: Record<ClausePages, string> = {
  none: 'a page a plan',
  numbered: 'a page a numbered clause',
  all: 'a page a clause',
};

const PEER = 'Starlight';
const AFTER_ONE_CHANGE = 0.45;
const GROWTH = 1;

type Amount = 'seconds' | 'megabytes';
type Kind = Pick<Build, 'builder' | 'clausePages' | 'plans'> & { step?: Step };

/** The ratios of our builds to those of Starlight, to those of another commit, and to each other. */
export function ratiosOf(builds: readonly Build[], plans: number, beside?: string): Ratio[] {
  const ratio = (name: string, amount: Amount, [above, below]: [Kind, Kind], limit: number | null = null) =>
    compare(
      name,
      `${plans} plans`,
      amountsOf(builds, above, amount),
      amountsOf(builds, below, amount),
      limit,
    );
  const peer: Kind = { builder: PEER, clausePages: null, plans };
  return clausePagesOf(builds).flatMap((clausePages) => {
    const kind = PAGE_KINDS[clausePages];
    const ours: Kind = { builder: OURS, clausePages, plans };
    const other: Kind = { builder: beside ?? '', clausePages, plans };
    const changed: Kind = { ...ours, step: 'after one change' };
    const plain = clausePages === 'none';
    return [
      ...(plain ? ratio(`${kind}: time to ${PEER}`, 'seconds', [ours, peer], 1.25) : []),
      ...(plain ? ratio(`${kind}: memory to ${PEER}`, 'megabytes', [ours, peer], 0.5) : []),
      ...(plain ? ratio(`${kind}: time of ${beside} to ${PEER}`, 'seconds', [other, peer]) : []),
      ...ratio(`${kind}: time to ${beside}`, 'seconds', [ours, other], plain ? null : 1.1),
      ...ratio(`${kind}: memory to ${beside}`, 'megabytes', [ours, other]),
      ...ratio(`${kind}: after one change to first`, 'seconds', [changed, ours], AFTER_ONE_CHANGE),
    ];
  });
}

/** The exponent with which the time of our first builds grows with the number of plans; 1 is linear. */
export function growthsOf(builds: readonly Build[], smaller: number, larger: number): Ratio[] {
  const power = (ratio: number) => Math.log(ratio) / Math.log(larger / smaller);
  return clausePagesOf(builds).flatMap((clausePages) => {
    const of = (plans: number) => amountsOf(builds, { builder: OURS, clausePages, plans }, 'seconds');
    const name = `${PAGE_KINDS[clausePages]}: power of growth`;
    return compare(name, `${smaller} to ${larger}`, of(larger), of(smaller), GROWTH).map((ratio) => ({
      ...ratio,
      mean: power(ratio.mean),
      runs: ratio.runs.map(power),
    }));
  });
}

function clausePagesOf(builds: readonly Build[]): ClausePages[] {
  return [...new Set(builds.flatMap(({ builder, clausePages }) => (builder === OURS && clausePages) || []))];
}

function amountsOf(builds: readonly Build[], kind: Kind, amount: Amount): number[] {
  const step = kind.step ?? 'first';
  return builds
    .filter((build) => build.builder === kind.builder && build.clausePages === kind.clausePages)
    .filter((build) => build.plans === kind.plans && build.step === step)
    .map((build) => build[amount]);
}

/** The ratio of two kinds, in a list; empty where one of them was not built. */
function compare(
  name: string,
  plans: string,
  above: readonly number[],
  below: readonly number[],
  limit: number | null,
): Ratio[] {
  if (above.length === 0 || below.length === 0) return [];
  const runs = above.flatMap((amount, at) => {
    const beside = below[at];
    return beside === undefined ? [] : [amount / beside];
  });
  return [{ name, plans, mean: mean(above) / mean(below), runs, limit }];
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0) / numbers.length;
}
