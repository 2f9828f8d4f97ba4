import { existsSync, readFileSync } from 'node:fs';
import { type Source, sourceSchema } from '../model/source.ts';
import { readYaml, sourcePath } from './folder.ts';

/** The files of a plan's source folder that are published as they are. */
export type Origin = Pick<Source, 'file' | 'sha256' | 'annexes' | 'extracted'>;

/** What was received of a plan, and the text extracted from it. Throws a FindingError where source.yaml cannot be read. */
export function readOrigin(plan: string): Promise<Origin> {
  return readYaml(sourcePath(plan, 'source.yaml'), sourceSchema);
}

/** A file of a plan's source folder, byte for byte; empty where there is none, as where nothing was repaired. */
export function readSourceFile(plan: string, name: string): Buffer<ArrayBuffer> {
  const path = sourcePath(plan, name);
  return existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
}
