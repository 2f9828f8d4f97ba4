import { promisesNothing } from '../facts/no-promises.ts';
import { unreadUnits } from '../facts/units.ts';
import { type Finding, type FindingCode, finding } from '../model/finding.ts';
import type { Plan } from '../model/plan.ts';
import { placesOf } from '../model/words.ts';
import { findDamage } from './damage.ts';
import { orderFindings } from './findings.ts';
import type { Outline } from './outline.ts';
import { CONTENTS } from './repairs/contents.ts';
import { FOOTNOTE, PICTURE, STRUCK } from './repairs/heading-mark.ts';
import { INVISIBLE, UNBROKEN } from './repairs/repair-text.ts';
import type { RepairedText } from './repairs/repaired-text.ts';
import { sourceLines } from './repairs/source-lines.ts';

/** What a person should look at in an imported document, errors first. */
export function review({
  plan,
  repaired,
  outline,
}: {
  plan: Plan;
  repaired: RepairedText;
  outline: Outline;
}): Finding[] {
  const lines = repaired.text.split('\n');
  const lineAt = sourceLines(repaired);
  const starts = startsOf(lines);
  const inWords = [...outline.findings, ...findDamage(lines)].map((found) => ({
    ...found,
    line: lineAt(starts[found.line] ?? 0),
  }));
  const all = [
    ...inWords,
    ...joins(repaired, lineAt),
    ...marksLeftOut(repaired, lineAt),
    ...invisibles(repaired, lineAt),
    ...contents(repaired, lineAt),
    ...breaks(repaired),
    ...unreadNames(plan, lineAt),
    ...missingAnnexes(plan, lines).map((found) => ({ ...found, line: lineAt(starts[found.line] ?? 0) })),
    ...gaps(plan),
  ];
  return orderFindings(all);
}

function startsOf(lines: readonly string[]): number[] {
  let start = 0;
  return lines.map((line) => {
    const own = start;
    start += line.length + 1;
    return own;
  });
}

function joins({ text, repairs }: RepairedText, lineAt: (offset: number) => number): Finding[] {
  return repairs
    .filter((made) => made.class === 'line-join')
    .map(({ start }) => {
      const words = `“…${text.slice(Math.max(0, start - 8), start)} / ${text.slice(start, start + 8)}…” was joined`;
      return finding('line-joined', lineAt(start), words);
    });
}

/** What is said of a mark that stood for more than its signs. */
const LEFT_OUT: Record<string, { code: FindingCode; what: string }> = {
  [PICTURE]: { code: 'picture-left-out', what: 'a picture (图片) is missing' },
  [FOOTNOTE]: { code: 'footnote-left-out', what: 'a footnote (脚注) was left out' },
  [STRUCK]: { code: 'struck-through', what: 'the words are struck through (删除线)' },
};

function marksLeftOut({ text, repairs }: RepairedText, lineAt: (offset: number) => number): Finding[] {
  return repairs.flatMap(({ start, source, reason = '' }) => {
    const found = LEFT_OUT[reason];
    if (!found || source.trim() === '') return [];
    const words = source === '~~' ? text.slice(start, start + 12) : source.trim().slice(0, 80);
    return [finding(found.code, lineAt(start), `${found.what}: “${words}”`)];
  });
}

const BYTE_ORDER_MARK = '\ufeff';

function invisibles({ text, repairs }: RepairedText, lineAt: (offset: number) => number): Finding[] {
  return repairs
    .filter(({ reason, source }) => reason === INVISIBLE && source !== BYTE_ORDER_MARK)
    .map(({ start, source }) => {
      const codes = [...new Set(source)].map(
        (c) => `U+${(c.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
      );
      const before = text
        .slice(Math.max(0, start - 8), start)
        .split('\n')
        .at(-1);
      return finding('invisible-removed', lineAt(start), `${codes.join(' ')} behind “${before}”`);
    });
}

/** One finding for all lines of a table of contents, with its first words and its last. */
function contents({ repairs }: RepairedText, lineAt: (offset: number) => number): Finding[] {
  const lines = repairs
    .filter(({ reason }) => reason === CONTENTS)
    .map(({ start, source }) => ({ start, words: source.trim() }));
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return [];
  const words = first === last ? first.words : `${first.words} … ${last.words}`;
  return [finding('contents-left-out', lineAt(first.start), `“${words}”, a table of contents, was left out`)];
}

function breaks({ repairs }: RepairedText): Finding[] {
  const made = repairs.filter(({ reason }) => reason === UNBROKEN).length;
  return made > 0
    ? [finding('lines-broken', 0, `the text came as one line; ${made} breaks were put in`)]
    : [];
}

/** What stands among responsible bodies and is not understood as one, with the line it stands in. */
function unreadNames({ clauses }: Plan, lineAt: (offset: number) => number): Finding[] {
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
        unreadUnits(words).map(({ quote, start }) =>
          finding('unit-unread', lineAt(from + start), `“${quote}” stands among responsible bodies`),
        ),
      );
    });
}

/** The annexes that the document names and does not hold; a finding's line is the index of the line that names it. */
function missingAnnexes(plan: Plan, lines: readonly string[]): Finding[] {
  return plan.annexes
    .filter(({ present }) => !present)
    .map(({ title }) => {
      const line = lines.findLastIndex((one) => one.includes(title));
      return finding('annex-missing', Math.max(line, 0), `“${title}” is named and did not come`);
    });
}

function gaps(plan: Plan): Finding[] {
  const findings: Finding[] = [];
  if (promisesNothing(plan))
    findings.push(finding('no-promises', 0, 'nothing in it says what is to be done or reached'));
  if (plan.title === plan.id) findings.push(finding('title-missing', 0, 'no line looks like the title'));
  if (plan.region === null)
    findings.push(finding('region-unknown', 0, 'neither issuer nor title names a known place'));
  return findings;
}
