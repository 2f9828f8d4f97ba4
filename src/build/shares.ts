/** A process renders so many plans at most, which take about 350 MB, and 500 where each clause has a page. */
const MOST = 400;
/** Fewer plans than this are rendered sooner than a further process is started. */
const FEW = 25;

/** Plans in shares about as long as each other, as many as there are processes, or twice or three times as many. */
export function sharesOf<T>(plans: readonly T[], processes: number): T[][] {
  const rounds = Math.max(1, Math.ceil(plans.length / (processes * MOST)));
  const size = Math.max(FEW, Math.ceil(plans.length / (processes * rounds)));
  const count = Math.ceil(plans.length / size);
  return Array.from({ length: count }, (_, n) => plans.slice(n * size, (n + 1) * size));
}
