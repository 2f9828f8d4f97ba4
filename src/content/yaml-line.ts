import { stringify } from 'yaml';

/** A value as YAML on one line, `{ fact: units, clause: 3-2, quote: 市公安局 }`. */
export function yamlLine(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
}
