import type { Marker } from './markers.ts';

/** The path of a clause's printed numbers, `3-10`, and the same as an Akoma Ntoso eId, `sec_3__subsec_10`. */
export interface ClauseId {
  id: string;
  eId: string;
}

/** The id of a numbered clause below `parent`: （十） below 3 is `3-10`, `sec_3__subsec_10`. */
export function clauseId(parent: ClauseId | null, marker: Marker): ClauseId {
  return {
    id: parent ? `${parent.id}-${marker.value}` : String(marker.value),
    eId: `${parent ? `${parent.eId}__` : ''}${marker.kind.name}_${marker.value}`,
  };
}

/** The id of an unnumbered part: `preamble`, or for an annex `annex-1`. */
export function partId(name: string): ClauseId {
  return { id: name, eId: name.replaceAll('-', '_') };
}

/** Makes an id unique: the second `3-2` is `3-2-dup2`, the third `3-2-dup3`. */
export function freeId(wanted: ClauseId, taken: ReadonlySet<string>): ClauseId {
  let id = wanted;
  for (let n = 2; taken.has(id.id); n++) {
    id = { id: `${wanted.id}-dup${n}`, eId: `${wanted.eId}-dup${n}` };
  }
  return id;
}
