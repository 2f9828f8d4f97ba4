import { printDate, printYears } from '../model/date.ts';
import { GRADE_LABELS } from '../model/labels.ts';
import type { PublishedMetadata } from '../model/published.ts';
import type { Registers } from '../model/register.ts';
import type { Site } from '../model/site.ts';
import { phrasesOf } from '../text/phrases.ts';
import { type Drawing, INKS, type Mark, type TextStyle } from './drawing.ts';
import { balanceLines, breakLines, type Measure } from './lines.ts';

/** The size that Open Graph recommends, in pixels. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

const EDGE = 72;
const ROOM = PICTURE_SIZE.width - 2 * EDGE;
const SMALL = 30;
/** Font sizes of the title with the number of lines that fit; the largest that holds the title is used. */
const TITLES = [
  { size: 84, lines: 2 },
  { size: 66, lines: 3 },
  { size: 52, lines: 4 },
  { size: 40, lines: 5 },
] as const;

/**
 * The preview picture of a plan in messengers: title, issuers, number, date, grade of the source, and the site's name. A title
 * that is too long ends in “…”.
 */
export function planPicture(
  plan: PublishedMetadata,
  site: Pick<Site, 'name'>,
  { regions }: Pick<Registers, 'regions'>,
): Drawing {
  const region = regions.find(({ id }) => id === plan.region)?.name;
  const kicker = [region, printYears(plan), plan.docType].filter(Boolean).join('　');
  const written = plan.dates.written ?? plan.dates.printed ?? plan.dates.published;
  const facts = [plan.issuers.join('、'), plan.docNumber, written && printDate(written)];
  const { size, lines } = titleOf(plan.title);
  const foot = PICTURE_SIZE.height - EDGE;
  const marks: Mark[] = [
    { kind: 'bar', x: 0, y: 0, width: 14, height: PICTURE_SIZE.height, color: INKS.zhu },
    words(kicker, EDGE, EDGE + SMALL, { color: INKS.soft }),
    ...lines.map((line, index) =>
      words(line, EDGE, EDGE + SMALL + 24 + size * (1 + 1.28 * index), { size, weight: 700 }),
    ),
    ...setFacts(facts, foot - 82),
    { kind: 'bar', x: EDGE, y: foot - 54, width: ROOM, height: 2, color: INKS.line },
    words(`文字来源：${GRADE_LABELS[plan.source.grade].name}`, EDGE, foot, { color: INKS.zhu }),
    words(site.name, EDGE + ROOM, foot, { color: INKS.soft, align: 'right' }),
  ];
  return {
    ...PICTURE_SIZE,
    ground: INKS.paper,
    marks: marks.filter((mark) => mark.kind === 'bar' || mark.text !== ''),
  };
}

function titleOf(title: string): { size: number; lines: string[] } {
  const settings = TITLES.map(({ size, lines }) => ({
    size,
    room: lines,
    lines: balanceLines(title, ROOM, emsOf(size), phrasesOf),
  }));
  const fitting = settings.find(({ lines, room }) => lines.length <= room);
  if (fitting) return fitting;
  const { size, lines } = TITLES[TITLES.length - 1] ?? TITLES[0];
  const kept = breakLines(title, ROOM, emsOf(size)).slice(0, lines);
  return { size, lines: kept.map((line, index) => (index === lines - 1 ? `${line.slice(0, -1)}…` : line)) };
}

/** Issuers, number and date on one line, or the issuers on a line above where they do not fit. */
function setFacts(facts: readonly (string | null | undefined)[], y: number): Mark[] {
  const [issuers, ...rest] = facts.filter(Boolean);
  const whole = [issuers, ...rest].join('　');
  if (emsOf(SMALL)(whole) <= ROOM) return [words(whole, EDGE, y)];
  const [line = '', more] = breakLines(issuers ?? '', ROOM - SMALL, emsOf(SMALL));
  const above = words(more === undefined ? line : `${line}…`, EDGE, y - SMALL * 1.5);
  return [above, words(rest.join('　'), EDGE, y)];
}

function words(
  text: string,
  x: number,
  y: number,
  { size = SMALL, weight = 400, color = INKS.ink, align = 'left' }: Partial<TextStyle> = {},
): Mark {
  return { kind: 'words', text, x, y: Math.round(y), size, weight, color, align };
}

/** Estimates the width of words without a font, at most: 1 em for a Chinese character, 2/3 em for a Latin letter. */
function emsOf(size: number): Measure {
  return (line) =>
    size * [...line].reduce((sum, sign) => sum + (/[\u0020-\u02ff]/.test(sign) ? 2 / 3 : 1), 0);
}
