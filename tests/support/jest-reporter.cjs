// @ts-check
/**
 * Writes reports/last-run.json, from which `npm run capabilities` knows what is proved, and says as the very
 * last line of the output how many tests passed and failed.
 */
const fs = require('node:fs');
const path = require('node:path');

const REPORT = path.resolve(__dirname, '..', '..', 'reports', 'last-run.json');
/** A run of a part says nothing about the rest: it leaves the report of the last full run alone. */
const PART_OF_ALL = /^(--selectProjects|--ignoreProjects|--shard|--onlyChanged|-o|--onlyFailures|-f|--changedSince|--findRelatedTests)/;

class LastRunReporter {
  /** @param {import('@jest/types').Config.GlobalConfig} globalConfig */
  constructor(globalConfig) {
    this.globalConfig = globalConfig;
  }

  /**
   * @param {Set<unknown>} _contexts
   * @param {import('@jest/reporters').AggregatedResult} results
   */
  onRunComplete(_contexts, results) {
    // A file that could not even be loaded has no failed test, but something failed.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    if (this.isFullRun()) write({ finishedAt: new Date().toISOString(), passed: results.numPassedTests, failed, skipped, tests: listTests(results) });
    // Jest prints its own summary after all reporters.
    process.once('exit', () => writeWholly(`${line}\n`));
  }

  isFullRun() {
    const { testNamePattern, testPathPatterns, onlyChanged, onlyFailures, findRelatedTests } = this.globalConfig;
    const narrowed = testNamePattern || testPathPatterns.patterns.length > 0 || onlyChanged || onlyFailures || findRelatedTests;
    return !narrowed && !process.argv.some((argument) => PART_OF_ALL.test(argument));
  }
}

/** @param {import('@jest/reporters').AggregatedResult} results */
function listTests(results) {
  return results.testResults.flatMap((suite) => {
    const file = path.relative(path.dirname(path.dirname(REPORT)), suite.testFilePath);
    return suite.testResults.map((test) => ({ title: test.fullName, file, status: test.status }));
  });
}

/** @param {object} report */
function write(report) {
  fs.mkdirSync(path.dirname(REPORT), { recursive: true });
  // Renamed into place, so that a reader never sees half of it.
  fs.writeFileSync(`${REPORT}.new`, `${JSON.stringify(report, null, 1)}\n`);
  fs.renameSync(`${REPORT}.new`, REPORT);
}

/**
 * At exit only synchronous output arrives, and a full pipe refuses it for a moment.
 * @param {string} text
 */
function writeWholly(text) {
  for (let tries = 0; tries < 1000; tries += 1) {
    try {
      fs.writeSync(1, text);
      return;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EAGAIN') return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

module.exports = LastRunReporter;
