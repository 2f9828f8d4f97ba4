import { parse as parseYaml, YAMLError } from 'yaml';
import type { ZodError } from 'zod';
import { FindingError } from '../model/finding.ts';
import { INVISIBLE } from '../model/invisible.ts';
import { type Metadata, metadataSchema, NOTHING_KNOWN } from '../model/plan.ts';
import { invalidMdxError, invisibleCharacterError } from './invalid.ts';

/**
 * The metadata in the front matter of a plan; missing fields are null or empty. Throws a FindingError where it is not YAML or
 * does not fit the schema.
 */
export function readMetadata(yaml: string, id: string, file: string): Metadata {
  const given = readYaml(yaml, file) as { dates?: object; timeline?: unknown } | null;
  const dates = { ...NOTHING_KNOWN.dates, ...given?.dates };
  const entries = given?.timeline ?? [];
  const timeline = Array.isArray(entries)
    ? entries.map((entry) => ({ from: null, clause: null, ...entry }))
    : entries;
  const result = metadataSchema.safeParse({ ...NOTHING_KNOWN, ...given, dates, timeline, id });
  if (!result.success) throw invalidMdxError(file, 1, explain(result.error));
  return result.data;
}

function readYaml(yaml: string, file: string): unknown {
  const refuseInvisible = (_key: unknown, value: unknown) => {
    if (typeof value === 'string' && INVISIBLE.test(value)) throw invisibleCharacterError(value, file, 1);
    return value;
  };
  try {
    return parseYaml(yaml, refuseInvisible, { logLevel: 'error' });
  } catch (error) {
    if (error instanceof FindingError) throw error;
    const [at] = error instanceof YAMLError ? (error.linePos ?? []) : [];
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw invalidMdxError(file, 1 + (at?.line ?? 0), reason.replace(/:$/, ''));
  }
}

function explain(error: ZodError): string {
  return error.issues
    .map((issue) => `${issue.path.join('.') || 'front matter'}: ${issue.message}`)
    .join(', ');
}
