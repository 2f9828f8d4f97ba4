import type {
  DigitalDocumentLeaf,
  GovernmentOrganizationLeaf,
  LegislationLeaf,
  MergeLeafTypes,
} from 'schema-dts';
import {
  clauseAddress,
  issuerAddress,
  planAddress,
  regionAddress,
  unitAddress,
} from '../../model/addresses.ts';
import type { Clause } from '../../model/clause.ts';
import { headline, nameOf } from '../../model/clause-label.ts';
import type { Plan } from '../../model/plan.ts';
import { languageOf } from '../../model/script.ts';
import { locatorOf } from '../citation/locator.ts';
import type { Publisher } from '../publisher.ts';

/** A government document or a part of one in schema.org. */
type GovernmentDocument = MergeLeafTypes<[LegislationLeaf, DigitalDocumentLeaf]>;

/** The formats of a plan's file, by extension. */
const FORMATS = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  json: 'application/json',
  xml: 'application/akn+xml',
  md: 'text/markdown',
  txt: 'text/plain',
};

/** A plan in schema.org, with its metadata and its files. */
export function planJsonLd(plan: Plan, publisher: Publisher): GovernmentDocument {
  const { link, registers } = publisher;
  const url = link(planAddress(plan));
  const region = registers.regions.find(({ id }) => id === plan.region);
  return {
    ...describe(url, plan.title, plan),
    ...withoutNulls({
      alternateName: plan.noticeTitle,
      legislationIdentifier: plan.docNumber,
      identifier: plan.docNumber ?? plan.indexNumber,
      legislationType: plan.docType,
      legislationDate: plan.dates.written,
      datePublished: plan.dates.published,
      temporalCoverage: coverageOf(plan),
      isBasedOn: isTrusted(plan) ? plan.source.url : null,
    }),
    legislationPassedBy: plan.issuers.map((name) => organization(name, link(issuerAddress(name, registers)))),
    ...(region && {
      legislationJurisdiction: {
        '@type': 'AdministrativeArea',
        name: region.name,
        url: link(regionAddress(region.id)),
      },
    }),
    encoding: Object.entries(FORMATS).map(([extension, encodingFormat]) => ({
      '@type': 'MediaObject',
      contentUrl: link(`/plans/${plan.id}.${extension}`),
      encodingFormat,
    })),
  };
}

/** A clause in schema.org, with its place in the plan and the responsible bodies. */
export function clauseJsonLd(clause: Clause, plan: Plan, { link, registers }: Publisher): GovernmentDocument {
  const units = new Map(clause.units.map((mention) => [mention.unit ?? mention.name, mention]));
  return {
    ...describe(link(clauseAddress(plan, clause)), `${nameOf(clause)} ${headline(clause)}`, plan),
    ...withoutNulls({ identifier: locatorOf(clause, plan), position: clause.id }),
    isPartOf: { '@type': 'Legislation', '@id': link(planAddress(plan)), name: plan.title },
    legislationResponsible: [...units.values()].map(({ unit, name }) => {
      const known = registers.units.find(({ id }) => id === unit);
      return organization(known?.name ?? name, unit === null ? null : link(unitAddress(unit)));
    }),
  };
}

/** Whether the page of the source may be linked: pages on unrelated hosts may not. */
function isTrusted({ source }: Plan): boolean {
  return source.grade === 'official' || source.grade === 'copy';
}

function describe(url: string, name: string, plan: Pick<Plan, 'script'>) {
  const type: GovernmentDocument['@type'] = ['Legislation', 'DigitalDocument'];
  return { '@type': type, '@id': url, url, name, inLanguage: languageOf(plan) };
}

function organization(name: string, url: string | null): GovernmentOrganizationLeaf {
  return { '@type': 'GovernmentOrganization', name, ...withoutNulls({ url }) };
}

/** Drops the fields that are null. */
function withoutNulls<T extends object>(fields: T): { [field in keyof T]?: NonNullable<T[field]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as ReturnType<
    typeof withoutNulls<T>
  >;
}

/** The planned years as an ISO 8601 interval, 2024/2026, or a year. */
function coverageOf({ year, period }: Plan): string | null {
  if (period) return `${period.from}/${period.to}`;
  return year === null ? null : String(year);
}
