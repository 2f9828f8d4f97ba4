import type { Finding } from '../../model/finding.ts';
import type { MergedCell } from '../../model/table.ts';

/** The result of a reader. */
export interface ExtractedText {
  /** The text, with a paragraph on each line. */
  text: string;
  /** The meaning of its line ends. */
  lineEnds: LineEnds;
  /** For each line of the text, the line of the file; undefined where they are the same. */
  fileLines?: readonly number[];
  tables: ReadTable[];
  /** Whether the file is exactly this text in UTF-8, so that the text need not be stored. */
  exact: boolean;
  /** Findings, such as the encoding or what was left out. */
  notes: Finding[];
  /** The file's own metadata. */
  evidence: Evidence;
}

/** A table in a text: each row is a line with a tab before every cell. */
export interface ReadTable {
  /** The index of the line of its first row. */
  line: number;
  rows: number;
  /** The number of header rows. */
  head: number;
  merged: MergedCell[];
}

/**
 * The meaning of line ends: `paragraphs`, each ends a paragraph or cell; `blank-lines`, only an empty line does; `unknown`, a
 * page break or wrapping may have cut a sentence anywhere.
 */
export type LineEnds = 'paragraphs' | 'blank-lines' | 'unknown';

/** The metadata of a file, such as the `<meta>` tags of a web page. */
export interface Evidence {
  /** The title of the page. */
  title: string | null;
  /** The date of publication on the site, ISO 8601. */
  published: string | null;
  /** The body named as the source of the text. */
  issuer: string | null;
  /** Its own address. */
  url: string | null;
}

/** Empty metadata. */
export const NO_EVIDENCE: Evidence = { title: null, published: null, issuer: null, url: null };

/** A reader of one format. */
export interface Reader {
  /** Its name and version, `docx 1`, stored with the extracted text; the version changes with the output. */
  name: string;
  /** Reads the file. Throws a FindingError where it has no words or cannot be read. */
  read(bytes: Uint8Array, file: string): Promise<ExtractedText>;
}
