import { printUnit } from '../content/add-units.ts';
import { joinUnits, type UnitDouble, unitDoubles } from '../facts/unit-doubles.ts';
import { type Finding, finding } from '../model/finding.ts';
import type { Unit } from '../model/register.ts';
import type { Content } from './content.ts';
import { withFacts } from './facts.ts';

/** How many bodies a note names. */
const NAMED = 5;

/** Notes on the register of units: the entries that nobody has looked at, and those that probably mean one body. */
export function checkUnits({ plans, registers, units: { text } }: Content): Finding[] {
  const unreviewed = registers.units.filter(({ reviewed }) => !reviewed);
  const [first] = unreviewed;
  if (!first) return [];
  const read = plans.map(({ plan }) => withFacts(plan, registers));
  return [
    finding('units-unreviewed', lineOfEntry(text, first), countOf(unreviewed)),
    ...unitDoubles(registers, read).map((double) => doubleFound(double, text)),
  ];
}

function countOf(units: readonly Unit[]): string {
  const names = units.slice(0, NAMED).map(({ name }) => name);
  const more = units.length > NAMED ? ' …' : '';
  return `${units.length} entries made by npm run publish: ${names.join('、')}${more}`;
}

/** A note with the entry that the joined ones become. */
function doubleFound(double: UnitDouble, text: string): Finding {
  const [name, ...others] = [double.kept, ...double.joined].map((unit) => `${unit.name} (${unit.id})`);
  const line = printUnit(joinUnits(double)).trimEnd();
  return finding(
    'unit-double',
    lineOfEntry(text, double.kept),
    `${name} and ${others.join(', ')} are probably one\n${line}`,
  );
}

/** The line on which an entry stands, from 1. */
function lineOfEntry(text: string, { id }: Unit): number {
  return text.split('\n').findIndex((line) => /\bid: ([\w-]+)/.exec(line)?.[1] === id) + 1;
}
