import type { Element } from 'xast';
import type { Plan } from '../../model/plan.ts';
import type { Publisher } from '../publisher.ts';
import { block, inline } from '../xml.ts';
import { type Concept, EDITOR, organization } from './concepts.ts';
import { factConcepts } from './facts.ts';

/** Everything that the XML of a plan refers to, each once: the editor, issuers, and the concepts of its facts. */
export function references(plan: Plan, publisher: Publisher): Element {
  const editor: Concept = { type: 'TLCOrganization', eId: EDITOR.slice(1), showAs: publisher.site };
  const issuers = plan.issuers.map((name) => organization({ name, unit: null }, publisher.registers));
  const all = [editor, ...issuers, ...plan.clauses.flatMap((clause) => factConcepts(clause, publisher))];
  const once = new Map(all.map((concept) => [concept.eId, concept]));
  return block('references', { source: EDITOR }, [...once.values()].map(element));
}

/** A top-level class after the Akoma Ntoso naming convention, `/akn/ontology/organization/…`. */
function element({ type, eId, showAs }: Concept): Element {
  const href = `/akn/ontology/${type.slice('TLC'.length).toLowerCase()}/${eId.replace(/^\w+?-/, '')}`;
  return inline(type, { eId, href, showAs }, []);
}
