import type { Element } from 'xast';
import { planAddress } from '../../model/addresses.ts';
import type { Clause } from '../../model/clause.ts';
import type { Plan } from '../../model/plan.ts';
import type { Publication } from '../../model/publication.ts';
import type { Publisher } from '../publisher.ts';
import { provenanceLines } from '../text.ts';
import { block, inline, printXml, words } from '../xml.ts';
import { EDITOR } from './concepts.ts';
import { identification } from './identification.ts';
import { childrenOf, containerOf, headOf, hierarchyOf, paragraphsOf, type Setting } from './parts.ts';
import { references } from './references.ts';

const NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const DUBLIN_CORE = 'http://purl.org/dc/terms/';

/**
 * A plan as Akoma Ntoso 1.0 (OASIS LegalDocML, 2018): parts before the clauses become preface and preamble, parts after them
 * conclusions, annexes attachments. eIds are those of the model, so that `para_33` is the printed 33.
 */
export function printAkomaNtoso({ plan, ledger }: Publication, publisher: Publisher): string {
  const setting = { ...publisher, plan, marks: ledger.marks };
  const around = (part: Clause) => containerOf(part, setting);
  const { preface, preamble, body, conclusions, annexes } = divide(plan);
  const doc = block('doc', { name: plan.docType ?? 'plan' }, [
    block('meta', {}, [
      identification(plan, 'main', publisher.registers),
      references(plan, publisher),
      provenance(plan, publisher.link(planAddress(plan))),
    ]),
    ...wrap('preface', preface.map(around)),
    ...wrap('preamble', preamble.map(around)),
    mainBody(body.map((part) => (part.kind === 'frame' ? around(part) : hierarchyOf(part, setting)))),
    ...wrap('conclusions', conclusions.map(around)),
    ...wrap(
      'attachments',
      annexes.map((annex) => attachment(annex, setting)),
    ),
  ]);
  return printXml(block('akomaNtoso', { xmlns: NAMESPACE }, [doc]));
}

/** The top-level parts of a plan by the element of Akoma Ntoso that they belong to. */
function divide({ clauses }: Plan) {
  const top = clauses.filter(({ parent }) => parent === null);
  const annexes = top.filter(({ kind }) => kind === 'annex');
  const parts = top.filter(({ kind }) => kind !== 'annex');
  const isBody = ({ kind }: Clause) => kind === 'clause' || kind === 'closing';
  const end = parts.findLastIndex(isBody) + 1;
  const begin = end === 0 ? 0 : parts.findIndex(isBody);
  const opening = parts.slice(0, begin).findIndex(({ kind }) => kind === 'preamble');
  const split = opening === -1 ? begin : opening;
  return {
    preface: parts.slice(0, split),
    preamble: parts.slice(split, begin),
    body: parts.slice(begin, end === 0 ? parts.length : end),
    conclusions: end === 0 ? [] : parts.slice(end),
    annexes,
  };
}

function attachment(annex: Clause, setting: Setting): Element {
  const { eId } = annex;
  const { plan, registers } = setting;
  const children = childrenOf(annex, plan).map((child) => hierarchyOf(child, setting));
  return block('attachment', { eId }, [
    ...headOf(annex, setting),
    block('doc', { name: 'annex' }, [
      block('meta', {}, [identification(plan, eId, registers)]),
      mainBody([...paragraphsOf(annex, setting), ...children]),
    ]),
  ]);
}

// The schema does not allow an empty body.
function mainBody(parts: readonly Element[]): Element {
  return block('mainBody', {}, parts.length === 0 ? [inline('p', {}, [])] : parts);
}

function wrap(name: string, children: readonly Element[]): Element[] {
  return children.length === 0 ? [] : [block(name, {}, children)];
}

/** The source of the words and its grade. */
function provenance(plan: Plan, url: string): Element {
  return block('proprietary', { source: EDITOR, 'xmlns:dcterms': DUBLIN_CORE }, [
    ...provenanceLines(plan, url).map((line) => inline('dcterms:provenance', {}, [words(line)])),
  ]);
}
