import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { receivedFile as file, runProgram, useContentFolder } from './content-folder.ts';

const content = useContentFolder();
const { importing, checking, publishing } = content;

const PLAN =
  '上海市某局2024年工作要点\n为做好工作，制定本要点。\n一、加强学习\n开展学习。\n二、加强执法\n开展执法。\n';
const SEED = 'tests/fixtures/content/sources/qingpu-emergency-2023/source.txt';

describe('npm run import', () => {
  it('writes a draft that passes the content check and is in no register', async () => {
    const imported = await importing(await file('plan.txt', PLAN), '--id', 'shanghai-some-2024');
    expect(imported).toMatchObject({ code: 0, out: '' });
    expect(imported.err).toContain('npm run publish -- shanghai-some-2024\n');
    expect((await readdir(content.path)).sort()).toEqual(['plans', 'sources']);
    expect(await readdir(join(content.path, 'sources/shanghai-some-2024'))).toEqual([
      'repairs.jsonl',
      'source.txt',
      'source.yaml',
    ]);
    const checked = await checking();
    expect(checked.err.replace(/^.*(?:address-unlisted|incomplete).*\n/gm, '')).toMatch(
      /^content: 1 plans, of which 1 drafts\n/,
    );
  });

  it('proposes an id where none is given, says so, and asks for another where it is taken', async () => {
    const proposed = await importing(await file('plan.txt', PLAN.replace('某局', '应急管理局')));
    expect(proposed.code).toBe(0);
    expect(proposed.err).toContain('shanghai-emergency-2024 is a proposal; --id gives another');
    expect(await readdir(join(content.path, 'plans'))).toEqual(['shanghai-emergency-2024.mdx']);
    const taken = await importing(await file('plan.txt', PLAN.replace('某局', '应急管理办公室')));
    expect(taken.code).toBe(1);
    expect(taken.err).toMatch(
      /id-taken: the proposed id shanghai-emergency-2024 is that of another plan; .*--id/,
    );
    const updated = await importing(await file('plan.txt', PLAN), '--update');
    expect(updated.code).toBe(2);
    expect(updated.err).toContain('name the plan to update with --id');
  });

  it('prints only the plan to standard output with --json, and writes nothing with --dry-run', async () => {
    const { code, out, err } = await runProgram('src/importer/cli.ts', SEED, '--dry-run', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).plan.docNumber).toBe('青应急〔2023〕16号');
    expect(err).toContain('织密安全责任体系');
    expect(await readdir(content.path)).toEqual([]);
  });

  it('keeps an editor’s work when a document is imported again, the mark of a draft or its absence too', async () => {
    const path = await file('plan.txt', PLAN);
    const mdx = join(content.path, 'plans/shanghai-some-2024.mdx');
    await importing(path, '--id', 'shanghai-some-2024');
    const edited = (await readFile(mdx, 'utf8'))
      .replace('title="加强学习"', 'title="加强学习" themes="publicity-training"')
      .replace('year: 2024', 'year: 2024\ndocNumber: 沪某〔2024〕1号');
    await writeFile(mdx, edited);
    expect((await importing(path, '--update')).code).toBe(0);
    expect(await readFile(mdx, 'utf8')).toMatch(/^---\ndraft: true\n/);
    await writeFile(mdx, edited.replace('draft: true\n', ''));
    expect((await importing(path, '--id', 'shanghai-some-2024', '--update')).code).toBe(0);
    const again = await readFile(mdx, 'utf8');
    expect(again).not.toContain('draft');
    expect(again).toContain('title="加强学习" themes="publicity-training"');
    expect(again).toContain('docNumber: 沪某〔2024〕1号');
  });

  describe('of a plan with an edited source.yaml', () => {
    const id = 'shanghai-some-2024';
    const importAgain = async (yaml: string) => {
      const path = await file('plan.txt', PLAN);
      await importing(path, '--id', id);
      const source = join(content.path, `sources/${id}/source.yaml`);
      const kept = (await readFile(source, 'utf8')).replace(/^(?:metadata|repairs|sic):.*\n/gm, '');
      await writeFile(source, kept + yaml);
      const lines = kept.split('\n').length - 1;
      const { code, err } = await importing(path, '--id', id, '--update');
      return { code, err: err.replace(/source\.yaml:(\d+)/g, (_, n) => `source.yaml:+${Number(n) - lines}`) };
    };

    it('takes its metadata and repairs, with a note on the words that they change', async () => {
      const { code, err } = await importAgain(
        'metadata:\n  title: 某局要点\n  docType: null\nrepairs:\n  - apart: [开展, 执法。]\n  - quote: 加强学习\n    published: 加强研习\n    reason: 原件如此。\n',
      );
      expect(code).toBe(0);
      const mdx = await readFile(join(content.path, `plans/${id}.mdx`), 'utf8');
      expect(mdx).toMatch(/^---\ndraft: true\ntitle: 某局要点\nissuers/);
      expect(mdx).toContain('  开展\n\n  执法。');
      expect(err).toContain('words-changed: clause 1: “一、加强学习” is now “一、加强研习”');
      const checked = await checking();
      expect(checked.code).toBe(1); // an empty folder lacks the addresses that every site has
      expect(checked.err).not.toMatch(/metadata-stale|words-differ|repair-misplaced/);
    });

    it.each([
      [
        'metadata:\n  titel: x\n  year: 二〇二四\n  dates:\n    written: 3月5日\nrepairs:\n  - quote: 学习\n    publised: x\n    reason: x\n',
        [
          /\+2: yaml-invalid: metadata\.titel: there is no such field; the fields are title,/,
          /\+3: yaml-invalid: metadata\.year: /,
          /\+5: yaml-invalid: metadata\.dates\.written: /,
          /\+8: yaml-invalid: repairs\.0\.publised: there is no such field/,
        ],
      ],
      ['metadata:\n  title: x\n  region: shangri-la\n', [/\+3: register-unknown: “shangri-la”/]],
      [
        'sic:\n  - quote: 开展\n    note: x\nrepairs:\n  - join: [开展学刁, 。]\n',
        [
          /\+2: repair-misplaced: “开展” occurs 2 times, in lines 4, 6/,
          /\+5: repair-misplaced: .*nearest is line 4, “开展学习。”/,
        ],
      ],
    ])('is refused with the lines of %j', async (yaml, messages) => {
      const { code, err } = await importAgain(yaml);
      expect(code).toBe(1);
      for (const message of messages) expect(err).toMatch(message);
    });
  });

  it.each([
    ['no file', [], /no file is given/],
    ['an unknown option', ['x.txt', '--force'], /--force/],
    ['an id that leads out of the folder', ['x.txt', '--id', '../../etc'], /not lower-case ASCII/],
    ['an id with capitals', ['x.txt', '--id', 'Shanghai'], /not lower-case ASCII/],
  ])('prints the usage for %s and exits with 2', async (_what, args, message) => {
    const { code, err } = await importing(...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).toContain('usage: npm run import');
    expect(await readdir(content.path)).toEqual([]);
  });

  it.each([
    ['a missing file', async () => '/nowhere/x.txt', /x\.txt:0: file-missing: /],
    ['an empty file', () => file('a.txt', ' \n\n'), /a\.txt:0: no-words: /],
    ['a text that is no plan', () => file('a.txt', '今天天气很好。'), /a\.txt:0: not-a-plan: /],
    [
      'bytes that are no UTF-8',
      () => file('a.txt', Buffer.from('一\n\xff\xfe', 'latin1')),
      /a\.txt:2: encoding-unknown: /,
    ],
    ['a format that is not read', () => file('a.exe', 'MZ'), /a\.exe:0: format-unknown: /],
  ])('prints file, line, message and remedy for %s and exits with 1', async (_what, make, message) => {
    const { code, out, err } = await importing(await make(), '--id', 'a-b-2024');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(message);
    expect(err).toMatch(/; .+/);
    expect(await readdir(content.path)).toEqual([]);
  });

  it('does not overwrite a plan without --update', async () => {
    const path = await file('plan.txt', PLAN);
    await importing(path, '--id', 'shanghai-some-2024');
    const { code, err } = await importing(path, '--id', 'shanghai-some-2024');
    expect(code).toBe(1);
    expect(err).toContain('plan-exists');
  });
});

describe('npm run check and npm run publish', () => {
  it('end as programs with the exit code and what was found', async () => {
    const checked = await runProgram('src/check/cli.ts');
    expect(checked).toMatchObject({ code: 1, out: '' });
    expect(checked.err).toMatch(/^content: 0 plans\n[\s\S]*address-unlisted/);
    const published = await runProgram('src/publish/cli.ts', 'shanghai-some-2024');
    expect(published).toMatchObject({ code: 1, out: '' });
    expect(published.err).toMatch(/plan-absent: [\s\S]*\nnothing was published\n$/);
  });

  it('find what a draft lacks, and make it public with all that belongs to it', async () => {
    const source = join(content.path, 'sources/shanghai-some-2024/source.yaml');
    await importing(await file('plan.txt', PLAN), '--id', 'shanghai-some-2024');
    const yaml = await readFile(source, 'utf8');
    await writeFile(source, yaml.replace(/sha256: \w+/, `sha256: ${'a'.repeat(64)}`));
    const refused = await publishing('shanghai-some-2024');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/source-changed: [\s\S]*incomplete: [\s\S]*\nnothing was published\n$/);
    expect((await readdir(content.path)).sort()).toEqual(['plans', 'sources']);
    const known = yaml
      .replace('grade: unknown', 'grade: official')
      .replace('url: null', 'url: https://www.example.cn/');
    await writeFile(source, known);
    expect(await publishing('shanghai-some-2024')).toMatchObject({
      code: 0,
      out: '/plans/shanghai-some-2024/\n',
    });
    expect(await checking()).toMatchObject({ code: 0, err: 'content: 1 plans\n' });
  });

  it.each([
    ['no id', [], /no plan is given/],
    ['an id with capitals', ['Shanghai'], /“Shanghai” is not the id of a plan/],
    ['an option', ['--all'], /--all/],
  ])('publish prints the usage for %s and exits with 2', async (_what, args, message) => {
    const { code, err } = await publishing(...args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(err).toContain('usage: npm run publish');
  });

  it('check fails where a public plan is not the document any more', async () => {
    const id = 'shanghai-some-2024';
    await importing(await file('plan.txt', PLAN), '--id', id);
    const mdx = join(content.path, `plans/${id}.mdx`);
    await writeFile(mdx, (await readFile(mdx, 'utf8')).replace('draft: true\n', ''));
    await writeFile(join(content.path, `sources/${id}/source.txt`), PLAN.replace('学习', '研习'));
    const { code, err } = await checking();
    expect(code).toBe(1);
    expect(err).toContain('source-changed');
    expect(err).toContain('words-differ');
  });
});
