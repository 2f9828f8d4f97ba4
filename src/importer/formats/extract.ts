import type { Finding } from '../../model/finding.ts';
import type { MergedCell } from '../../model/table.ts';

/** What a reader takes out of a file. */
export interface Extract {
  /** The words, one paragraph a line. */
  text: string;
  /** What its line ends stand for. */
  lineEnds: LineEnds;
  /** For each line of the text, the line of the file that it begins on; the same number where it is not given. */
  fileLines?: readonly number[];
  /** The tables among its lines. */
  tables: ReadTable[];
  /** Whether the file is this text in UTF-8 and nothing else, so that nothing need be kept beside it. */
  exact: boolean;
  /** What a person should know of the reading: the encoding, what was left out. */
  notes: Finding[];
  /** What the file says of the document outside its words. */
  evidence: Evidence;
}

/** A table in a text: each of its rows is a line, in which a tab stands before every cell. */
export interface ReadTable {
  /** The index of the line that is its first row. */
  line: number;
  rows: number;
  /** How many of its first rows are its head. */
  head: number;
  merged: MergedCell[];
}

/**
 * What the line ends of a text stand for: `paragraphs`, each ends a paragraph or a cell for certain; `blank-lines`, only
 * an empty line does; `unknown`, a page break or a fixed width may have cut a sentence anywhere.
 */
export type LineEnds = 'paragraphs' | 'blank-lines' | 'unknown';

/** What a file says of its document where no reader of the document sees it, such as the `<meta>` tags of a web page. */
export interface Evidence {
  /** The title of the page. */
  title: string | null;
  /** When it was published on the site, an ISO date. */
  published: string | null;
  /** The body that it names as the text's source. */
  issuer: string | null;
  /** The address that it names as its own. */
  url: string | null;
}

/** The evidence of a file that says nothing beside its words. */
export const NO_EVIDENCE: Evidence = { title: null, published: null, issuer: null, url: null };

/** A reader of one format. */
export interface Reader {
  /** Its name and version, kept with the text it took, `docx 1`; the version goes up when it reads a file otherwise. */
  name: string;
  /** Reads the file; throws a FindingError where it holds no words or cannot be read. */
  read(bytes: Uint8Array, file: string): Promise<Extract>;
}
