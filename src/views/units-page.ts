import type { CollectiveGroup } from '../components/facts/CollectiveList.astro';
import type { UnitRow } from '../components/facts/UnitTable.astro';
import { LIST_SIZES } from '../model/list-size.ts';
import type { Plan } from '../model/plan.ts';
import type { Registers } from '../model/register.ts';
import { collectiveGroups } from './collective.ts';
import { collectiveClauses, type UnitView, unitRow, unitsByRegion, unitsOf, unknownUnits } from './units.ts';

/** How many clauses a name that the register lacks is shown with. */
const PLACES = 5;

/** What the first page of the units shows. */
interface UnitsPage {
  /** Every unit, those with the most clauses first. */
  units: UnitView[];
  /** A table for each region, or one of the units with the most clauses. */
  tables: { id: string; name: string; rows: UnitRow[] }[];
  unknown: {
    count: number;
    shown: { name: string; places: { path: string; address: string }[]; more: number }[];
  };
  collective: { count: number; shown: number; groups: CollectiveGroup[] };
  /** How many clauses name units. */
  total: number;
}

/** The first page of the units; `long` says which of its lists is too long for it. */
export function unitsPage(
  plans: readonly Plan[],
  registers: Registers,
  long: { units: boolean; collective: boolean },
): UnitsPage {
  const units = unitsOf(plans, registers);
  const unknown = unknownUnits(plans).sort((a, b) => b.places.length - a.places.length);
  const { total, collective } = collectiveClauses(plans);
  const shown = long.collective ? collective.slice(0, LIST_SIZES.lines.first) : collective;
  return {
    units,
    tables: long.units
      ? [{ id: 'most', name: '条目最多的', rows: units.slice(0, LIST_SIZES.names.first).map(unitRow) }]
      : unitsByRegion(units, registers).map(({ id, name, units: own }) => ({
          id,
          name,
          rows: own.map(unitRow),
        })),
    unknown: {
      count: unknown.length,
      shown: unknown.slice(0, LIST_SIZES.lines.first).map(({ name, places }) => ({
        name,
        places: places.slice(0, PLACES).map(({ path, address }) => ({ path, address })),
        more: Math.max(0, places.length - PLACES),
      })),
    },
    collective: {
      count: collective.length,
      shown: shown.length,
      groups: collectiveGroups(shown, registers),
    },
    total,
  };
}
