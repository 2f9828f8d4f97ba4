/** The link to report an error in a clause with the given words and address in place of its own. */
export function reportOf(link: string, words: string, url: string): string {
  const body = new URLSearchParams(link.slice(link.indexOf('?'))).get('body') ?? '';
  const named = body
    .replace(/^网址：.*$/m, `网址：${url}`)
    .replace(/^现在的文字：.*$/m, `现在的文字：${words}`);
  return link.replace(encodeURIComponent(body), encodeURIComponent(named));
}
