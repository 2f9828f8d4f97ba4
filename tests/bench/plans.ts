import { readContent } from '../../src/check/content.ts';
import { readFacts } from '../../src/facts/read-facts.ts';
import type { Clause } from '../../src/model/clause.ts';
import type { Plan } from '../../src/model/plan.ts';
import { pick, randomNumbers } from './random.ts';

/** The number of years of generated plans, and the last year. */
const YEARS = 10;
const LAST = 2025;

/** A sentence with its facts, whose offsets are relative to the sentence. */
type Sentence = Pick<Clause, 'text' | 'units' | 'targets' | 'deadlines' | 'citations' | 'terms'>;

/** The published plans with their facts. */
export async function readPublishedPlans(): Promise<Plan[]> {
  const { plans, registers } = await readContent();
  return plans.map(({ plan }) => readFacts(plan, registers));
}

/**
 * Generates plans from the sentences of models, reproducibly. Each has the structure of a model; every title and paragraph has
 * about the length of the original and consists of whole sentences with their facts, so that lengths and characters have the
 * same frequencies as in the models.
 */
export function* generatePlans(models: readonly Plan[], count: number): Generator<Plan> {
  const random = randomNumbers(count);
  const clauses = models.flatMap((model) => model.clauses);
  const sentences = clauses.flatMap(sentencesOf);
  const titles = clauses.flatMap(({ title, runIn }) => (title === null ? [] : [{ title, runIn }]));
  for (let at = 0; at < count; at++) {
    const model = pick(random, models);
    const year = LAST - Math.floor((at * YEARS) / count);
    yield {
      ...model,
      id: `${model.id.replace(/-\d{4}$/, '')}-${at}-${year}`,
      title: model.title.replace(/\d{4}/, String(year)),
      docNumber: model.docNumber?.replace(/\d{4}/, String(year)).replace(/\d+号/, `${at}号`) ?? null,
      year,
      dates: { ...model.dates, printed: null, published: null, written: `${year}-03-01` },
      clauses: model.clauses.map((clause) => {
        const fitting = titles.filter(({ runIn }) => runIn === clause.runIn);
        const title = clause.title === null ? null : pick(random, fitting).title;
        return { ...clause, title, ...compose(clause.text, () => pick(random, sentences)) };
      }),
    };
  }
}

/** A text with the number and the approximate lengths of the paragraphs of a model. */
function compose(model: string, next: () => Sentence): Sentence {
  const made: Sentence = { text: '', units: [], targets: [], deadlines: [], citations: [], terms: [] };
  for (const [at, paragraph] of model.split('\n').entries()) {
    if (at > 0) made.text += '\n';
    const start = made.text.length;
    // A paragraph without words cannot be written as MDX.
    const isShort = () => made.text.length === start || made.text.length - start < paragraph.length - 10;
    while (paragraph !== '' && isShort()) append(made, next());
  }
  return made;
}

function append(made: Sentence, sentence: Sentence): void {
  const by = made.text.length;
  made.text += sentence.text;
  const shift = <T extends { start: number; end: number }>(facts: readonly T[]): T[] =>
    facts.map((fact) => ({ ...fact, start: fact.start + by, end: fact.end + by }));
  made.units.push(...shift(sentence.units));
  made.targets.push(...shift(sentence.targets));
  made.deadlines.push(...shift(sentence.deadlines));
  made.citations.push(...shift(sentence.citations));
  made.terms.push(...shift(sentence.terms));
}

function sentencesOf(clause: Clause): Sentence[] {
  return [...clause.text.matchAll(/[^。；\n]+[。；]?/g)].map(({ 0: text, index }) => {
    const within = <T extends { start: number; end: number }>(facts: readonly T[]): T[] =>
      facts
        .filter(({ start, end }) => start >= index && end <= index + text.length)
        .map((fact) => ({ ...fact, start: fact.start - index, end: fact.end - index }));
    const { units, targets, deadlines, citations, terms } = clause;
    return {
      text,
      units: within(units),
      targets: within(targets),
      deadlines: within(deadlines),
      citations: within(citations),
      terms: within(terms),
    };
  });
}
