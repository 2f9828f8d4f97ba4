import { isDeepStrictEqual } from 'node:util';
import { type Finding, finding } from '../model/finding.ts';
import { GIVEN_FIELDS, type GivenMetadata, withGiven } from '../model/given-metadata.ts';
import type { Metadata } from '../model/plan.ts';
import type { FoundMetadata } from './metadata/metadata.ts';

/** The metadata of a plan that is imported again, by whom they are stated. */
interface Stated {
  /** `metadata` of source.yaml. */
  given: GivenMetadata;
  /** The front matter of the MDX. */
  edited: Metadata;
  /** The document as imported now. */
  document: FoundMetadata;
  /** The document that the MDX was made from; null where it is not known. */
  before: FoundMetadata | null;
}

/** The fields that the importer only proposes for an editor to correct; keeping an editor's different value is not reported. */
const PROPOSED: readonly string[] = ['sectors', 'timeline', 'facts'];

/**
 * The metadata of a plan that is imported again: source.yaml overrides an editor's changes in the front matter, and these
 * override the document. The notes name the fields that are kept although the document differs, and the empty ones that it
 * fills.
 */
export function keepMetadata({ given, edited, document, before }: Stated): {
  metadata: Omit<Metadata, 'title'> & { title: string | null };
  notes: Finding[];
} {
  const notes: Finding[] = [];
  const keep = (name: string, own: unknown, read: unknown, old: unknown): unknown => {
    if (isDeepStrictEqual(own, read)) return own;
    if (isEmpty(own)) {
      notes.push(finding('field-filled', 0, `${name} is ${print(read)} in the document, and was not stated`));
      return read;
    }
    if (isDeepStrictEqual(own, old)) return read;
    if (!isEmpty(read) && !PROPOSED.includes(name)) {
      notes.push(finding('field-kept', 0, `${name} stays ${print(own)}; the document says ${print(read)}`));
    }
    return own;
  };
  const own = { ...edited, title: edited.title === edited.id ? null : edited.title };
  const fields = GIVEN_FIELDS.filter((name) => name !== 'dates' && given[name] === undefined);
  const kept = fields.map((name) => [name, keep(name, own[name], document[name], before?.[name])]);
  const days = DAYS.filter((day) => given.dates?.[day] === undefined);
  const dates = days.map((day) => [
    day,
    keep(`dates.${day}`, own.dates[day], document.dates[day], before?.dates[day]),
  ]);
  const metadata = {
    ...own,
    ...Object.fromEntries(kept),
    dates: { ...own.dates, ...Object.fromEntries(dates) },
  };
  return { metadata: withGiven(metadata, given), notes };
}

const DAYS = ['written', 'printed', 'published'] as const;

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

function print(value: unknown): string {
  return typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
}
