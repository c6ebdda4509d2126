// Runs npm, the one that started this script where there is one.
import { spawnSync } from 'node:child_process';
import { root } from './paths.mjs';

/**
 * Runs npm with the given arguments in the checkout (or `cwd`) and waits for it.
 * Returns its exit status (or the name of the system error) and everything it wrote.
 */
export function runNpm(args, { cwd = root } = {}) {
  const script = process.env.npm_execpath;
  const [command, prefix] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
  const result = spawnSync(command, [...prefix, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // On Windows npm is a .cmd file, which only a shell can start.
    shell: command === 'npm' && process.platform === 'win32',
  });
  return {
    status: result.status ?? result.error?.code ?? result.signal,
    stdout: result.stdout ?? '',
    output: `${result.stderr ?? ''}${result.stdout ?? ''}${result.error?.message ?? ''}`,
  };
}
