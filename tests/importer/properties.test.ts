import fc from 'fast-check';
import { describe, it } from 'vitest';
import { anyAnnexIsKept, anyBytesAreRead, anyPlanFileIsData, anyTextIsKept } from './promises.ts';

/** How many texts are tried; `npm run fuzz` tries more. */
const numRuns = 2000;

describe('any text', () => {
  it('is refused with a reason, or makes a plan whose repairs undo to it and whose words come back from its MDX', () => {
    fc.assert(anyTextIsKept, { numRuns });
  });

  it('is so with annexes in files of their own', () => {
    fc.assert(anyAnnexIsKept, { numRuns: numRuns / 10 });
  });

  it('is refused as the MDX of a plan, or is one that comes back from its own MDX', () => {
    fc.assert(anyPlanFileIsData, { numRuns: numRuns / 2 });
  });
});

describe('any bytes', () => {
  it('give a well-formed text, or are refused with a reason', async () => {
    await fc.assert(anyBytesAreRead, { numRuns: numRuns / 10 });
  });
});
