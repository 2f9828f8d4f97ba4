import { hash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/model/log.ts';
import { utf8 } from '../../src/proof/digest.ts';
import {
  LOG_FILE,
  MANIFEST,
  type Manifest,
  type ManifestFile,
  readManifest,
  SIGNATURE,
  SIGNERS,
} from '../../src/proof/manifest.ts';
import { checkPlan } from '../../src/proof/plan-check.ts';
import type { SignatureFault } from '../../src/proof/problem.ts';
import { messageOf } from '../../src/proof/verify/messages.ts';
import { flipped, readFolder, verified, writeSampleSite } from './sample-site.ts';
import { newKeyFile, provideSshKeygen } from './ssh-keys.ts';

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
      expect.stringMatching(/^plans {6}5 of 5 plans proved: \d+ files compared, [\d,]+ repairs undone$/),
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

/** The keys of the site, as `allowed_signers` has them, with other words in place of some. */
const keysWith = (from: string | RegExp, to: string) =>
  utf8(readFileSync(join(folder, SIGNERS), 'utf8').replace(from, to));

describe('a key', () => {
  it.each<[string, Uint8Array, SignatureFault, string]>([
    ['that is not listed', keysWith(/ssh-ed25519 \S+/, newKeyFile().publicKey), 'key-unknown', 'public keys'],
    [
      'whose period is over',
      keysWith('valid-after="20260101"', 'valid-after="20260101",valid-before="20260102"'),
      'key-not-valid',
      'is not valid on this day',
    ],
    [
      'whose period has not begun',
      keysWith('valid-after="20260101"', 'valid-after="29990101"'),
      'key-not-valid',
      'is not valid on this day',
    ],
  ])('%s is told as such', async (_, keys, reason, words) => {
    const { right, problems } = await verified(readFolder(folder, { [SIGNERS]: keys }));
    expect([right, problems]).toEqual([false, [{ code: 'signature-wrong', reason }]]);
    expect(problems.map(messageOf)[0]).toContain(words);
  });

  it('that only ssh-keygen refuses is told in its words', async () => {
    const keys = keysWith('namespaces=', 'cert-authority,namespaces=');
    const { right, problems } = await verified(readFolder(folder, { [SIGNERS]: keys }));
    expect([right, problems]).toEqual([
      false,
      [{ code: 'signature-refused', says: expect.stringMatching(/\w/) }],
    ]);
    expect(problems.map(messageOf)[0]).toMatch(
      /^data\/manifest\.json\.sig: ssh-keygen does not accept the signature: \w/,
    );
  });
});

describe('a manifest', () => {
  const manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8')) as Manifest;
  const [plan] = manifest.plans.filter(({ id }) => PLAN.endsWith(id)) as [Manifest['plans'][number]];
  const entries = JSON.parse(readFileSync(join(folder, LOG_FILE), 'utf8'));
  /** What is found of the plan where the manifest lists other files of it. */
  const found = async (files: ManifestFile[], changed: Record<string, Uint8Array> = {}) =>
    (await checkPlan({ ...plan, files }, entries, readFolder(folder, changed))).problems;

  it.each([`${PLAN}/source/words.txt`, `${PLAN}/source/repairs.jsonl`, `${PLAN}.json`])(
    'must list %s, whatever other file has its role',
    async (path) => {
      expect(await found(plan.files)).toEqual([]);
      const rest = plan.files.filter((file) => file.path !== path);
      expect(await found(rest)).toContainEqual({ code: 'file-unlisted', path });
      const [other] = rest.filter(({ role }) => role === 'received') as [ManifestFile];
      const { role } = plan.files.find((file) => file.path === path) as ManifestFile;
      expect(await found([...rest, { ...other, role }])).toContainEqual({ code: 'file-unlisted', path });
    },
  );

  it('must not list data without clauses', async () => {
    const path = `${PLAN}.json`;
    expect(await found(plan.files, { [path]: utf8('{"clauses":[]}') })).toContainEqual({
      code: 'file-unreadable',
      path,
      line: null,
    });
  });

  it.each([
    'plans/../../secret',
    'plans/a/../b',
    '/plans/a',
    'data/log.json',
    'plans/',
    'plans/a//b',
    'plans/.a',
  ])('cannot be read where it lists %s', (path) => {
    expect(readManifest(manifest)).toEqual(manifest);
    const files = [...plan.files, { role: 'annex', path, sha256: '' }];
    expect(readManifest({ ...manifest, plans: [{ ...plan, files }] })).toBeNull();
  });
});

describe('the words of an earlier edition', () => {
  const plan = 'a-plan-2026';
  const path = `plans/${plan}/history/2026-12-01.txt`;
  const texts = ['一、检查企业三十家。', '一、检查企业三十三家。', '一、检查企业四十家。'] as const;
  const entries = texts.map((text, at) => ({
    date: `2026-12-0${at + 1}`,
    kind: at === 0 ? 'published' : 'corrected',
    plan,
    sha256: hash('sha256', text),
  })) as LogEntry[];
  const found = async (text: string) => {
    const files: ManifestFile[] = [{ role: 'history', path, sha256: hash('sha256', text) }];
    const { problems } = await checkPlan({ id: plan, files }, entries, async () => utf8(text));
    return problems.filter((problem) => 'path' in problem && problem.path === path);
  };

  it('are those of its own entry in the log, and of no other', async () => {
    expect(await found(texts[0])).toEqual([]);
    for (const text of [texts[1], texts[2], '别的文字'])
      expect(await found(text)).toEqual([
        {
          code: 'file-changed',
          path,
          by: 'log',
          expected: hash('sha256', texts[0]),
          actual: hash('sha256', text),
        },
      ]);
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
      expect.stringMatching(/changzhi-emergency-2025\.json: the words of clause \S+ are not in words\.txt/),
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
