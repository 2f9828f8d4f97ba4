const day = new URLSearchParams(location.search).get('on');
// Loaded only where a reader asks for the words of a day.
if (day !== null) void import('./words-on.ts').then(({ showWordsOn }) => showWordsOn(day));
