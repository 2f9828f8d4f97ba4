import { FindingError } from '../model/finding.ts';
import { keepShare, type ReadingShare } from './publications-share.ts';

// A process that reads a share of many plans; it ends with 0 when it has, and otherwise says what is wrong with one of them.
process.once('disconnect', () => process.exit(1));
process.once('message', async (share: ReadingShare) => {
  try {
    await keepShare(share);
    process.exit();
  } catch (error) {
    if (!(error instanceof FindingError)) throw error;
    const { file, findings } = error;
    process.send?.({ file, findings }, () => process.exit(1));
  }
});
