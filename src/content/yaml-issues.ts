import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

/** Where data do not fit a schema, and why. */
interface Misfit {
  path: PropertyKey[];
  message: string;
}

/** The places that an issue is about: each key that does not exist, and in a union those of the form that fits best. */
export function explainIssue(issue: Issue): Misfit[] {
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.startsWith('Unrecognized') ? '' : `; ${issue.message}`;
    return issue.keys.map((key) => ({
      path: [...issue.path, key],
      message: `there is no such field${known}`,
    }));
  }
  if (issue.code !== 'invalid_union') return [{ path: [...issue.path], message: issue.message }];
  const forms = issue.errors.map((form) => form.flatMap(explainIssue));
  const [nearest] = forms.toSorted((a, b) => a.length - b.length);
  if (!nearest?.length) return [{ path: [...issue.path], message: issue.message }];
  return nearest.map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
}
