import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkPairs } from '../../src/check/pairs.ts';
import { readYaml } from '../../src/content/folder.ts';
import { verdictsSchema } from '../../src/model/clause-pair.ts';
import { FILES } from '../exports/corpus.ts';

/** The findings on a `pairs.yaml`, `3: pair-misplaced: …`. */
async function findingsOf(text: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pairs-'));
  const file = join(folder, 'pairs.yaml');
  writeFileSync(file, text);
  try {
    const verdicts = await readYaml(file, verdictsSchema);
    const findings = checkPairs({ plans: [...FILES], pairs: { file, text, verdicts } });
    return findings.map(({ line, code, message }) => `${line}: ${code}: ${message}`);
  } catch (error) {
    return String((error as Error).message)
      .split('\n')
      .map((line) => line.slice(file.length + 1));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const CITY = 'shanghai-work-safety-2021/1-2-7';
const DISTRICT = 'changning-work-safety-2025/1-4';

describe('the file in which an editor judges pairs of clauses', () => {
  it('may hold only comments', async () => {
    expect(await findingsOf('# 暂无\n')).toEqual([]);
  });

  it('may confirm and refuse', async () => {
    expect(
      await findingsOf(
        `- { a: ${CITY}, b: ${DISTRICT}, verdict: confirmed, note: 同一事项 }\n- { a: ${CITY}, b: changning-work-safety-2025/1-5, verdict: refused }\n`,
      ),
    ).toEqual([]);
  });

  it.each([
    [
      'a clause that does not exist',
      `\n- { a: ${CITY}, b: changning-work-safety-2025/99, verdict: refused }`,
      ['2: pair-misplaced: there is no clause changning-work-safety-2025/99'],
    ],
    [
      'a plan that does not exist',
      `- a: nowhere-2025/1\n  b: ${DISTRICT}\n  verdict: refused`,
      ['1: pair-misplaced: there is no clause nowhere-2025/1'],
    ],
    [
      'two clauses of one plan',
      `- { a: ${CITY}, b: shanghai-work-safety-2021/1, verdict: refused }`,
      [`1: pair-misplaced: ${CITY} and shanghai-work-safety-2021/1 are of one plan`],
    ],
    [
      'a pair twice, in reverse order',
      `- { a: ${CITY}, b: ${DISTRICT}, verdict: refused }\n- { a: ${DISTRICT}, b: ${CITY}, verdict: confirmed }`,
      [`2: pair-misplaced: ${DISTRICT} and ${CITY} are judged twice`],
    ],
  ])('is refused, with the line, where it names %s', async (_, text, expected) => {
    expect(await findingsOf(text)).toEqual(expected);
  });

  it('is refused, with line and field, where it does not fit the schema', async () => {
    const [said] = await findingsOf(`# 一\n- a: ${CITY}\n  b: ${DISTRICT}\n  verdict: maybe\n`);
    expect(said).toMatch(/^4: yaml-invalid: 0\.verdict: /);
  });
});
