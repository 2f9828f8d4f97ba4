import { z } from 'zod';

/** A strict object whose every field says in Chinese what it holds; a field without words doesn't compile. */
export function described<S extends Record<string, z.ZodType>>(
  shape: S,
  words: { [field in keyof S]: string },
): z.ZodObject<S, z.core.$strict> {
  const fields = Object.entries(shape).map(([name, field]) => [name, field.describe(words[name] ?? '')]);
  return z.strictObject(Object.fromEntries(fields) as S);
}
