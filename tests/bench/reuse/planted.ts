import type { Clause } from '../../../src/model/clause.ts';
import type { Plan } from '../../../src/model/plan.ts';
import type { Stretch } from '../../../src/model/reuse.ts';
import { pick, randomNumbers } from '../random.ts';

/** A passage that was copied from one plan to another, and the share of changed characters. */
export interface Planted {
  from: Stretch;
  to: Stretch;
  length: number;
  rate: number;
}

export const LENGTHS = [30, 40, 60, 100, 150] as const;
export const RATES = [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3] as const;

/** The number of attempted copies for each plan; about a third succeeds. */
const COPIES = 6;
/** The number of phrases that are in half of all plans, and their length in words. */
const PHRASES = { count: 6, words: 20 };

/**
 * Generates plans with planted copies, reproducibly. Sentences of published plans would give thousands of repetitions without
 * a known answer, so the text consists of independent words in the frequencies of the models: short phrases recur, but
 * passages of 16 letters do not, so that each found passage is either planted or wrong. Some set phrases, which must not be
 * found, are each in half of the plans.
 */
export function plantCopies(models: readonly Plan[], count: number): { plans: Plan[]; planted: Planted[] } {
  const random = randomNumbers(count);
  const words = wordsOf(models);
  const next = () => pick(random, words);
  const phrases = Array.from({ length: PHRASES.count }, () =>
    Array.from({ length: PHRASES.words }, next).join(''),
  );
  const plans = Array.from({ length: count }, (_, at) => rewrite(pick(random, models), at, next));
  const taken = new Set<Clause>();
  const planted = Array.from({ length: count * COPIES }, () => plant(plans, taken, random));
  for (const { clauses } of plans) {
    const free = clauses.filter((clause) => hasWords(clause) && !taken.has(clause));
    for (const phrase of phrases) if (random() < 0.5) insert(pick(random, free), phrase, random);
  }
  return { plans, planted: planted.filter((copy) => copy !== null) };
}

function wordsOf(models: readonly Plan[]): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const text = models.flatMap(({ clauses }) => clauses.map((clause) => clause.text)).join('\n');
  return [...segmenter.segment(text)].map(({ segment }) => segment).filter((word) => word.trim() !== '');
}

/** A plan with the structure and the lengths of another, but other words. */
function rewrite(model: Plan, at: number, next: () => string): Plan {
  const write = (length: number) => {
    const words: string[] = [];
    for (let written = 0; written < length; written += words.at(-1)?.length ?? 0) words.push(next());
    return words.join('');
  };
  const clauses = model.clauses.map((clause) => ({
    ...clause,
    title: clause.title && write(clause.title.length),
    text: write(clause.text.length),
    ...{ units: [], targets: [], deadlines: [], citations: [], terms: [] },
  }));
  return { ...model, id: `plan-${at}`, clauses };
}

function hasWords({ kind, text }: Clause): boolean {
  return kind === 'clause' && text.length > 0;
}

/** Inserts words into a clause. Returns their offset. */
function insert(clause: Clause, words: string, random: () => number): number {
  const start = Math.floor(random() * clause.text.length);
  clause.text = clause.text.slice(0, start) + words + clause.text.slice(start);
  return start;
}

/** Copies words of a clause into one of another plan, neither of which has copied words yet; null where the draw has no such pair. */
function plant(plans: readonly Plan[], taken: Set<Clause>, random: () => number): Planted | null {
  const [length, rate] = [pick(random, LENGTHS), pick(random, RATES)];
  const [one, other] = [pick(random, plans), pick(random, plans)];
  const [from, to] = [pick(random, one.clauses), pick(random, other.clauses)];
  if (one === other || taken.has(from) || taken.has(to)) return null;
  if (!hasWords(from) || !hasWords(to) || from.text.length < length) return null;
  taken.add(from).add(to);
  const start = Math.floor(random() * (from.text.length - length));
  const copy = change(from.text.slice(start, start + length), rate, () => pick(random, [...to.text]), random);
  const at = insert(to, copy, random);
  const stretch = { in: 'text' as const };
  return {
    from: { ...stretch, plan: one.id, clause: from.id, start, end: start + length },
    to: { ...stretch, plan: other.id, clause: to.id, start: at, end: at + copy.length },
    length,
    rate,
  };
}

/** Words with a share of their characters changed: of five, three exchanged, one left out, one added. */
function change(words: string, rate: number, next: () => string, random: () => number): string {
  const characters = [...words];
  const places = characters.map((_, at) => ({ at, order: random() })).sort((a, b) => a.order - b.order);
  for (const { at } of places.slice(0, Math.round(rate * characters.length))) {
    const kind = random();
    if (kind < 0.6) characters[at] = next();
    else characters[at] = kind < 0.8 ? '' : `${characters[at]}${next()}`;
  }
  return characters.join('');
}
