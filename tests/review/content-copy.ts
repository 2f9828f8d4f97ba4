import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A copy of the fixtures' content in a new folder, for tests that add drafts. */
export async function copyContent(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'review-'));
  await cp('tests/fixtures/content', folder, { recursive: true });
  return folder;
}
