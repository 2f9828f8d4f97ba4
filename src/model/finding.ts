import { z } from 'zod';

/** The codes of the findings of import and check by severity, each with what to do. */
const REMEDIES = {
  error: {
    'encoding-unknown': 'save the file as UTF-8 and import it again',
    'no-words': 'give a file that holds the text of a document',
    'not-a-plan': 'check that the file holds a plan with a title or numbered clauses',
    'format-unknown': 'give a .docx, .doc, .wps, .rtf, .pdf, .ofd, .xlsx, .xls, .html, .md or .txt file',
    'no-text-layer': 'recognise the text of the scan first and import that',
    unreadable: 'get the file again from where it was published',
    'too-large': 'check that it is a plan; what is larger is not read',
    'too-costly': 'check that it is a plan; save it in another format',
    'file-missing': 'check the path',
    'plan-exists': 'use --update to import it again, or choose another --id',
    'plan-unknown': 'leave out --update, or check the --id',
    'id-taken': 'choose another with --id, or import with --update and that --id where it is the same plan',
    'plan-absent': 'check the id, or import the document first',
    'plan-public': 'leave it out; docs/publishing.md says how a public plan is corrected or withdrawn',
    'draft-published':
      'remove “draft: true” from the plan, or first say in content/log.yaml that it was withdrawn',
    'source-changed': 'restore the file as received, or import the new one with --update',
    'words-differ':
      'undo the edit, or record it under “repairs” in source.yaml; import with --update restores the document’s words',
    'form-differs': 'run npm run import with --update, or write the file as the other plans are written',
    'repair-misplaced': 'correct the quote in source.yaml',
    'repair-unreadable': 'import the plan again with --update',
    'metadata-differs':
      'use the words that the document prints, or state others under “metadata” in source.yaml',
    'metadata-stale': 'import the plan again with --update; source.yaml goes before the front matter',
    'mdx-invalid': 'correct the line as docs/publishing.md says',
    'yaml-invalid': 'correct the entry; the message names the field',
    'fact-misplaced': 'correct “clause” and “quote” under “facts” in the front matter',
    'pair-misplaced': 'correct “a” or “b” in pairs.yaml, or remove the entry',
    'address-gone':
      'bring the page back, or say in content/log.yaml under “gone” of the entry that withdrew it that it is gone, or under “moved” where it stands now',
    'address-unlisted': 'add the line to content/permalinks.txt',
    'log-missing':
      'where a public plan was corrected, npm run publish -- ID --reason … writes it; else add the entry to content/log.yaml, filled in',
    'log-differs':
      'correct “changes” of the entry in content/log.yaml: { clause, before, after } for each stretch of words',
    'log-unlinked':
      'bring back the entries before it as they were published; in an entry that is new, write this line',
    'history-differs':
      'bring the file back as it was published; npm run import writes it, and nobody edits it',
    'history-missing':
      'bring back the plan’s MDX as it was published then, from a backup or by git show, and save it under this name',
    'reason-missing':
      'say for readers what is corrected, and why: npm run publish -- ID --reason 更正录入差错。',
    incomplete:
      'write one of these lines into source.yaml, filled in, in place of one with the same key; after a change of “metadata” import again with --update',
    'site-id-missing': 'add the line to site.yaml, and never change it once the site is public',
    'register-unknown': 'add the entry to the register, or correct the id',
    'units-unknown': 'add these lines to content/units.yaml',
    'no-clauses': 'compare with the original; set line breaks before its numbers, or mark its headings',
  },
  warning: {
    'clause-lost':
      'look whether the document has it elsewhere; its sectors and themes are to be set there again',
    'structure-lost': 'compare the outline with the MDX before the import, and make the edits again',
    'number-skipped': 'compare with the original; a skipped number is not invented',
    'number-repeated': 'compare with the original; the second one is addressed as -dup2',
    'number-restarted': 'look whether the two runs belong apart; the second one is addressed as -dup2',
    'title-missing': 'set “title” under “metadata” in source.yaml',
    'damage-suspected': 'compare with the original and record a repair or a sic in source.yaml',
    'date-unclear':
      'name the key publication_date where it is that, or set the date in the plan’s front matter',
    'picture-left-out': 'look at the picture; where it shows words or a table, they are missing',
    'footnote-left-out': 'compare with the original; the note is not published',
    'changes-accepted':
      'compare with the document as issued; where it differs, accept or reject each change in Word and import it again',
    'numbers-lost':
      'compare the numbers with the original; save it as .docx, or type them in, and import it again',
    'struck-through': 'compare with the original; words that are struck through may be no longer part of it',
    'no-promises': 'check that it is a plan; a report of results or statistics promises nothing',
    'page-without-text': 'look at the page; where it is a picture, its words are missing',
    'table-flattened':
      'set it as a table in a .docx, .html or .md file and import that; its rows are not read',
    'order-doubtful': 'compare the order of these words with the original',
    'invisible-removed': 'look at the words around it in the original; invisible characters can hide others',
    'unit-unread': 'look at the words; where they name a body, state it under “facts” in the front matter',
    'region-unknown':
      'set “region” under “metadata” in source.yaml to an id of content/national-register.yaml or content/regions.yaml; ' +
      'a place that neither has gets a line in content/regions.yaml: - { id: anhui-qingshan, name: 青山新区, level: district, parent: anhui }',
  },
  note: {
    'field-kept': 'to take the document’s word, remove the field from the front matter and import again',
    'field-filled': 'to leave it out, state it as null (a list as []) under “metadata” in source.yaml',
    'structure-kept': 'to read the document anew, delete the plan’s MDX and import it without --update',
    'words-changed': 'where the words before were right, record a repair in source.yaml',
    'contents-left-out': 'compare with the original; what repeats the headings is not published',
    'annex-missing': 'import its file after the plan’s, or leave it: the page says that it is missing',
    'encoding-told': 'look at a few names whether they are right',
    'left-out': 'compare the end and the beginning with the original',
    'lines-broken': 'look through the outline for clauses run together',
    'line-joined': 'compare the two halves with the original',
    'units-unplaced': 'set “region” under “metadata” in source.yaml; then npm run publish registers them',
    'units-unreviewed':
      'in content/units.yaml give each its full name, the printed one under “names”, and remove “reviewed: false”',
    'unit-double':
      'where they are one, write the line below for the first, and remove the others; where they are two, remove “reviewed: false”',
  },
} as const;
type Severity = keyof typeof REMEDIES;

/** The severities of findings, the most severe first. */
export const SEVERITIES = Object.keys(REMEDIES) as Severity[];

export type FindingCode = { [Name in Severity]: keyof (typeof REMEDIES)[Name] }[Severity];

const REMEDY_OF: Record<FindingCode, string> = { ...REMEDIES.error, ...REMEDIES.warning, ...REMEDIES.note };
const SEVERITY_OF = Object.fromEntries(
  SEVERITIES.flatMap((severity) => Object.keys(REMEDIES[severity]).map((code) => [code, severity])),
) as Record<FindingCode, Severity>;

/** A finding at a line of a file, from 1; line 0 is the file as a whole. */
export const findingSchema = z.strictObject({
  code: z.enum(Object.keys(REMEDY_OF) as FindingCode[]),
  severity: z.enum(SEVERITIES),
  line: z.int().nonnegative(),
  message: z.string(),
});

export type Finding = z.infer<typeof findingSchema>;

/** A finding with the words of the plan (`wordsOf`) that it is about, in UTF-16 code units; null for the file as a whole. */
export interface PlacedFinding extends Finding {
  place: { start: number; end: number } | null;
}

/** A finding with the severity of its code. */
export function finding(code: FindingCode, line: number, message: string): Finding {
  return { code, severity: SEVERITY_OF[code], line, message };
}

/** Prints a finding, `file:line: code: message; remedy`, and below it the lines to copy that its message holds. */
export function formatFinding(file: string, { code, line, message }: Finding): string {
  const [what, ...lines] = message.split('\n');
  return [`${file}:${line}: ${code}: ${what}; ${REMEDY_OF[code]}`, ...lines].join('\n');
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
