import { type Finding, finding } from '../../model/finding.ts';
import { notesOnChanges } from './changes.ts';
import { notesOnLeftOut } from './left-out.ts';
import { lineWith } from './page-margins.ts';

/** Words that are not printed, or printed differently; `near` are the printed words of the paragraph. */
export interface Stretch {
  kind: StretchKind;
  words: string;
  near: string;
}

export type StretchKind = 'inserted' | 'deleted' | 'hidden' | 'struck' | 'picture';

/** The words of a paragraph that is being read; what is not printed is kept apart. */
export class Words {
  #printed = '';
  readonly #stretches: Omit<Stretch, 'near'>[] = [];
  #kind: StretchKind | null = null;

  /** The printed words so far. */
  get printed(): string {
    return this.#printed;
  }

  /** Adds words. */
  add(words: string, kind: StretchKind | null): void {
    const last = this.#stretches.at(-1);
    if (kind && kind === this.#kind && last?.kind === kind) last.words += words;
    else if (kind) this.#stretches.push({ kind, words });
    this.#kind = kind;
    if (kind === null || kind === 'inserted' || kind === 'struck') this.#printed += words;
  }

  /** Adds a picture. */
  addPicture(): void {
    this.#stretches.push({ kind: 'picture', words: '' });
  }

  /** What is not printed, or printed differently, in order. */
  get stretches(): Stretch[] {
    return this.#stretches.map((stretch) => ({ ...stretch, near: this.#printed }));
  }
}

/** Findings on words that are not printed, or printed differently. */
export function notesOnStretches(stretches: readonly Stretch[], lines: readonly string[]): Finding[] {
  const changes = stretches.flatMap(({ kind, ...change }) =>
    kind === 'inserted' || kind === 'deleted' ? [{ kind, ...change }] : [],
  );
  const hidden = stretches.filter(({ kind, words }) => kind === 'hidden' && words.trim() !== '');
  return [
    ...stretches.flatMap((stretch) => notesOn(stretch, lines)),
    ...notesOnChanges(changes, lines),
    ...notesOnLeftOut(
      'stretches of hidden text',
      hidden.map(({ words }) => words),
    ),
  ];
}

function notesOn({ kind, words, near }: Stretch, lines: readonly string[]): Finding[] {
  const line = lineWith(lines, near);
  if (kind === 'picture') return [finding('picture-left-out', line, 'a picture (图片) is missing')];
  if (kind !== 'struck' || words.trim() === '') return [];
  const quote = words.trim().slice(0, 80);
  return [finding('struck-through', line, `the words are struck through (删除线): “${quote}”`)];
}

/** Findings on notes at the foot of pages or at the end. */
export function notesOnFootnotes(notes: readonly string[]): Finding[] {
  return notes.map((words) =>
    finding('footnote-left-out', 0, `a note (脚注) was left out: “${words.slice(0, 80)}”`),
  );
}
