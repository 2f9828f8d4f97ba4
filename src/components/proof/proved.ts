/** The files that prove the words of a plan. */
export interface ProvedFiles {
  /** The id of the plan. */
  plan: string;
  /** The address of the document as received, and its SHA-256 as the page states it. */
  received: string;
  sha256: string;
  /** The address of the text that undoing the repairs must give: the file received, or the text extracted from it. */
  text: string;
  words: string;
  repairs: string;
}

/** A page's attribute `data-proof`: the files for its check, with the addresses to fetch them from. */
export interface Proved extends ProvedFiles {
  /** The address of the site, `/` or `/gongkai/`. */
  site: string;
  shows: 'clause' | 'source';
}

/** Reads what a page says for its check. */
export function provedBy({ dataset }: HTMLElement): Proved {
  return JSON.parse(dataset['proof'] ?? '') as Proved;
}
