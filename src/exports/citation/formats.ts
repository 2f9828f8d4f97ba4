import { citeBibtex } from './bibtex.ts';
import type { Citable } from './citable.ts';
import { citeCsl } from './csl.ts';
import { citeGbt7714 } from './gbt7714.ts';
import { citeRis } from './ris.ts';
import { citeRunning } from './running.ts';

/** A citation format that a reader may choose. */
interface CitationFormat {
  id: string;
  name: string;
  /** The type of the file; null for text to be pasted. */
  file: { extension: string; type: string } | null;
  /** Formats a reference; `accessed` is the day of access, ISO 8601, or null. */
  cite: (citable: Citable, accessed: string | null) => string;
}

/** All citation formats, the default first. */
export const CITATION_FORMATS: readonly CitationFormat[] = [
  {
    id: 'gbt7714-2025',
    name: 'GB/T 7714—2025',
    file: null,
    cite: (c, accessed) => citeGbt7714(c, accessed, '2025'),
  },
  {
    id: 'gbt7714-2015',
    name: 'GB/T 7714—2015',
    file: null,
    cite: (c, accessed) => citeGbt7714(c, accessed, '2015'),
  },
  { id: 'running', name: '通讯、法学引用', file: null, cite: citeRunning },
  {
    id: 'csl',
    name: 'CSL-JSON',
    file: { extension: 'json', type: 'application/vnd.citationstyles.csl+json' },
    cite: citeCsl,
  },
  {
    id: 'bibtex',
    name: 'BibTeX',
    file: { extension: 'bib', type: 'application/x-bibtex' },
    cite: citeBibtex,
  },
  {
    id: 'ris',
    name: 'RIS',
    file: { extension: 'ris', type: 'application/x-research-info-systems' },
    cite: citeRis,
  },
];
