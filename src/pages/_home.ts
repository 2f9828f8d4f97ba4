import { once, readPlans, readRegisters } from '../content/collections.ts';
import { homeView } from '../views/home.ts';

/** What the home page shows, as the page of the search does where nothing has been searched. */
export const readHome = once(async () => homeView(await readPlans(), await readRegisters()));
