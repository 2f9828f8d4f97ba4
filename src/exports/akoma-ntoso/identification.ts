import type { Element } from 'xast';
import { issueDate } from '../../model/issue-date.ts';
import type { Plan } from '../../model/plan.ts';
import type { Registers } from '../../model/register.ts';
import { type Attributes, block, inline } from '../xml.ts';
import { EDITOR, organization } from './concepts.ts';

/** The language of the words after RFC 4646, with three letters as the standard asks. */
function languageOf({ script }: Plan): string {
  return script === 'Hant' ? 'zho-Hant' : 'zho';
}

/**
 * The identification of a plan as work, expression and manifestation, after FRBR and the Akoma Ntoso naming convention;
 * `component` is `main` or the eId of an annex. The schema asks for a date and an author, but both are left out where the
 * document does not state them.
 */
export function identification(plan: Plan, component: string, registers: Registers): Element {
  const work = workIri(plan);
  const expression = `${work}/${languageOf(plan)}@`;
  const dates = datesOf(plan);
  const issuers = plan.issuers.map((name) =>
    meta('FRBRauthor', { href: `#${organization({ name, unit: null }, registers).eId}` }),
  );
  return block('identification', { source: EDITOR }, [
    block('FRBRWork', {}, [
      ...iris(work, `/!${component}`),
      ...dates,
      ...issuers,
      value('FRBRcountry', 'cn'),
      ...optional('FRBRsubtype', plan.docType),
      ...optional('FRBRnumber', plan.docNumber),
      value('FRBRname', plan.title),
    ]),
    block('FRBRExpression', {}, [
      ...iris(expression, `/!${component}`),
      ...dates,
      ...issuers,
      meta('FRBRlanguage', { language: languageOf(plan) }),
    ]),
    block('FRBRManifestation', {}, [
      ...iris(expression, `/!${component}.xml`, '.akn'),
      ...dates,
      meta('FRBRauthor', { href: EDITOR }),
    ]),
  ]);
}

/** The IRI of a plan as a work, `/akn/cn/doc/2021-04-07/shanghai-work-safety-2021`; undated with its year, or only its id. */
function workIri(plan: Plan): string {
  return ['/akn/cn/doc', issueDate(plan) ?? plan.year, plan.id].filter((part) => part !== null).join('/');
}

function datesOf({ dates }: Plan): Element[] {
  return Object.entries(dates).flatMap(([name, date]) =>
    isDay(date) ? meta('FRBRdate', { date, name }) : [],
  );
}

/** Whether a date is a whole day; the schema allows no other. */
export function isDay(date: string | null): date is string {
  return date !== null && date.length === 'YYYY-MM-DD'.length;
}

function iris(base: string, component: string, file = ''): Element[] {
  return [value('FRBRthis', base + component), value('FRBRuri', base + file)];
}

function optional(name: string, text: string | null): Element[] {
  return text === null ? [] : [value(name, text)];
}

function value(name: string, text: string): Element {
  return meta(name, { value: text });
}

function meta(name: string, attributes: Attributes): Element {
  return inline(name, attributes, []);
}
