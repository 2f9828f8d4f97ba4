import { FindingError } from '../model/finding.ts';

/** Returns a function that runs `read`; where that throws a FindingError, it adds it to `refused`, once, and returns null. */
export function refusals(
  refused: FindingError[],
): <Read>(read: () => Read | Promise<Read>) => Promise<Read | null> {
  return async (read) => {
    try {
      return await read();
    } catch (error) {
      if (!(error instanceof FindingError)) throw error;
      if (!refused.some(({ message }) => message === error.message)) refused.push(error);
      return null;
    }
  };
}
