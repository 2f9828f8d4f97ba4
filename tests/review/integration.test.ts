import { describe, expect, it } from 'vitest';
import { review } from '../../src/review/integration.ts';

/** The addresses that the integration adds to a command of Astro. */
async function routesIn(command: 'dev' | 'build' | 'preview'): Promise<string[]> {
  const patterns: string[] = [];
  const setup = review().hooks['astro:config:setup'];
  const injectRoute = ({ pattern }: { pattern: string }) => patterns.push(pattern);
  await setup?.({ command, injectRoute } as unknown as Parameters<NonNullable<typeof setup>>[0]);
  return patterns;
}

describe('the pages for checking', () => {
  it('are in npm run dev', async () => {
    expect(await routesIn('dev')).toEqual(['/review', '/review/[plan]']);
  });

  it('are in no build', async () => {
    expect(await routesIn('build')).toEqual([]);
    expect(await routesIn('preview')).toEqual([]);
  });
});
