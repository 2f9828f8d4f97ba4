/** The number of the format of the manifest; another number is another format. */
export const MANIFEST_FORMAT = 1;

/** Where the manifest, its signature, the log and the public keys stand, relative to the site. */
export const MANIFEST = 'data/manifest.json';
export const SIGNATURE = 'data/manifest.json.sig';
export const LOG_FILE = 'data/log.json';
export const SIGNERS = '.well-known/allowed_signers';

/** What a file of a plan is. */
export const ROLES = ['received', 'annex', 'extracted', 'words', 'repairs', 'export', 'history'] as const;
export type Role = (typeof ROLES)[number];

/** The paths of files of plans: none leads out of the folder of the plans. */
export const PLAN_FILE = /^plans(?:\/[A-Za-z0-9][\w.-]*)+$/;

/** A file of a plan in the manifest. */
export interface ManifestFile {
  role: Role;
  /** Its path in the site, `plans/shanghai-emergency-2025.json`. */
  path: string;
  /** The SHA-256 of its bytes, in hex. */
  sha256: string;
}

/** `/data/manifest.json`: what a site publishes, as digests. */
export interface Manifest {
  format: typeof MANIFEST_FORMAT;
  /** The address of the site; null where it was built without one. */
  site: string | null;
  /** The length of the log, the digest of its last entry, and the SHA-256 of `/data/log.json`. */
  log: { entries: number; head: string | null; sha256: string };
  plans: { id: string; files: ManifestFile[] }[];
}

/** The text of `/data/manifest.json`, a file on each line. */
export function printManifest({ format, site, log, plans }: Manifest): string {
  const head = `{\n"format": ${format},\n"site": ${JSON.stringify(site)},\n"log": ${JSON.stringify(log)},\n"plans": [`;
  return `${head}${plans.map(printPlan).join(',')}\n]\n}\n`;
}

function printPlan({ id, files }: Manifest['plans'][number]): string {
  const lines = files.map((file) => JSON.stringify(file)).join(',\n');
  return `\n{ "id": ${JSON.stringify(id)}, "files": [\n${lines}\n] }`;
}

/** The manifest in a JSON value; null where it is none of this format. */
export function readManifest(value: unknown): Manifest | null {
  const { format, log, plans } = (value ?? {}) as Partial<Manifest>;
  const known = format === MANIFEST_FORMAT && typeof log === 'object' && Array.isArray(plans);
  return known && log !== null && plans.every(isPlan) ? (value as Manifest) : null;
}

function isPlan(value: unknown): boolean {
  const { id, files } = (value ?? {}) as Partial<Manifest['plans'][number]>;
  return typeof id === 'string' && Array.isArray(files) && files.every(isFile);
}

function isFile(value: unknown): boolean {
  const { role, path, sha256 } = (value ?? {}) as Partial<ManifestFile>;
  const isPath = typeof path === 'string' && PLAN_FILE.test(path);
  return ROLES.some((one) => one === role) && isPath && typeof sha256 === 'string';
}
