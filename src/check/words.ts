import { createHash } from 'node:crypto';
import { printPlan } from '../mdx/print.ts';
import { type Finding, finding } from '../model/finding.ts';
import { undoRepairs } from '../model/repair.ts';
import { wordsOf } from '../model/words.ts';
import type { PlanFiles } from './content.ts';

/** Proves that every published word is the source's: the repairs undone on the MDX's words give the source's bytes. */
export function checkWords({ plan, repairs, bytes, source, mdx }: PlanFiles): Finding[] {
  const findings: Finding[] = [];
  if (createHash('sha256').update(bytes).digest('hex') !== source.sha256) {
    findings.push(
      finding('source-changed', 0, `${source.file} is not the file whose SHA-256 source.yaml names`),
    );
  }
  const words = wordsOf(plan.clauses);
  const undone = undo(words, repairs);
  const received = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (undone !== received) {
    const [at, quote] = firstDifference(undone ?? words, received);
    findings.push(
      finding(
        'words-differ',
        lineOf(mdx, quote),
        `the words are not the source's at character ${at}: “${quote}”`,
      ),
    );
  }
  if (printPlan(plan) !== mdx) {
    findings.push(finding('form-differs', 0, 'the file is not written as it is printed'));
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

/** The line of the MDX on which the words stand, 0 where markup breaks them. */
function lineOf(mdx: string, quote: string): number {
  const at = mdx.indexOf(quote);
  return at < 0 ? 0 : mdx.slice(0, at).split('\n').length;
}
