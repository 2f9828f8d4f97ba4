import { type Finding, SEVERITIES } from '../model/finding.ts';

/** More findings of a code are merged into one. */
const MAX_SEPARATE = 3;
/** The number of messages quoted in a merged finding. */
const QUOTED = { error: Infinity, warning: 20, note: 3 } as const;

/** Sorts findings for people: errors first, then by line; many of one code are merged. */
export function orderFindings(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || a.line - b.line,
  );
  return [...Map.groupBy(sorted, ({ code }) => code).values()].flatMap(mergeRepeated);
}

/** The findings of one code, or one for all of them: “53 places: line 12: …, line 20: …, line 31: …, and 50 more”. */
function mergeRepeated(found: readonly Finding[]): readonly Finding[] {
  const [first] = found;
  if (!first || first.severity === 'error' || found.length <= MAX_SEPARATE) return found;
  const quoted = found.slice(0, QUOTED[first.severity]);
  const messages = quoted.map(({ line, message }) => (line > 0 ? `line ${line}: ${message}` : message));
  const rest = found.length - quoted.length;
  const message = `${found.length} places: ${messages.join(', ')}${rest > 0 ? `, and ${rest} more` : ''}`;
  return [{ ...first, message }];
}
