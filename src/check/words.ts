import { createHash } from 'node:crypto';
import { printPlan } from '../mdx/print.ts';
import { type Finding, finding } from '../model/finding.ts';
import { undoRepairs } from '../model/repair.ts';
import { wordsOf } from '../model/words.ts';
import type { PlanFiles } from './content.ts';
import { lineOf } from './line.ts';

/**
 * Proves that every published word is the source's: undoing the repairs on the words of the MDX must give the source's text,
 * which is the file as received, or the text extracted from it.
 */
export function checkWords({ plan, repairs, files, text, mdx }: PlanFiles): Finding[] {
  const findings = files
    .filter(({ bytes, sha256 }) => createHash('sha256').update(bytes).digest('hex') !== sha256)
    .map(({ name }) =>
      finding('source-changed', 0, `${name} is not the file whose SHA-256 source.yaml names`),
    );
  const words = wordsOf(plan.clauses);
  const undone = undo(words, repairs);
  if (undone !== text) {
    const [at, quote] = firstDifference(undone ?? words, text);
    findings.push(
      finding(
        'words-differ',
        lineOf(mdx, quote),
        `the words are not the source's at character ${at}: “${quote}”`,
      ),
    );
  }
  if (printPlan(plan) !== mdx) {
    findings.push(finding('form-differs', 0, 'the file is not formatted as the importer prints it'));
  }
  return findings;
}

function undo(words: string, repairs: PlanFiles['repairs']): string | null {
  try {
    return undoRepairs(words, repairs);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const QUOTE = 16;

function firstDifference(a: string, b: string): [at: number, quote: string] {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return [at, a.slice(Math.max(0, at - QUOTE / 2), at + QUOTE / 2).replaceAll('\n', ' ')];
}
