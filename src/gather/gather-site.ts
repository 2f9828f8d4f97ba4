import { readFileSync } from 'node:fs';
import type { Store } from '../cache/store.ts';
import { spellDocNumber } from '../model/doc-number.ts';
import type { PublishedPlan } from '../model/published.ts';
import { SLUG } from '../model/slug.ts';
import { type Chain, headOf, lastEntries } from '../proof/chain.ts';
import { textOf } from '../proof/digest.ts';
import { LOG_FILE, type Manifest } from '../proof/manifest.ts';
import type { ReadSite } from '../proof/plan-check.ts';
import type { Problem } from '../proof/problem.ts';
import { checkSiteSignature } from '../proof/signature.ts';
import { today } from '../proof/signers.ts';
import { checkLogFile, fetchManifest, unlistedPlans } from '../proof/site-check.ts';
import { readJson } from '../proof/undone.ts';
import { messageOf } from '../proof/verify/messages.ts';
import { type Catalogue, CATALOGUE as FILE, FORMAT, readCatalogue } from '../search/read/peers/catalogue.ts';
import { normalise } from '../text/normalise.ts';
import { TRADITIONAL } from '../text/traditional.ts';
import { FileError, SiteError } from './connection.ts';
import { keepListed } from './listed-file.ts';
import { readPlanFile } from './plan-file.ts';

/** The errors that a faulty site can cause; data that are nested too deeply cause a RangeError. */
const FAULTS = [FileError, SiteError, RangeError];

/** The number of characters to which the name of a site is truncated. */
const LONGEST_NAME = 100;

/** The most characters of a 文号; longer ones are not used as a key. */
const LONGEST_NUMBER = 100;

const CATALOGUE = `pagefind/${FILE}`;

/** By what the words of a site are verified: a signature and digests, digests alone, or nothing, since something is wrong. */
export type Verified = 'signed' | 'unsigned' | 'mismatch';

/** A plan of a site whose data are those that the manifest lists. */
export interface FoundPlan {
  id: string;
  /** The path of the kept copy of its data. */
  file: string;
  /** What it is known by on other sites: the SHA-256 of the received file, and the 文号. */
  keys: string[];
}

/** What was gathered of a site. */
export interface GatheredSite {
  /** The name that its operator or this site gives it; null where neither is known. */
  name: string | null;
  /** The address of its home page. */
  address: string;
  /** The GB/T 2260 code of its place. */
  region: string | null;
  /** Null where the site does not answer. */
  verified: Verified | null;
  /** The public key that has signed the manifest. */
  key: string | null;
  log: Omit<Manifest['log'], 'sha256'> | null;
  plans: FoundPlan[];
  /** What was left out, and why. */
  problems: string[];
}

/** Gathers the plans of a site; never throws for what the site does. */
export async function gatherSite(
  { address, name = null }: { address: string; name?: string | null },
  read: ReadSite,
  kept: Store,
): Promise<GatheredSite> {
  const site: GatheredSite = {
    ...{ name, address, region: null, verified: null, key: null, log: null },
    ...{ plans: [], problems: [] },
  };
  try {
    await readInto(site, read, kept);
  } catch (error) {
    if (!(error instanceof Error) || !FAULTS.some((fault) => error instanceof fault)) throw error;
    if (!(error instanceof SiteError)) site.verified = 'mismatch';
    site.problems.push(`${error.message}; ${site.plans.length > 0 ? 'the rest' : 'all'} of it is left out`);
  }
  return site;
}

async function readInto(site: GatheredSite, read: ReadSite, kept: Store): Promise<void> {
  const catalogue = await fetchCatalogue(read);
  site.name ??= catalogue.name.slice(0, LONGEST_NAME);
  site.region = catalogue.region;
  const { manifest, bytes, problems } = await fetchManifest(read);
  refuse(problems);
  if (!manifest || !bytes) return;
  site.key = await signingKey(bytes, read);
  const chain = await readLog(manifest, catalogue, read, kept);
  site.log = { entries: chain.entries.length, head: headOf(chain) };
  site.verified = site.key === null ? 'unsigned' : 'signed';
  site.problems.push(...unlistedPlans(manifest, chain).map(messageOf));
  await readPlans(site, manifest, chain, read, kept);
}

/** Throws a FileError for the first problem. */
function refuse([problem]: readonly Problem[]): void {
  if (problem) throw new FileError(messageOf(problem));
}

async function fetchCatalogue(read: ReadSite): Promise<Catalogue> {
  const said = readCatalogue(readJson(textOf((await read(CATALOGUE)) ?? new Uint8Array())));
  if (!said) throw new FileError(`${CATALOGUE}: it is no catalogue of a site`);
  if (!('otherFormat' in said)) return said;
  throw new FileError(`${CATALOGUE}: its format is ${said.otherFormat}, and this program reads ${FORMAT}`);
}

/** The key that has signed a manifest; null for one without a signature. */
async function signingKey(manifest: Uint8Array<ArrayBuffer>, read: ReadSite): Promise<string | null> {
  const found = await checkSiteSignature(manifest, read, today());
  if (found.state === 'wrong') refuse([found.problem]);
  return found.state === 'right' ? found.signer.key : null;
}

/** Reads the log. Throws a FileError where it does not match the manifest and the catalogue. */
async function readLog(
  manifest: Manifest,
  catalogue: Catalogue,
  read: ReadSite,
  kept: Store,
): Promise<Chain> {
  const listed = { path: LOG_FILE, sha256: manifest.log.sha256 };
  const file = await keepListed(listed, read, kept);
  const { chain, problems } = await checkLogFile(async () => new Uint8Array(readFileSync(file)), manifest);
  refuse(problems);
  if (catalogue.log?.head !== manifest.log.head)
    throw new FileError(`${CATALOGUE}: its log ends in another entry than that of the manifest`);
  return chain;
}

async function readPlans(
  site: GatheredSite,
  { plans }: Manifest,
  chain: Chain,
  read: ReadSite,
  kept: Store,
): Promise<void> {
  const last = lastEntries(chain);
  const seen = new Set<string>();
  let silent: SiteError | null = null;
  const found = await Promise.all(
    plans.map(async (plan): Promise<FoundPlan | string> => {
      try {
        const isAgain = seen.has(plan.id);
        seen.add(plan.id);
        if (isAgain) throw new FileError(`${plan.id}: the manifest lists it a second time`);
        if (!last.get(plan.id)?.sha256) refuse([{ code: 'plan-unlogged', plan: plan.id }]);
        const asking: ReadSite = (path) => (silent ? Promise.reject(silent) : read(path));
        return await readPlan(plan, asking, kept);
      } catch (error) {
        if (error instanceof FileError) return error.message;
        if (!(error instanceof SiteError)) throw error;
        silent = error;
        return '';
      }
    }),
  );
  site.plans.push(...found.filter((one) => typeof one !== 'string'));
  site.problems.push(...found.filter((one) => typeof one === 'string').filter((why) => why !== ''));
  if (silent) throw silent;
}

async function readPlan(
  { id, files }: Manifest['plans'][number],
  read: ReadSite,
  kept: Store,
): Promise<FoundPlan> {
  if (!SLUG.test(id)) throw new FileError(`${id}: it is not the id of a plan`);
  const path = `plans/${id}.json`;
  const listed = files.find((file) => file.path === path);
  if (!listed) throw new FileError(`${id}: the manifest does not list ${path}`);
  const file = await keepListed(listed, read, kept);
  const { plan } = readPlanFile(file, path);
  if (plan.id !== id) throw new FileError(`${path}: it is the plan ${plan.id}`);
  return { id, file, keys: keysOf(plan) };
}

function keysOf({ source, docNumber }: PublishedPlan['plan']): string[] {
  const file = `sha256 ${source.sha256}`;
  if (docNumber === null || docNumber.length > LONGEST_NUMBER) return [file];
  return [file, `number ${normalise(spellDocNumber(docNumber) ?? docNumber, TRADITIONAL).text}`];
}
