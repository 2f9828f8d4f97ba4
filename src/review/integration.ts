import type { AstroIntegration } from 'astro';

/** The pages of this room with their addresses. */
const ROUTES = [
  { pattern: '/review', page: './list.astro' },
  { pattern: '/review/[plan]', page: './plan.astro' },
];

/** The Astro integration that adds the pages for checking plans to `astro dev`, and nothing to a build. */
export function review(): AstroIntegration {
  return {
    name: 'review',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        for (const { pattern, page } of ROUTES) {
          // Rendered at each request, so that every reload shows the files as they are.
          injectRoute({ pattern, entrypoint: new URL(page, import.meta.url), prerender: false });
        }
      },
    },
  };
}
