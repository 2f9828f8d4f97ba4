import { hash } from 'node:crypto';
import { printPlan } from '../mdx/print.ts';
import { type Finding, finding } from '../model/finding.ts';
import { lineAt } from '../model/quote.ts';
import { sourceLines } from '../model/source-lines.ts';
import { RepairMisfit, redoRepairs } from '../model/undo-repairs.ts';
import { type WordDifference, wordDifferences } from '../model/word-differences.ts';
import type { PlanFiles } from './content.ts';
import { lineOfWords } from './mdx-lines.ts';

/**
 * Proves that every published word is the source's: the words of the MDX must be those that the repairs make of the source's
 * text, which is the file as received, or the text extracted from it.
 */
export function checkWords(files: PlanFiles): Finding[] {
  const { plan, mdx } = files;
  const form =
    printPlan(plan) === mdx
      ? []
      : [finding('form-differs', 0, 'the file is not formatted as the importer prints it')];
  return [...changedFiles(files), ...differences(files), ...form];
}

function changedFiles({ files }: PlanFiles): Finding[] {
  return files
    .filter(({ bytes, sha256 }) => hash('sha256', bytes) !== sha256)
    .map(({ name }) =>
      finding('source-changed', 0, `${name} is not the file whose SHA-256 source.yaml names`),
    );
}

function differences(files: PlanFiles): Finding[] {
  const { plan, text, repairs } = files;
  try {
    const words = redoRepairs(text, repairs);
    const lineOf = sourceLines({ text: words, repairs });
    return wordDifferences(plan.clauses, words).map((found) => differs(found, lineOf(found.at), files));
  } catch (error) {
    if (error instanceof RepairMisfit) return [misfit(error, files)];
    throw error;
  }
}

/** “clause 2: “开展检查。” stands here, “开展执法。” in line 6 of source.txt”. */
function differs(
  { clause, here, there }: WordDifference,
  line: number,
  { plan, mdx, source }: PlanFiles,
): Finding {
  const [own, other] = [here && `“${here}”`, there && `“${there}”`];
  const message = `clause ${clause}: ${own || 'nothing'} stands here, ${other || 'nothing'} in line ${line} of ${textFile(source)}`;
  return finding('words-differ', lineOfWords(mdx, plan.clauses, clause, here), message);
}

/** The letters of the source that are shown where a repair does not fit. */
const SHOWN = 20;

function misfit({ index, at }: RepairMisfit, { text, repairs, plan, mdx, source }: PlanFiles): Finding {
  const { source: words = '', published = '' } = repairs[index] ?? {};
  const there = text.slice(at, at + Math.max(words.length, SHOWN));
  const message =
    `repair ${index + 1} of repairs.jsonl, “${words}” → “${published}”, does not fit line ${lineAt(text, at)} ` +
    `of ${textFile(source)}, where “${there}” stands`;
  const line = lineOfWords(mdx, plan.clauses, plan.clauses[0]?.id ?? '', published);
  return finding('words-differ', line, message.replaceAll('\n', '⏎'));
}

function textFile({ file, extracted }: PlanFiles['source']): string {
  return (extracted ?? { file }).file;
}
