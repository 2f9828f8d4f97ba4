import { refuseEntries } from '../content/folder.ts';
import type { FileFindings } from './check.ts';
import type { Content } from './content.ts';

/** Checks that the places of this site and of its peers are in the register. */
export function checkPeers({
  site,
  peers,
  registers,
}: Pick<Content, 'site' | 'peers' | 'registers'>): FileFindings[] {
  const known = new Set(registers.regions.map(({ id }) => id));
  const unknown = (path: PropertyKey[], region: string | null) =>
    region === null || known.has(region) ? [] : [{ path, message: `“${region}” is not in regions.yaml` }];
  const found = [
    { file: site.file, entries: unknown(['region'], site.settings.region) },
    { file: peers.file, entries: peers.entries.flatMap(({ region }, at) => unknown([at, 'region'], region)) },
  ];
  return found
    .filter(({ entries }) => entries.length > 0)
    .map(({ file, entries }) => refuseEntries(file, 'register-unknown', entries));
}
