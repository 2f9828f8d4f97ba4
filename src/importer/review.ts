import { promisesNothing } from '../facts/no-promises.ts';
import { unreadUnits } from '../facts/units.ts';
import { type Finding, type FindingCode, finding, type PlacedFinding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import type { Region } from '../model/register.ts';
import type { Repair } from '../model/repair.ts';
import { linesOfRepairs, sourceLines } from '../model/source-lines.ts';
import { paragraphsOf } from '../model/table.ts';
import { placesOf } from '../model/words.ts';
import { findDamage } from './damage.ts';
import { findFlattenedTables } from './flattened-tables.ts';
import { readPlace } from './metadata/region.ts';
import type { Outline } from './outline.ts';
import { CONTENTS } from './repairs/contents.ts';
import { COMMENT, FOOTNOTE, PICTURE, STRUCK } from './repairs/heading-mark.ts';
import { INVISIBLE, UNBROKEN } from './repairs/repair-text.ts';
import type { RepairedText } from './repairs/repaired-text.ts';

/** The findings on an imported document, unsorted, each with the published words that it is about. */
export function review({
  plan,
  repaired,
  outline,
  regions,
}: {
  plan: Plan;
  repaired: RepairedText;
  outline: Outline;
  regions: readonly Region[];
}): PlacedFinding[] {
  const lines = repaired.text.split('\n');
  const lineAt = sourceLines(repaired);
  const ofRepairs = linesOfRepairs(repaired);
  const lineOf = (repair: Repair) => ofRepairs.get(repair) ?? 0;
  const starts = paragraphsOf(repaired.text).map(({ start }) => start);
  const inLine = (found: Finding) => {
    const start = starts[found.line] ?? 0;
    return { ...found, line: lineAt(start), place: { start, end: start } };
  };
  const all = [
    ...[...outline.findings, ...findDamage(lines), ...findFlattenedTables(lines)].map(inLine),
    ...joins(repaired, lineOf),
    ...marksLeftOut(repaired, lineOf),
    ...invisibles(repaired, lineOf),
    ...contents(repaired, lineOf),
    ...breaks(repaired).map(ofWhole),
    ...unreadNames(plan, lineAt),
    ...missingAnnexes(plan, lines).map(inLine),
    ...gaps(plan, regions).map(ofWhole),
  ];
  return all;
}

function ofWhole(found: Finding): PlacedFinding {
  return { ...found, place: null };
}

function atRepair(found: Finding, { start, end }: Repair): PlacedFinding {
  return { ...found, place: { start, end } };
}

/** Gives the source's line of a repair. */
type LineOf = (repair: Repair) => number;

/** Up to eight characters of the same line before a place. */
function wordsBefore(text: string, place: number): string {
  return /.*$/.exec(text.slice(Math.max(0, place - 8), place))?.[0] ?? '';
}

function joins({ text, repairs }: RepairedText, lineOf: LineOf): PlacedFinding[] {
  return repairs
    .filter((made) => made.class === 'line-join')
    .map((made) => {
      const before = wordsBefore(text, made.start);
      const [after] = text.slice(made.end, made.end + 8).split('\n');
      return atRepair(finding('line-joined', lineOf(made), `“…${before} / ${after}…” was joined`), made);
    });
}

/** The findings on removed Markdown that had content of its own. */
const LEFT_OUT: Record<string, { code: FindingCode; what: string }> = {
  [PICTURE]: { code: 'picture-left-out', what: 'a picture (图片) is missing' },
  [FOOTNOTE]: { code: 'footnote-left-out', what: 'a footnote (脚注) was left out' },
  [COMMENT]: { code: 'left-out', what: 'a comment (注释) was left out' },
  [STRUCK]: { code: 'struck-through', what: 'the words are struck through (删除线)' },
};

function marksLeftOut({ text, repairs }: RepairedText, lineOf: LineOf): PlacedFinding[] {
  return repairs.flatMap((made, i) => {
    const { start, source, reason = '' } = made;
    const found = LEFT_OUT[reason];
    if (!found || source.trim() === '') return [];
    const closing = repairs.slice(i + 1).find((other) => other.source.includes('~~'));
    const words = reason === STRUCK ? text.slice(start, closing?.start) : source.trim();
    const message = `${found.what}: “${words.slice(0, 80)}”`;
    return [atRepair(finding(found.code, lineOf(made), message), made)];
  });
}

const BYTE_ORDER_MARK = '\ufeff';

function invisibles({ text, repairs }: RepairedText, lineOf: LineOf): PlacedFinding[] {
  return repairs
    .filter(({ reason, source }) => reason === INVISIBLE && source !== BYTE_ORDER_MARK)
    .map((made) => {
      const codes = [...new Set(made.source)].map(
        (c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      );
      const before = wordsBefore(text, made.start);
      const message = `${codes.join(' ')} after “${before}”`;
      return atRepair(finding('invisible-removed', lineOf(made), message), made);
    });
}

/** One finding on a removed table of contents, with its first and last line. */
function contents({ repairs }: RepairedText, lineOf: LineOf): PlacedFinding[] {
  const removed = repairs.filter(({ reason }) => reason === CONTENTS);
  const [first, last] = [removed[0], removed.at(-1)];
  if (!first || !last) return [];
  const ends = first === last ? [first] : [first, last];
  const message = `“${ends.map(({ source }) => source.trim()).join(' … ')}”, a table of contents, was left out`;
  return [atRepair(finding('contents-left-out', lineOf(first), message), first)];
}

function breaks({ repairs }: RepairedText): Finding[] {
  const made = repairs.filter(({ reason }) => reason === UNBROKEN).length;
  return made > 0
    ? [finding('lines-broken', 0, `the text came as one line; ${made} breaks were put in`)]
    : [];
}

/** Names in lists of responsible bodies that were not recognised. */
function unreadNames({ clauses }: Plan, lineAt: (offset: number) => number): PlacedFinding[] {
  const places = placesOf(clauses);
  return clauses
    .filter(({ kind }) => kind !== 'frame' && kind !== 'signature')
    .flatMap(({ id, title, text }) => {
      const { titleStart = 0, textStart = 0 } = places.get(id) ?? {};
      const pieces = [
        { words: title ?? '', from: titleStart },
        { words: text, from: textStart },
      ];
      return pieces.flatMap(({ words, from }) =>
        unreadUnits(words).map(({ quote, start, end }) => ({
          ...finding('unit-unread', lineAt(from + start), `“${quote}” stands among responsible bodies`),
          place: { start: from + start, end: from + end },
        })),
      );
    });
}

/** The annexes that the document names but does not contain; the line of a finding is an index into the lines. */
function missingAnnexes(plan: Plan, lines: readonly string[]): Finding[] {
  return plan.annexes
    .filter(({ present }) => !present)
    .map(({ title }) => {
      const line = lines.findLastIndex((one) => one.includes(title));
      return finding('annex-missing', Math.max(line, 0), `“${title}” is named and did not come`);
    });
}

function gaps(plan: Plan, regions: readonly Region[]): Finding[] {
  const findings: Finding[] = [];
  if (promisesNothing(plan))
    findings.push(finding('no-promises', 0, 'nothing in it says what is to be done or reached'));
  if (plan.title === plan.id) findings.push(finding('title-missing', 0, 'no line looks like the title'));
  if (plan.region === null) findings.push(finding('region-unknown', 0, whyNoRegion(plan, regions)));
  return findings;
}

/** The number of candidate places in a message; more share only a name such as 城关镇. */
const MAX_NAMED = 6;

function whyNoRegion({ issuers, title, noticeTitle }: Plan, regions: readonly Region[]): string {
  const { candidates } = readPlace([...issuers, title, noticeTitle ?? ''], regions);
  if (candidates.length === 0) return 'neither issuer nor title names a known place';
  const named = candidates.slice(0, MAX_NAMED).map(({ id, name }) => `${name} (${id})`);
  const more = candidates.length > MAX_NAMED ? ` and ${candidates.length - MAX_NAMED} more` : '';
  return `the place may be ${named.join(', ')}${more}`;
}
