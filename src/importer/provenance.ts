import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { readYaml } from '../content/folder.ts';
import { type Source, sourceSchema } from '../model/source.ts';

/** The id and the source of a plan. */
interface Provenance {
  id: string;
  source: Source;
}

/** Finds the plan that was made from a file with these bytes; null where there is none. */
export async function findProvenance(contentDir: string, bytes: Uint8Array): Promise<Provenance | null> {
  const sha256 = hash(bytes);
  for await (const file of glob('sources/*/source.yaml', { cwd: contentDir })) {
    const source = await readYaml(join(contentDir, file), sourceSchema);
    if (source.sha256 === sha256) return { id: basename(dirname(file)), source };
  }
  return null;
}

/** The source of a plan; null where there is no such plan. */
export async function provenanceOf(contentDir: string, id: string): Promise<Provenance | null> {
  const path = join(contentDir, 'sources', id, 'source.yaml');
  return existsSync(path) ? { id, source: await readYaml(path, sourceSchema) } : null;
}

/** The source of a new document: file name and hash, with grade `unknown`. */
export function newSource(file: string, bytes: Uint8Array): Source {
  return {
    file: `source${extname(file).toLowerCase()}`,
    sha256: hash(bytes),
    annexes: [],
    extracted: null,
    grade: 'unknown',
    url: null,
    inferredUrl: null,
    note: null,
    metadata: {},
    unknown: {},
    repairs: [],
    sic: [],
  };
}

/** The SHA-256 of bytes or of a text in UTF-8, in hex. */
export function hash(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
