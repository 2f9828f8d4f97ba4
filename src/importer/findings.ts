import type { Finding } from '../model/finding.ts';

const SEVERITIES: readonly Finding['severity'][] = ['error', 'warning', 'note'];

/** So many findings of a code are told one by one; more become one. */
const EACH = 3;
/** So many of them are quoted in it; a note needs fewer. */
const QUOTED = { error: Infinity, warning: 20, note: 3 } as const;

/** Findings as a person reads them: errors first, then by line; many of one code are one with their count. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.line - b.line,
  );
  return [...Map.groupBy(sorted, ({ code }) => code).values()].flatMap(countRepeated);
}

/** The findings of one code, or one for all: “53 places: line 12: …; line 20: …; line 31: …; and 50 more”. */
function countRepeated(found: readonly Finding[]): readonly Finding[] {
  const [first] = found;
  if (!first || first.severity === 'error' || found.length <= EACH) return found;
  const quoted = found.slice(0, QUOTED[first.severity]);
  const told = quoted.map(({ line, message }) => (line > 0 ? `line ${line}: ${message}` : message));
  const rest = found.length - quoted.length;
  const message = `${found.length} places: ${told.join(', ')}${rest > 0 ? `, and ${rest} more` : ''}`;
  return [{ ...first, message }];
}
