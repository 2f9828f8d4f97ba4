import { describe, expect, it } from 'vitest';
import { BoundedImporter, importBounded } from '../../src/importer/bounded-import.ts';
import { receivedFile } from './content-folder.ts';

const PLAN = '上海市某局2024年工作要点\n一、加强学习\n开展学习。\n';

describe('an import with limits', () => {
  it('returns the plan', async () => {
    const path = await receivedFile('a.txt', PLAN);
    const { plan } = await importBounded({ paths: [path], id: null });
    expect(plan.title).toBe('上海市某局2024年工作要点');
  });

  it('throws the finding where the file is not a plan', async () => {
    const path = await receivedFile('a.txt', '今天天气很好。');
    await expect(importBounded({ paths: [path], id: null })).rejects.toThrow(/not-a-plan/);
  });

  it('reuses its worker after success and failure', async () => {
    const importer = new BoundedImporter({ seconds: 60, megabytes: 2000 });
    const title = async (text: string) => {
      const path = await receivedFile('a.txt', text);
      return importer.import({ paths: [path], id: null }).then(({ plan }) => plan.title, String);
    };
    expect(await title(PLAN)).toBe('上海市某局2024年工作要点');
    expect(await title('今天天气很好。')).toMatch(/not-a-plan/);
    expect(await title(PLAN)).toBe('上海市某局2024年工作要点');
    await importer.close();
  });

  it('is terminated where it exceeds time or memory', async () => {
    const path = await receivedFile('a.txt', `${PLAN}${'1.开展学习。\n'.repeat(100_000)}`);
    const bounded = (seconds: number, megabytes: number) =>
      importBounded({ paths: [path], id: null }, { seconds, megabytes });
    await expect(bounded(0.3, 2000)).rejects.toThrow(/too-costly: it takes more than 0.3 seconds/);
    await expect(bounded(60, 1)).rejects.toThrow(/too-costly: it takes more than 1 MB/);
  });
});
