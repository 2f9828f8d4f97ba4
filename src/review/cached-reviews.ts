import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { contentFolder, contentPath, sourcePath } from '../content/folder.ts';
import { BoundedImporter } from '../importer/bounded-import.ts';
import { isDraft } from '../mdx/draft.ts';
import { type Import, type Review, readReview } from './read-review.ts';

const importer = new BoundedImporter();
let turn: Promise<unknown> = Promise.resolve();

/** Imports one document after the other, since the importer has one worker. */
const importInTurn: Import = (request) => {
  const answer = turn.then(() => importer.import(request));
  turn = answer.catch(() => null);
  return answer;
};

const kept = new Map<string, { version: string; review: Promise<Review> }>();

/** The review of a plan, read again only where one of its files has changed; null where there is no such plan. */
export async function reviewOf(id: string): Promise<Review | null> {
  if (!planIds().includes(id)) return null;
  const version = versionOf(id);
  const found = kept.get(id);
  if (found?.version === version) return found.review;
  const review = readReview(id, importInTurn);
  kept.set(id, { version, review });
  review.catch(() => kept.delete(id));
  return review;
}

/** The ids of all plans of the content folder, drafts first. */
export function planIds(): string[] {
  const folder = join(contentFolder, 'plans');
  const files = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  const drafts = new Set(files.filter((name) => isDraft(readFileSync(join(folder, name), 'utf8'))));
  const rank = (name: string) => (drafts.has(name) ? 0 : 1);
  return files
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en'))
    .map((name) => basename(name, '.mdx'));
}

const REGISTERS = ['sectors.yaml', 'units.yaml', 'regions.yaml', 'national-register.yaml'];

/** The size and time of every file that a review is made from. */
function versionOf(id: string): string {
  const folder = sourcePath(id, '');
  const files = existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
  return [...files, join(contentFolder, 'plans', `${id}.mdx`), ...REGISTERS.map(contentPath)]
    .map((path) => {
      const stats = statSync(path, { throwIfNoEntry: false });
      return `${path} ${stats?.size} ${stats?.mtimeMs}`;
    })
    .join('\n');
}
