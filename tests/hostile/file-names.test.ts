import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { receivedFile, useContentFolder } from '../importer/content-folder.ts';
import { p, wordDocument } from '../importer/formats/word-document.ts';
import { zip } from '../importer/formats/zip.ts';

describe('file names', () => {
  const content = useContentFolder();
  it('in a package cannot write outside the content folder', async () => {
    const good = wordDocument(p('青溪市2025年工作要点') + p('一、加强学习') + p('开展学习。'));
    const evil = zip({ '../../../evil.txt': '坏', '/tmp/evil-of-plans.txt': '坏' });
    const path = await receivedFile('a.docx', Buffer.concat([evil, good]));
    const { code, err } = await content.importing(path, '--id', 'qingxi-some-2025');
    expect([code, err]).toEqual([1, expect.stringContaining('a.docx:0: unreadable: ')]);
    expect(existsSync('/tmp/evil-of-plans.txt')).toBe(false);
    expect(await readdir(dirname(path))).toEqual(['a.docx']);
  });

  it.each(['../outside', '..', '/etc/plan', 'a/b', 'a\\b', '', 'con\0', '计划'])(
    'cannot come from --id %j',
    async (id) => {
      const path = await receivedFile('a.txt', '青溪市2025年安全生产工作要点\n一、加强学习\n开展学习。');
      const { code } = await content.importing(path, '--id', id);
      expect(code).toBe(2);
      expect(await readdir(content.path)).toEqual([]);
      expect(existsSync(join(content.path, '..', 'outside.mdx'))).toBe(false);
    },
  );
});
