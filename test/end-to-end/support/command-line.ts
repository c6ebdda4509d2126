// Runs the built command line in plain Node, as a script would.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { definedEnvironment, root } from './launch.ts';

/** What a run of the command line left behind. */
export interface CommandRun {
  readonly code: number | null;
  readonly output: string;
  readonly messages: string;
}

/** Runs `hashiyeh` with these arguments on a library. */
export async function hashiyeh(library: string, ...args: readonly string[]): Promise<CommandRun> {
  const program = join(root, 'dist/command-line/hashiyeh.js');
  return runToEnd(process.execPath, [program, '--library', library, ...args]);
}

/** Runs a program until it ends. */
export async function runToEnd(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<CommandRun> {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...definedEnvironment(), ...env },
  });
  let output = '';
  let messages = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (messages += text));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output, messages };
}
