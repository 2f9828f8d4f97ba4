import type { Reporter, SerializedError, TestModule, TestRunEndReason } from 'vitest/node';

/**
 * A vitest reporter that closes a run with one line of its own, `412 passed, 0 failed`. A file that cannot be loaded, a
 * hook that throws and an error outside of any test count as one failure each; a run that fails never says `0 failed`.
 */
export class ClosingLine implements Reporter {
  // The line for a run that is aborted before its end.
  #line = '0 passed, 1 failed';

  onInit(): void {
    process.once('exit', () => console.log(this.#line));
  }

  onTestRunEnd(
    modules: readonly TestModule[],
    errors: readonly SerializedError[],
    reason: TestRunEndReason,
  ): void {
    const passed = modules.flatMap(({ children }) => [...children.allTests('passed')]).length;
    const failed = errors.length + modules.map(failuresOf).reduce((sum, count) => sum + count, 0);
    this.#line = `${passed} passed, ${reason === 'passed' ? failed : Math.max(failed, 1)} failed`;
  }
}

function failuresOf(module: TestModule): number {
  const groups = [module, ...module.children.allSuites()];
  return (
    [...module.children.allTests('failed')].length +
    groups.filter((group) => group.errors().length > 0).length
  );
}
