/**
 * The lines that print a title, one or more that follow each other, as indices: “上海市2025年”, “工作要点” → [0, 2). White space
 * does not count. Null where no lines print it.
 */
export function titleLines(lines: readonly string[], title: string): { from: number; to: number } | null {
  const wanted = bare(title);
  for (let from = 0; from < lines.length; from++) {
    for (let to = from + 1; to <= lines.length; to++) {
      const found = bare(lines.slice(from, to).join(''));
      if (found.length > wanted.length) break;
      if (found === wanted) return { from, to };
    }
  }
  return null;
}

function bare(words: string): string {
  return words.replaceAll(/\s/g, '');
}
