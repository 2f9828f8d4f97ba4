import { type Finding, finding } from '../model/finding.ts';
import { wordsOf } from '../model/words.ts';
import type { PlanFiles } from './content.ts';
import { lineOf } from './line.ts';

/**
 * Checks that the words that the front matter quotes are in the document: title, salutation, signature, index number, quotes
 * of the timeline. White space is ignored, since a title may span lines. Metadata of source.yaml come from elsewhere and are
 * not checked.
 */
export function checkMetadata({ plan, source, mdx }: PlanFiles): Finding[] {
  const words = withoutSpace(wordsOf(plan.clauses));
  const quoted: [name: string, value: string | null][] = [
    ['title', source.metadata.title ? null : plan.title],
    ['noticeTitle', plan.noticeTitle],
    ['indexNumber', plan.indexNumber],
    ['salutation', plan.salutation],
    ['subject', plan.subject],
    ['disclosure', plan.disclosure],
    ['cc', plan.cc],
    ...plan.signature.map((line): [string, string] => ['signature', line]),
    ...plan.annexes.map(({ title }): [string, string] => ['annexes', title]),
    ...plan.timeline.map(({ quote }): [string, string] => ['timeline', quote]),
  ];
  const absent = quoted.filter(([, value]) => value !== null && !words.includes(withoutSpace(value)));
  const clauses = new Set(plan.clauses.map((clause) => clause.id));
  const lost = plan.timeline.filter(({ clause }) => clause !== null && !clauses.has(clause));
  return [
    ...absent.map(([name, value]) =>
      finding(
        'metadata-differs',
        lineOf(mdx, `${name}:`),
        `${name} “${value}” does not stand in the document`,
      ),
    ),
    ...lost.map(({ clause }) =>
      finding(
        'metadata-differs',
        lineOf(mdx, `clause: ${clause}`),
        `the timeline names a clause “${clause}” that the plan does not have`,
      ),
    ),
  ];
}

function withoutSpace(words: string): string {
  return words.replace(/\s/g, '');
}
