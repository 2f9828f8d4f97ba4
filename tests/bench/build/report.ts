import type { Build } from './build.ts';
import { PAGE_KINDS, type Ratio } from './ratios.ts';

/** The line of a build. */
export function printBuild(build: Build): string {
  const { plans, seconds, megabytes, pages, bytes } = build;
  const columns = [
    nameOf(build).padEnd(44),
    String(plans).padStart(6),
    `${seconds.toFixed(1)} s`.padStart(9),
    `${Math.round(megabytes)} MB`.padStart(9),
    `${pages} pages`.padStart(13),
    `${(bytes / 1e6).toFixed(0)} MB out`.padStart(12),
    `${((seconds / pages) * 1000).toFixed(1)} ms a page`.padStart(17),
  ];
  return columns.join('');
}

function nameOf({ builder, clausePages, step }: Build): string {
  const kind = clausePages === null ? [] : [PAGE_KINDS[clausePages]];
  return [builder, ...kind, ...(step === 'first' ? [] : [step])].join(', ');
}

/** The table of ratios: of the means, of each run, and the limits. */
export function printRatios(ratios: readonly Ratio[]): string {
  return [row('', '', 'ratio', 'each run', 'wanted'), ...ratios.map(printRatio)].join('\n');
}

function printRatio({ name, plans, mean, runs, limit }: Ratio): string {
  const each = runs.map((ratio) => ratio.toFixed(2)).join(' ');
  const wanted = limit === null ? '' : `≤ ${limit.toFixed(2)}  ${mean <= limit ? 'kept' : 'missed'}`;
  return row(name, plans, mean.toFixed(2), each, wanted);
}

function row(name: string, plans: string, mean: string, each: string, wanted: string): string {
  return `${name.padEnd(44)}${plans.padStart(14)}${mean.padStart(8)}  ${each.padEnd(14)}  ${wanted}`.trimEnd();
}
