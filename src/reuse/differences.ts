import { diffArrays } from 'diff';

/** Words that two texts have in common, or that only one of them has. */
export interface Difference {
  in: 'both' | 'a' | 'b';
  text: string;
}

/** Texts that differ in more places than this have nothing in common worth marking, and would take long to compare. */
const MOST = 2000;
/** Between two changes so few characters in common only make the changes harder to read. */
const ISLAND = 2;
/** A number is one thing, 70 → 90; all else is compared character by character. */
const UNIT = /\d+(?:\.\d+)*|./gsu;

/**
 * What two texts have in common and what only one has, “警示约谈” | a “、通报” | b “举报”, in their order. What is in both or
 * in a is together a, what is in both or in b is b.
 */
export function differencesOf(a: string, b: string): Difference[] {
  const changes = diffArrays(unitsOf(a), unitsOf(b), { maxEditLength: MOST });
  const raw: Difference[] = changes
    ? changes.map(({ value, added, removed }) => ({
        in: added ? 'b' : removed ? 'a' : 'both',
        text: value.join(''),
      }))
    : [
        { in: 'a', text: a },
        { in: 'b', text: b },
      ];
  return raw.flatMap((part, at) => (isIsland(raw, at) ? drown(part) : part)).reduce(put, []);
}

function unitsOf(text: string): string[] {
  return text.match(UNIT) ?? [];
}

function isIsland(parts: readonly Difference[], at: number): boolean {
  const part = parts[at];
  return part?.in === 'both' && part.text.length <= ISLAND && at > 0 && at < parts.length - 1;
}

/** The same words as if each text had its own. */
function drown({ text }: Difference): Difference[] {
  return [
    { in: 'a', text },
    { in: 'b', text },
  ];
}

/** Adds a part to others, of each changed place what a has before what b has. */
function put(parts: Difference[], { in: where, text }: Difference): Difference[] {
  const last = parts.at(-1);
  if (text === '') return parts;
  if (last?.in === where) last.text += text;
  else if (last?.in === 'b' && where === 'a' && parts.at(-2)?.in === 'a') {
    const before = parts.at(-2);
    if (before) before.text += text;
  } else if (last?.in === 'b' && where === 'a') parts.splice(-1, 0, { in: where, text });
  else parts.push({ in: where, text });
  return parts;
}
