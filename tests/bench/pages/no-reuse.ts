/** No words that plans share. */
export function findReuse(): [] {
  return [];
}

/** No clauses that correspond. */
export function findCounterparts(): [] {
  return [];
}
