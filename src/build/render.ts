import { build } from 'astro';
import { duePages, type PageTask } from './due-pages.ts';

// node src/build/render.ts TASK: renders the pages of a site. It is a process of its own, whose memory is given back before
// the search index is built.
const task: PageTask = JSON.parse(process.argv[2] ?? '');
process.env.NODE_ENV ??= 'production';
process.once('disconnect', () => process.exit(1)); // whoever wanted the pages has been killed
await build({
  logLevel: process.stdout.isTTY ? 'info' : 'warn',
  outDir: task.site,
  integrations: [duePages(task, (begun) => process.send?.(begun))],
});
process.exit();
