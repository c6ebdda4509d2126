/** A place to run the command line: a folder with a text in it, and the program without a process. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type * as z from 'zod';
import { runCommandLine } from '../../electron/command-line/run.ts';
import { directReader } from './direct-reader.ts';
import { testTime } from './libraries.ts';
import { temporaryFolders } from './temporary-folder.ts';

const temporaryFolder = temporaryFolders();

/** A text in two languages. */
export const garden = [
  'باغ ایرانی',
  '',
  'آب در میان باغ روان است و درخت‌ها در دو سوی آن.',
  '',
  'The garden has four parts, and water in the middle of the garden.',
  '',
].join('\n');

/** A folder with a text in it, and how to run commands there. */
export function newDesk() {
  const folder = temporaryFolder();
  const library = join(folder, 'library');
  writeFileSync(join(folder, 'garden.txt'), garden);
  let made = 0;
  const run = async (...args: string[]) => {
    let stdout = '';
    let stderr = '';
    const code = await runCommandLine(args, {
      env: { LANG: 'en_GB.UTF-8' },
      workingFolder: folder,
      version: '9.8.7',
      write: (text) => (stdout += text),
      writeError: (text) => (stderr += text),
      now: () => testTime,
      newId: () => `annotation-${++made}`,
      defaultLibrary: () => library,
      openReader: directReader,
      signal: new AbortController().signal,
    });
    return { code, stdout, stderr };
  };
  const json = async <T>(
    schema: z.ZodType<T>,
    ...args: string[]
  ): Promise<T & { code: number }> => {
    const { code, stdout, stderr } = await run(...args, '--json');
    expect(stderr).toBe('');
    expect(stdout.endsWith('\n')).toBe(true);
    return { ...schema.parse(JSON.parse(stdout)), code };
  };
  return { folder, library, run, json };
}
