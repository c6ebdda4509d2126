// `npm run check`: everything that must hold before a commit, one line a step, stopping at the first that fails.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies } from './bootstrap/dependencies.mjs';
import { checkNodeVersion } from './bootstrap/node-version.mjs';
import { root } from './bootstrap/paths.mjs';
import { run } from './bootstrap/set-up-error.mjs';

const node = (script, ...args) => [process.execPath, [join(root, script), ...args]];

const steps = [
  {
    name: 'format',
    command: node('node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
    todo: 'npm run fix',
  },
  {
    name: 'lint',
    command: node('node_modules/eslint/bin/eslint.js', '--config', 'build/eslint.config.js', '.'),
    todo: 'npm run fix mends some of it; each rule of ours says why it is there',
  },
  {
    name: 'styles',
    command: node(
      'node_modules/stylelint/bin/stylelint.mjs',
      '--config',
      'build/stylelint.config.js',
      'renderer/**/*.css',
    ),
    todo: 'use logical properties; see build/stylelint.config.js',
  },
  {
    name: 'layers',
    command: node('build/check-layers.mjs'),
    todo: 'who may import whom, and why: build/layers.cjs',
  },
  {
    name: 'types',
    command: node('node_modules/typescript/bin/tsc', '--build'),
    todo: 'each layer has its own tsconfig.json: what is missing there is missing on purpose',
  },
  {
    name: 'locales',
    command: node('build/check-locales.mjs'),
    todo: 'mend electron/shared/locales/',
  },
  {
    name: 'notices',
    command: node('build/notices.mjs', '--check'),
    todo: 'node build/notices.mjs',
  },
  {
    name: 'unit tests',
    command: node('node_modules/vitest/vitest.mjs', 'run', '--config', 'build/vitest.config.ts'),
    todo: 'npm run test:unit -- FILE runs one of them',
  },
];

await run(() => {
  checkNodeVersion();
  ensureDependencies();
  // Whoever runs all tests next need not run these twice.
  const isWithoutTests = process.argv.includes('--without-tests');
  const wanted = steps.filter(({ name }) => !isWithoutTests || name !== 'unit tests');
  for (const step of wanted) if (!passes(step)) process.exit(1);
});

function passes({ name, command: [program, args], todo }) {
  const startedAt = performance.now();
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // Kept for later, so the tools do not see the terminal themselves.
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }) },
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const passed = status === 0;
  process.stdout.write(`${passed ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)\n`);
  if (!passed) process.stdout.write(`${stdout}${stderr}\nWhat to do: ${todo}\n`);
  return passed;
}
