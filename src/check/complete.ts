import { yamlLine } from '../content/yaml-line.ts';
import { type Finding, finding } from '../model/finding.ts';
import type { Source } from '../model/source.ts';
import type { PlanFiles } from './content.ts';

/** What readers are not told of a plan, and alternative lines for source.yaml, any one of which resolves it. */
interface Gap {
  what: string;
  /** The key whose line is to change. */
  key: keyof Source;
  lines: string[];
}

/**
 * The findings, at lines of source.yaml, on what readers must know of a public plan: title, year or period, region, grade,
 * origin. Year and region may be null where “unknown” says why, the grade unknown and the address null where “note” does.
 */
export function checkComplete({
  plan,
  source,
  yaml,
}: Pick<PlanFiles, 'plan' | 'source' | 'yaml'>): Finding[] {
  const { grade, url, note } = source;
  const gaps: (Gap | false)[] = [
    (plan.title.trim() === '' || plan.title === plan.id) && titleGap(source),
    ...fieldGaps('year', plan.year ?? plan.period, source),
    ...fieldGaps('region', plan.region, source),
    grade === 'unknown' && !note?.trim() && GRADE_GAP,
    url === null && !note?.trim() && URL_GAP,
  ];
  return gaps
    .filter((gap) => gap !== false)
    .map(({ what, key, lines }) =>
      finding('incomplete', lineOfKey(key, yaml), `${what}: ${lines.join(' or ')}`),
    );
}

const NOTE = 'note: 文本由……提供，没有原文网址。';

const GRADE_GAP: Gap = {
  what: 'the grade is unknown and no note tells readers why',
  key: 'grade',
  lines: ['grade: official (copy, ocr, mirror)', NOTE],
};

const URL_GAP: Gap = {
  what: 'neither an address nor a note says where the document comes from',
  key: 'url',
  lines: ['url: https://…', NOTE],
};

function titleGap(source: Source): Gap {
  return {
    what: 'the title is the id',
    key: 'metadata',
    lines: [lineWith('metadata', { title: '…' }, source)],
  };
}

/** A field without value and reason, or with both. */
function fieldGaps(field: 'year' | 'region', value: unknown, source: Source): Gap[] {
  const reason = source.unknown[field];
  if (value === null && reason === undefined)
    return [{ what: `the ${field} is not known`, key: 'metadata', lines: linesFor(field, source) }];
  if (value === null || reason === undefined) return [];
  const { [field]: _, ...others } = source.unknown;
  return [
    {
      what: `the ${field} is known and “unknown” says why it is not`,
      key: 'unknown',
      lines: [flow('unknown', others)],
    },
  ];
}

/** `metadata: { region: … }` and `unknown: { region: 文件没有写明…… }`. */
function linesFor(field: 'year' | 'region', source: Source): string[] {
  return [
    lineWith('metadata', { [field]: '…' }, source),
    ...(field === 'year' ? [lineWith('metadata', { period: { from: '…', to: '…' } }, source)] : []),
    lineWith('unknown', { [field]: '文件没有写明……' }, source),
  ];
}

function lineWith(key: 'metadata' | 'unknown', added: object, source: Source): string {
  return flow(key, { ...source[key], ...added });
}

function flow(key: string, value: object): string {
  return `${key}: ${yamlLine(value)}`;
}

/** The line of a top-level key, from 1; 0 where the file does not have it. */
function lineOfKey(key: string, yaml: string): number {
  return yaml.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 1;
}
