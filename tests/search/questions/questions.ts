import { z } from 'zod';
import { readYaml } from '../../../src/content/folder.ts';

const KINDS = [
  'place-subject',
  'year-subject',
  'body-subject',
  'set-phrase',
  'everyday-word',
  'abbreviation',
  'document-number',
  'number',
  'traditional',
  'pinyin',
  'typing-error',
] as const;

const questionSchema = z.strictObject({
  /** The words as typed, “长宁 燃气”. */
  question: z.string().min(2).max(25),
  kind: z.enum(KINDS),
  /** The clauses that answer it, `changning-work-safety-2025/2-8`; a plan alone where the question names the plan. */
  answers: z.array(z.string()).min(1),
});

/** A question to the search with the clauses that answer it. */
export type Question = z.infer<typeof questionSchema>;

/** The questions over the published plans or over those of `search-documents`. */
export function readQuestions(set: 'published' | 'samples'): Promise<Question[]> {
  return readYaml(new URL(`${set}.yaml`, import.meta.url).pathname, z.array(questionSchema));
}
