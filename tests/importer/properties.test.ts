import fc from 'fast-check';
import { describe, it } from 'vitest';
import {
  anyAnnexIsKept,
  anyBytesAreRead,
  anyDamageIsTold,
  anyPlanFileIsData,
  anyTextIsKept,
} from './promises.ts';

/** The number of texts; `npm run fuzz` tries more. */
const numRuns = 2000;

describe('any text', () => {
  it('is refused, or gives a plan whose repairs undo to the text and whose MDX gives the plan again', () => {
    fc.assert(anyTextIsKept, { numRuns });
  });

  it('may have annexes in separate files', () => {
    fc.assert(anyAnnexIsKept, { numRuns: numRuns / 10 });
  });

  it('as MDX is refused, or is a plan whose MDX gives the plan again', () => {
    fc.assert(anyPlanFileIsData, { numRuns: numRuns / 2 });
  });
});

describe('any bytes', () => {
  it('give a well-formed text, or are refused', async () => {
    await fc.assert(anyBytesAreRead, { numRuns: numRuns / 10 });
  });

  it('give the same where they are those of an office’s file that was damaged', async () => {
    await fc.assert(anyDamageIsTold, { numRuns: numRuns / 20 });
  });
});
