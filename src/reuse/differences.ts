import { diffArrays } from 'diff';

/** Words that both of two texts have, or only one of them. */
export interface Difference {
  in: 'both' | 'a' | 'b';
  text: string;
}

/** Texts with more edits than this are taken for wholly different: comparing them would take long. */
const MAX_EDITS = 2000;
/** So few common characters between two changes are counted as changed, which is easier to read. */
const ISLAND = 2;
/** A number is compared as a whole, 70 → 90, everything else character by character. */
const UNIT = /\d+(?:\.\d+)*|./gsu;

/**
 * The diff of two texts in order, “警示约谈” | a “、通报” | b “举报”. The parts in both or in a, joined, are a; those in both or in b
 * are b.
 */
export function differencesOf(a: string, b: string): Difference[] {
  const changes = diffArrays(unitsOf(a), unitsOf(b), { maxEditLength: MAX_EDITS });
  const raw: Difference[] = changes
    ? changes.map(({ value, added, removed }) => ({
        in: added ? 'b' : removed ? 'a' : 'both',
        text: value.join(''),
      }))
    : [
        { in: 'a', text: a },
        { in: 'b', text: b },
      ];
  return raw.flatMap((part, at) => (isIsland(raw, at) ? asChange(part) : part)).reduce(append, []);
}

function unitsOf(text: string): string[] {
  return text.match(UNIT) ?? [];
}

function isIsland(parts: readonly Difference[], at: number): boolean {
  const part = parts[at];
  return part?.in === 'both' && part.text.length <= ISLAND && at > 0 && at < parts.length - 1;
}

/** Common words as a deletion and an insertion. */
function asChange({ text }: Difference): Difference[] {
  return [
    { in: 'a', text },
    { in: 'b', text },
  ];
}

/** Appends a part and merges it with its neighbours, so that in each change a comes before b. */
function append(parts: Difference[], { in: where, text }: Difference): Difference[] {
  if (text === '') return parts;
  const isBeforeLast = where === 'a' && parts.at(-1)?.in === 'b';
  const neighbour = parts.at(isBeforeLast ? -2 : -1);
  if (neighbour?.in === where) neighbour.text += text;
  else parts.splice(isBeforeLast ? -1 : parts.length, 0, { in: where, text });
  return parts;
}
