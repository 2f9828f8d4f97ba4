import { FindingError } from '../model/finding.ts';

/** Returns a function that runs a read and gives null where it is refused; the reason goes into `refused`, each once. */
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
