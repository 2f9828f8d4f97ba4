import { isDeepStrictEqual } from 'node:util';
import { type Finding, finding } from '../model/finding.ts';
import { type FieldName, GIVEN_FIELDS, withGiven } from '../model/given-metadata.ts';
import type { Plan } from '../model/plan.ts';
import { wordsOf } from '../model/words.ts';
import type { PlanFiles } from './content.ts';
import { lineOf } from './line.ts';

/**
 * Checks that the front matter says what `metadata` of source.yaml says, and that the words that it quotes otherwise are in the
 * document: title, salutation, signature, index number, quotes of the timeline. White space is ignored, since a title may span
 * lines.
 */
export function checkMetadata({ plan, source, mdx }: PlanFiles): Finding[] {
  const stale = staleFields(plan, source.metadata);
  const words = withoutSpace(wordsOf(plan.clauses));
  const absent = quotesOf(plan).filter(
    ([name, value]) => source.metadata[name] === undefined && !words.includes(withoutSpace(value)),
  );
  const clauses = new Set(plan.clauses.map((clause) => clause.id));
  const lost = plan.timeline.filter(({ clause }) => clause !== null && !clauses.has(clause));
  return [
    ...stale.map((name) => {
      const message = `${name} is ${JSON.stringify(plan[name])} here and not what source.yaml states`;
      return finding('metadata-stale', lineOf(mdx, `${name}:`), message);
    }),
    ...absent.map(([name, value]) =>
      finding('metadata-differs', lineOf(mdx, `${name}:`), `${name} “${value}” is not in the document`),
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

/** The fields that source.yaml states otherwise. */
function staleFields(plan: Plan, given: PlanFiles['source']['metadata']): FieldName[] {
  const stated = withGiven(plan, given);
  return GIVEN_FIELDS.filter((name) => !isDeepStrictEqual(stated[name], plan[name]));
}

/** The words of the front matter that are the document's own. */
function quotesOf(plan: Plan): [name: FieldName, words: string][] {
  const quotes: [name: FieldName, words: string | null][] = [
    ['title', plan.title],
    ['noticeTitle', plan.noticeTitle],
    ['indexNumber', plan.indexNumber],
    ['salutation', plan.salutation],
    ['subject', plan.subject],
    ['disclosure', plan.disclosure],
    ['cc', plan.cc],
    ...plan.signature.map((line): [FieldName, string] => ['signature', line]),
    ...plan.annexes.map(({ title }): [FieldName, string] => ['annexes', title]),
    ...plan.timeline.map(({ quote }): [FieldName, string] => ['timeline', quote]),
  ];
  return quotes.filter((entry): entry is [FieldName, string] => entry[1] !== null);
}

function withoutSpace(words: string): string {
  return words.replace(/\s/g, '');
}
