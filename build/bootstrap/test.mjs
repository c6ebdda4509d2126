// `npm test`: sets up what is missing, runs the unit and the end-to-end tests, and counts them in its last line.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, root } from './paths.mjs';
import { setUpApp } from './set-up.mjs';
import { run, say } from './set-up-error.mjs';

const suites = [
  { name: 'unit', config: 'build/vitest.config.ts' },
  { name: 'end-to-end', config: 'build/vitest.end-to-end.config.ts' },
];

await run(async () => {
  await setUpApp();
  const total = { passed: 0, failed: 0, skipped: 0 };
  const again = [];
  for (const suite of suites) {
    say(`${suite.name} tests …`);
    const counts = runSuite(suite);
    for (const key of Object.keys(total)) total[key] += counts[key];
    again.push(...counts.again);
  }
  for (const test of again) say(`passed only when it was told again, look at it: ${test}`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
  // A run that found no test has lost them; that is a failure, too.
  process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
});

function runSuite({ name, config }) {
  const report = join(cacheFolder, `tests-${name}.json`);
  mkdirSync(cacheFolder, { recursive: true });
  rmSync(report, { force: true });
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--config',
      config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
  );
  const counts = countTests(report);
  // A suite that broke down outside its tests (a crash, an unhandled error) must not look green.
  if (status !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

function countTests(report) {
  let results;
  try {
    results = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0, again: [] };
  }
  // A file that could not even be loaded has no tests to its name; it counts as one that failed.
  const broken = results.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + broken.length,
    skipped: results.numPendingTests + results.numTodoTests,
    again: passedAtLast(results),
  };
}

/** The tests that failed before they passed, by their names: a story that holds only most of the time is a fault to be found. */
function passedAtLast({ testResults }) {
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
    .map(({ fullName, failureMessages: [why] }) => `${fullName} (${why.split('\n', 1)[0]})`);
}
