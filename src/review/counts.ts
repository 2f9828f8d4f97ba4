import type { Finding } from '../model/finding.ts';
import { SEVERITIES } from '../model/finding.ts';
import { SEVERITY_WORDS } from './finding-words.ts';

/** How many findings there are of each severity, the gravest first: “错误1处”, “须核对3处”. */
export function countFindings(findings: readonly Finding[]): string[] {
  return SEVERITIES.flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count > 0 ? [`${SEVERITY_WORDS[severity]}${count}处`] : [];
  });
}
