import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { LOG_FILE, MANIFEST, SIGNATURE, SIGNERS } from '../../src/proof/manifest.ts';
import { messageOf } from '../../src/proof/verify/messages.ts';
import { flipped, readFolder, verified, writeSampleSite } from './sample-site.ts';
import { provideSshKeygen } from './ssh-keys.ts';

provideSshKeygen();
const folder = await writeSampleSite();
afterAll(() => rmSync(folder, { recursive: true }));
const PLAN = 'plans/changzhi-emergency-2025';

/** What the script says of a site in which one byte of a file is another. */
async function saidOf(path: string, place: (bytes: Buffer) => number): Promise<string[]> {
  const bytes = readFileSync(join(folder, path));
  const { right, problems } = await verified(readFolder(folder, { [path]: flipped(bytes, place(bytes)) }));
  expect(right).toBe(false);
  return problems.map(messageOf);
}

describe('a site as it was built', () => {
  it('is proved, plan for plan, and signed', async () => {
    const { right, said, problems } = await verified(readFolder(folder));
    expect(problems).toEqual([]);
    expect(right).toBe(true);
    expect(said).toEqual([
      expect.stringMatching(/^signature {2}right, by ssh-keygen: Good "government-plans-manifest" signature/),
      expect.stringMatching(/^log {8}5 entries; head [0-9a-f]{64}$/),
      expect.stringMatching(/^plans {6}5 of 5 plans proved: 35 files compared, [\d,]+ repairs undone$/),
    ]);
  });

  it('is unsigned, and no more, without signature and keys', async () => {
    const { right, said } = await verified(readFolder(folder, { [SIGNATURE]: null, [SIGNERS]: null }));
    expect(right).toBe(true);
    expect(said[0]).toMatch(/^signature {2}none/);
  });

  it('is wrong where it has keys and no signature', async () => {
    const { problems } = await verified(readFolder(folder, { [SIGNATURE]: null }));
    expect(problems).toEqual([{ code: 'signature-missing' }]);
  });

  it('continues the log that a reader noted, and no other', async () => {
    const entries = JSON.parse(readFileSync(join(folder, LOG_FILE), 'utf8'));
    const known = await verified(readFolder(folder), { head: entries[3].previous });
    expect(known.said).toContain('earlier    the log continues the one of 3 entries that you noted');
    const { problems } = await verified(readFolder(folder), { head: '0'.repeat(64) });
    expect(problems).toEqual([{ code: 'head-unknown', head: '0'.repeat(64) }]);
  });
});

describe('one byte that is another', () => {
  const middle = (bytes: Buffer) => bytes.length >> 1;

  it('in the received file is found, with its place', async () => {
    expect(await saidOf(`${PLAN}/source/source.txt`, () => 300)).toEqual([
      expect.stringMatching(/source\.txt: its SHA-256 is .* as the manifest says$/),
      expect.stringMatching(
        /source\.txt: undoing the repairs does not give this text: line \d+, character \d+: “.*” is expected, “.*” found$/,
      ),
      expect.stringMatching(/^changzhi-emergency-2025: the log vouches for/),
    ]);
  });

  it('in the words is found', async () => {
    const said = await saidOf(`${PLAN}/source/words.txt`, middle);
    expect(said).toContainEqual(expect.stringMatching(/words\.txt: its SHA-256 is/));
    expect(said).toContainEqual(
      expect.stringMatching(/undoing the repairs does not give this text|repair \d+ does not fit/),
    );
    expect(said).toContainEqual(
      expect.stringMatching(
        /changzhi-emergency-2025\.json: the words of clause \S+ do not stand in words\.txt/,
      ),
    );
  });

  it('in the repairs is found', async () => {
    const said = await saidOf(`${PLAN}/source/repairs.jsonl`, (bytes) => bytes.indexOf('"source":"') + 10);
    expect(said).toContainEqual(expect.stringMatching(/repairs\.jsonl: its SHA-256 is/));
    expect(said).toContainEqual(
      expect.stringMatching(/undoing the repairs does not give this text|:1: it cannot be read/),
    );
  });

  it('in the manifest is found', async () => {
    const said = await saidOf(MANIFEST, (bytes) => bytes.lastIndexOf('"sha256":"') + 12);
    expect(said).toContain(
      'data/manifest.json.sig: the signature is wrong: the manifest was changed after it was signed, or the signature was',
    );
  });

  it('in the middle of the log is found', async () => {
    const said = await saidOf(LOG_FILE, (bytes) => bytes.indexOf('首次', middle(bytes)) + 2);
    expect(said).toContainEqual(
      expect.stringMatching(
        /^data\/log\.json: entry [345], of 2026-11-21 on \S+, does not follow the one before it/,
      ),
    );
    expect(said).toContainEqual(expect.stringMatching(/^data\/log\.json: its SHA-256 is/));
  });

  it('in the signature is found', async () => {
    const said = await saidOf(SIGNATURE, middle);
    expect(said).toEqual([expect.stringMatching(/^data\/manifest\.json\.sig: /)]);
  });
});
