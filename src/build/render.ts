import { build } from 'astro';
import { duePages, type PageTask } from './due-pages.ts';

// node src/build/render.ts TASK: renders the pages of a site. It is a process of its own, whose memory is given back before
// they are compressed.
const task: PageTask = JSON.parse(process.argv[2] ?? '');
process.env.NODE_ENV ??= 'production';
process.once('disconnect', () => process.exit(1)); // whoever wanted the pages has been killed
try {
  await build({
    logLevel: 'warn', // a line for each page would be thousands
    outDir: task.site,
    integrations: [duePages(task, (begun) => process.send?.(begun))],
  });
  process.exit();
} catch (error) {
  // A finding in the content says all that there is to say.
  console.error(error instanceof Error && 'findings' in error ? error.message : error);
  process.exit(1);
}
