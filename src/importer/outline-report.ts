import type { Clause } from '../model/clause.ts';
import type { Plan } from '../model/plan.ts';
import type { Repair } from '../model/repair.ts';
import type { ImportedDocument } from './import-document.ts';

const TITLE_LENGTH = 40;

/** A summary of an import for people: metadata, the tree of clauses, and the number of repairs by class. */
export function printOutline({ plan, repairs }: Pick<ImportedDocument, 'plan' | 'repairs'>): string {
  const clauses = plan.clauses.filter((clause) => clause.kind !== 'frame');
  return [...printFacts(plan), '', ...clauses.map(printClause), '', printCounts(repairs), ''].join('\n');
}

function printFacts({ id, title, docNumber, issuers, dates, region, year }: Plan): string[] {
  const facts = { id, title, docNumber, issuers: issuers.join('、'), region, year, ...dates };
  return Object.entries(facts).map(([name, value]) => `${name.padEnd(10)} ${value || '–'}`);
}

function printClause({ id, kind, number, title, text }: Clause): string {
  const depth = kind === 'clause' ? id.split('-').length - 1 : 0;
  const words = (title ?? text).slice(0, TITLE_LENGTH).replaceAll('\n', ' ');
  return `${'  '.repeat(depth)}${number ?? `[${kind}]`} ${words}  (${text.length})`;
}

function printCounts(repairs: readonly Repair[]): string {
  const counts = Map.groupBy(repairs, (repair) => repair.class);
  return `repairs: ${[...counts].map(([name, of]) => `${name} ${of.length}`).join(', ') || 'none'}`;
}
