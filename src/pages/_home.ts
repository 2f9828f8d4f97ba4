import { once, readPlans, readRegisters } from '../content/collections.ts';
import { homeView } from '../views/home.ts';

/** What the home page shows, and the search page before a search. */
export const readHome = once(async () => homeView(await readPlans(), await readRegisters()));
