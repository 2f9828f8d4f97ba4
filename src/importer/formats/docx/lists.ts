import type { Element, Root } from 'xast';
import type { Level, List } from '../list-numbers.ts';
import { childOf, childrenOf, descendants, settingOf } from './elements.ts';

/** The list and the level of a paragraph. */
export interface Place {
  list: string | null;
  level: string | null;
}

/** Reads the list and the level from the properties of a paragraph or style. */
export function readPlace(properties: Element | undefined): Place {
  const place = childOf(properties, 'w:numPr');
  return { list: settingOf(place, 'w:numId'), level: settingOf(place, 'w:ilvl') };
}

/** The lists of a document by `numId`; `styles` are its styles by id. */
export function readLists(numbering: Root | null, styles: ReadonlyMap<string, Element>): Map<string, List> {
  if (!numbering) return new Map();
  const definitions = new Map(
    descendants(numbering, 'w:abstractNum').map((e) => [e.attributes['w:abstractNumId'] ?? '', e]),
  );
  const numbers = new Map(descendants(numbering, 'w:num').map((e) => [e.attributes['w:numId'] ?? '', e]));
  const counters = new Map<string, List['counters']>();
  const lists = new Map<string, List>();
  for (const [id, element] of numbers) {
    const name = definitionOf(element, definitions, numbers, styles);
    const shared = counters.get(name) ?? [];
    counters.set(name, shared);
    lists.set(id, { counters: shared, ...readLevels(definitions.get(name), element) });
  }
  return lists;
}

/** The id of a list's definition; a definition that only links a style is resolved to that of the style's list. */
function definitionOf(
  list: Element,
  definitions: ReadonlyMap<string, Element>,
  numbers: ReadonlyMap<string, Element>,
  styles: ReadonlyMap<string, Element>,
): string {
  const name = settingOf(list, 'w:abstractNumId') ?? '';
  const style = styles.get(settingOf(definitions.get(name), 'w:numStyleLink') ?? '');
  const linked = numbers.get(readPlace(childOf(style, 'w:pPr')).list ?? '');
  return (linked && settingOf(linked, 'w:abstractNumId')) ?? name;
}

function readLevels(definition: Element | undefined, list: Element): Pick<List, 'levels' | 'starts'> {
  const overrides = childrenOf(list).filter(({ name }) => name === 'w:lvlOverride');
  const elements = [definition, ...overrides].flatMap((e) => (e ? childrenOf(e) : []));
  const levels = elements.filter(({ name }) => name === 'w:lvl').map(readLevel);
  const starts = overrides.flatMap((override): [number, number][] => {
    const start = settingOf(override, 'w:startOverride');
    return start === null ? [] : [[Number(override.attributes['w:ilvl']), Number(start)]];
  });
  return { levels: new Map(levels), starts: new Map(starts) };
}

function readLevel(element: Element): [number, Level] {
  const at = Number(element.attributes['w:ilvl']);
  const format = formatOf(element);
  return [
    at,
    {
      start: Number(settingOf(element, 'w:start') ?? 1),
      format,
      text: format === 'bullet' ? '' : (settingOf(element, 'w:lvlText') ?? ''),
      restart: Number(settingOf(element, 'w:lvlRestart') ?? at),
      legal: childOf(element, 'w:isLgl') !== undefined,
    },
  ];
}

/** The number format; newer formats are inside mc:AlternateContent. */
function formatOf(element: Element): string {
  const [format] = descendants(element, 'w:numFmt');
  return format?.attributes['w:val'] ?? 'decimal';
}
