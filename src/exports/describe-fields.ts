import { z } from 'zod';

/** A strict object schema with a Chinese description of each field; a missing description is a type error. */
export function describeFields<S extends Record<string, z.ZodType>>(
  shape: S,
  descriptions: { [field in keyof S]: string },
): z.ZodObject<S, z.core.$strict> {
  const fields = Object.entries(shape).map(([name, field]) => [
    name,
    field.describe(descriptions[name] ?? ''),
  ]);
  return z.strictObject(Object.fromEntries(fields) as S);
}
