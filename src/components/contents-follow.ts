/** Marks the reader's place in the table of contents: the last listed part in the upper half of the window. */
function follow(contents: HTMLElement): void {
  const links = [...contents.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const parts = links.flatMap(
    (link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) ?? [],
  );
  const seen = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) seen.add(target);
        else seen.delete(target);
      }
      const here = parts.findLast((part) => seen.has(part));
      if (here) mark(contents, links, `#${here.id}`);
    },
    { rootMargin: '0px 0px -50% 0px' },
  );
  for (const part of parts) observer.observe(part);
}

function mark(contents: HTMLElement, links: readonly HTMLAnchorElement[], hash: string): void {
  for (const link of links) {
    if (decodeURIComponent(link.hash) !== hash) link.removeAttribute('aria-current');
    else if (!link.ariaCurrent) {
      link.ariaCurrent = 'location';
      keepInView(contents, link);
    }
  }
}

/** Scrolls a link to the middle of the contents where these have a column of their own. */
function keepInView(contents: HTMLElement, link: HTMLElement): void {
  const [column, place] = [contents.getBoundingClientRect(), link.getBoundingClientRect()];
  if (place.top >= column.top && place.bottom <= column.bottom) return;
  contents.scrollTop += place.top - column.top - column.height / 2;
}

const contents = document.querySelector<HTMLElement>('.plan > .contents');
if (contents) follow(contents);
