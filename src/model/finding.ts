import { z } from 'zod';

/** The findings of import and check, each with its severity and the remedy. */
export const FINDING_CODES = {
  'encoding-unknown': { severity: 'error', remedy: 'save the file as UTF-8 and import it again' },
  'no-words': { severity: 'error', remedy: 'give a file that holds the text of a document' },
  'not-a-plan': {
    severity: 'error',
    remedy: 'check that the file holds a plan with a title or numbered clauses',
  },
  'format-unknown': {
    severity: 'error',
    remedy: 'give a .docx, .pdf, .html, .md or .txt file',
  },
  'no-text-layer': { severity: 'error', remedy: 'recognise the text of the scan first and import that' },
  unreadable: { severity: 'error', remedy: 'get the file again from where it was published' },
  'too-large': { severity: 'error', remedy: 'check that it is a plan; what is larger is not read' },
  'too-costly': { severity: 'error', remedy: 'check that it is a plan; save it in another format' },
  'file-missing': { severity: 'error', remedy: 'check the path' },
  'plan-exists': { severity: 'error', remedy: 'use --update to import it again, or choose another --id' },
  'plan-unknown': { severity: 'error', remedy: 'leave out --update, or check the --id' },
  'source-changed': {
    severity: 'error',
    remedy: 'restore the file as received, or import the new one with --update',
  },
  'words-differ': {
    severity: 'error',
    remedy: 'undo the edit, or record it as a repair in source.yaml and import with --update',
  },
  'form-differs': {
    severity: 'error',
    remedy: 'run npm run import with --update, or write the file as the other plans are written',
  },
  'repair-misplaced': { severity: 'error', remedy: 'correct “at” and “source” in source.yaml' },
  'repair-unreadable': { severity: 'error', remedy: 'import the plan again with --update' },
  'metadata-differs': { severity: 'error', remedy: 'use the words that the document prints' },
  'mdx-invalid': { severity: 'error', remedy: 'correct the line as docs/publishing.md says' },
  'yaml-invalid': { severity: 'error', remedy: 'correct the entry; the message names the field' },
  'fact-misplaced': {
    severity: 'error',
    remedy: 'correct “clause” and “quote” under “facts” in the front matter',
  },
  'pair-misplaced': { severity: 'error', remedy: 'correct “a” or “b” in pairs.yaml, or remove the entry' },
  'address-gone': {
    severity: 'error',
    remedy:
      'bring the page back, or say in content/log.yaml under “gone” of the entry that withdrew it that it is gone, or under “moved” where it stands now',
  },
  'address-unlisted': { severity: 'error', remedy: 'add the line to content/permalinks.txt' },
  'log-missing': { severity: 'error', remedy: 'add the entry to content/log.yaml, filled in' },
  'log-differs': {
    severity: 'error',
    remedy:
      'correct “changes” of the entry in content/log.yaml: { clause, before, after } for each stretch of words',
  },
  'register-unknown': { severity: 'error', remedy: 'add the entry to the register, or correct the id' },
  'number-skipped': {
    severity: 'warning',
    remedy: 'compare with the original; a skipped number is not invented',
  },
  'number-repeated': {
    severity: 'warning',
    remedy: 'compare with the original; the second one is addressed as -dup2',
  },
  'number-restarted': {
    severity: 'warning',
    remedy: 'look whether the two runs belong apart; the second one is addressed as -dup2',
  },
  'no-clauses': {
    severity: 'error',
    remedy: 'compare with the original; set line breaks before its numbers, or mark its headings',
  },
  'contents-left-out': {
    severity: 'note',
    remedy: 'compare with the original; what repeats the headings is not published',
  },
  'title-missing': { severity: 'warning', remedy: 'set “title” under “metadata” in source.yaml' },
  'annex-missing': {
    severity: 'note',
    remedy: 'import its file behind the plan’s, or leave it: the page says that it is missing',
  },
  'damage-suspected': {
    severity: 'warning',
    remedy: 'compare with the original and record a repair or a sic in source.yaml',
  },
  'encoding-told': { severity: 'note', remedy: 'look at a few names whether they are right' },
  'date-unclear': {
    severity: 'warning',
    remedy: 'name the key publication_date where it is that, or set the date in the plan’s front matter',
  },
  'picture-left-out': {
    severity: 'warning',
    remedy: 'look at the picture; where it shows words or a table, they are missing',
  },
  'footnote-left-out': {
    severity: 'warning',
    remedy: 'compare with the original; the note is not published',
  },
  'struck-through': {
    severity: 'warning',
    remedy: 'compare with the original; words that are struck through may be no longer part of it',
  },
  'no-promises': {
    severity: 'warning',
    remedy: 'check that it is a plan; a report of results or statistics promises nothing',
  },
  'left-out': { severity: 'note', remedy: 'compare the end and the beginning with the original' },
  'page-without-text': {
    severity: 'warning',
    remedy: 'look at the page; where it is a picture, its words are missing',
  },
  'table-flattened': {
    severity: 'warning',
    remedy: 'set it as a table in a .docx, .html or .md file and import that; its rows are not read',
  },
  'order-doubtful': { severity: 'warning', remedy: 'compare the order of these words with the original' },
  'invisible-removed': {
    severity: 'warning',
    remedy: 'look at the words around it in the original; invisible characters can hide others',
  },
  'lines-broken': { severity: 'note', remedy: 'look through the outline for clauses run together' },
  'line-joined': { severity: 'note', remedy: 'compare the two halves with the original' },
  'unit-unread': {
    severity: 'warning',
    remedy: 'look at the words; where they name a body, state it under “facts” in the front matter',
  },
  'region-unknown': {
    severity: 'warning',
    remedy:
      'set “region” under “metadata” in source.yaml to an id of content/national-register.yaml or content/regions.yaml; ' +
      'a place that neither has gets a line in content/regions.yaml: - { id: anhui-qingshan, name: 青山新区, level: district, parent: anhui }',
  },
} as const satisfies Record<string, { severity: 'error' | 'warning' | 'note'; remedy: string }>;

export type FindingCode = keyof typeof FINDING_CODES;

/** A finding at a line of a file, from 1; line 0 is the file as a whole. */
export const findingSchema = z.strictObject({
  code: z.enum(Object.keys(FINDING_CODES) as FindingCode[]),
  severity: z.enum(['error', 'warning', 'note']),
  line: z.int().nonnegative(),
  message: z.string(),
});

export type Finding = z.infer<typeof findingSchema>;

/** A finding with the severity of its code. */
export function finding(code: FindingCode, line: number, message: string): Finding {
  return { code, severity: FINDING_CODES[code].severity, line, message };
}

/** Prints a finding, `file:line: code: message; remedy`. */
export function formatFinding(file: string, { code, line, message }: Finding): string {
  return `${file}:${line}: ${code}: ${message}; ${FINDING_CODES[code].remedy}`;
}

/** Thrown where a document or a content file cannot be read, with the findings that explain it. */
export class FindingError extends Error {
  override readonly name = 'FindingError';
  readonly file: string;
  readonly findings: readonly Finding[];

  constructor(file: string, findings: readonly Finding[]) {
    super(findings.map((f) => formatFinding(file, f)).join('\n'));
    this.file = file;
    this.findings = findings;
  }
}
