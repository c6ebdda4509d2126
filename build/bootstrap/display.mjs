// Tells whether there is a display, and makes a virtual one (Xvfb) where there is none.
import { spawn, spawnSync } from 'node:child_process';
import { SetUpError } from './set-up-error.mjs';

/** Whether windows can be shown here. Only Linux can be without a display. */
export function hasDisplay() {
  return (
    process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  );
}

/** Whether a virtual display could be started. */
export function hasXvfb() {
  return spawnSync('Xvfb', ['-help']).error === undefined;
}

/**
 * Starts a virtual display on a free number.
 * Returns its name (':99') and `stop()`. Errors: SetUpError when Xvfb is missing or does not start within 20 seconds.
 */
export async function startVirtualDisplay() {
  // Xvfb looks for a free number itself and writes it to the descriptor 3: no guessing, no races.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'] },
  );
  let complaint = '';
  server.stderr.on('data', (text) => (complaint += text));
  const number = await new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), 20_000);
    const end = (value) => {
      clearTimeout(timer);
      resolve(value);
    };
    server.stdio[3].once('data', (text) => end(String(text).trim()));
    server.once('error', (error) => {
      complaint += error.message;
      end(undefined);
    });
    server.once('exit', () => end(undefined));
  });
  if (number === undefined) {
    server.kill();
    throw new SetUpError(
      'No virtual display could be started.',
      complaint.trim() || 'Xvfb gave no answer.',
      'Install Xvfb (on Debian and Ubuntu: apt-get install xvfb), or run this on a desktop.',
    );
  }
  // A script that ends must not wait for the display, nor leave it behind.
  server.unref();
  server.stderr.unref();
  server.stdio[3].unref();
  const stop = () => server.kill();
  process.once('exit', stop);
  return { name: `:${number}`, stop };
}
