import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** A plan as a page of a peer. */
export interface PeerPage {
  id: string;
  title: string;
  /** Its text as Markdown. */
  markdown: string;
}

/** Another static site generator with search. */
export interface Peer {
  name: string;
  /** Whether it is available; installs it where npm can. */
  provide: () => boolean;
  /** Writes the source of the site to a folder. */
  write: (pages: readonly PeerPage[]) => Promise<void>;
  commands: readonly (readonly string[])[];
  cwd: string;
  out: string;
}

const HOME = resolve('.cache/bench-peers');

function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

function install(folder: string, packages: readonly string[]): boolean {
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'package.json')))
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  if (packages.every((name) => existsSync(join(folder, 'node_modules', name)))) return true;
  execFileSync('npm', ['install', '--loglevel=error', ...packages], { cwd: folder, stdio: ['ignore', 2, 2] });
  return true;
}

async function writePages(folder: string, pages: readonly PeerPage[], home = 'index.md'): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const front = (title: string) => `---\ntitle: ${JSON.stringify(title)}\n---\n\n`;
  for (const { id, title, markdown } of pages)
    await writeFile(join(folder, `${id}.md`), front(title) + markdown.replace(/^---\n.*?\n---\n/s, ''));
  await writeFile(join(folder, home), `${front('计划')}计划\n`);
}

const starlight = join(HOME, 'starlight');
const vitepress = join(HOME, 'vitepress');
const hugo = join(HOME, 'hugo');

/** All peers, set up as documented, without a sidebar that would list every plan on every page. */
export const PEERS: readonly Peer[] = [
  {
    name: 'Starlight',
    cwd: starlight,
    out: join(starlight, 'dist'),
    commands: [['node_modules/.bin/astro', 'build']],
    provide: () => install(starlight, ['astro', '@astrojs/starlight']),
    write: async (pages) => {
      await rm(join(starlight, 'node_modules/.astro'), { recursive: true, force: true });
      writeFiles(starlight, {
        'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({ title: '计划', defaultLocale: 'root', locales: { root: { label: '中文', lang: 'zh-CN' } }, sidebar: [{ label: '首页', link: '/' }] })] });`,
        'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`,
      });
      await writePages(join(starlight, 'src/content/docs'), pages);
    },
  },
  {
    name: 'VitePress',
    cwd: vitepress,
    out: join(vitepress, 'docs/.vitepress/dist'),
    commands: [['node_modules/.bin/vitepress', 'build', 'docs']],
    provide: () => install(vitepress, ['vitepress']),
    write: async (pages) => {
      await writePages(join(vitepress, 'docs'), pages);
      writeFiles(vitepress, {
        'docs/.vitepress/config.mjs': `export default { lang: 'zh-CN', title: '计划', themeConfig: { search: { provider: 'local' } } };`,
      });
    },
  },
  {
    name: 'Hugo + Pagefind',
    cwd: hugo,
    out: join(hugo, 'public'),
    commands: [
      ['hugo', '--quiet'],
      [resolve('node_modules/.bin/pagefind'), '--site', 'public'],
    ],
    provide: () => spawnSync('hugo', ['version']).status === 0,
    write: async (pages) => {
      await rm(join(hugo, 'public'), { recursive: true, force: true });
      const page =
        '<!doctype html><html lang="zh-CN"><title>{{ .Title }}</title><main><h1>{{ .Title }}</h1>{{ .Content }}</main></html>';
      writeFiles(hugo, {
        'config.toml':
          'baseURL = "/"\nlanguageCode = "zh-CN"\ntitle = "计划"\ndisableKinds = ["taxonomy", "term", "RSS"]\n',
        'layouts/_default/single.html': page,
        'layouts/_default/list.html': page,
      });
      await writePages(join(hugo, 'content'), pages, '_index.md');
    },
  },
];
