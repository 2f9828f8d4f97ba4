import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { type PublishedPlan, publishedPlanSchema } from '../model/published.ts';
import { readJson } from '../proof/undone.ts';
import { FileError } from './connection.ts';

/** What is published of a plan, without what only its proof needs. */
export type GatheredFile = Pick<PublishedPlan, 'plan' | 'clauses'>;

const schema = publishedPlanSchema.pick({ plan: true, clauses: true });

/**
 * The plan in a kept copy of `/plans/<plan>.json`; fields that only another version of the software knows are left out. Throws a
 * FileError where it is none.
 */
export function readPlanFile(file: string, path: string): GatheredFile {
  const value = readJson(readFileSync(file, 'utf8'));
  const first = schema.safeParse(value);
  if (first.success) return first.data;
  for (const issue of first.error.issues) leaveOut(value, issue);
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const [issue] = error.issues;
  throw new FileError(`${path}: it is no plan: ${issue?.path.join('.')}: ${issue?.message}`);
}

function leaveOut(value: unknown, issue: z.core.$ZodIssue): void {
  if (issue.code !== 'unrecognized_keys') return;
  const holder = issue.path.reduce((inner, key) => (inner as Record<PropertyKey, unknown>)[key], value);
  for (const key of issue.keys) Reflect.deleteProperty(holder as object, key);
}
