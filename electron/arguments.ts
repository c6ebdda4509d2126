/** What the window's program was asked at its start: which library, which files. */
import { resolve } from 'node:path';

/** `library` is absent where none was named; paths are absolute. */
export interface StartArguments {
  readonly library?: string;
  readonly files: readonly string[];
}

/**
 * Reads the arguments after the program's name. Switches that are not ours belong to Chromium and are left alone.
 * Errors: RangeError when `--library` names no folder.
 */
export function parseArguments(args: readonly string[], workingFolder: string): StartArguments {
  const files: string[] = [];
  let library: string | undefined;
  let onlyFiles = false;
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? '';
    if (onlyFiles || !argument.startsWith('-')) {
      if (argument !== '') files.push(resolve(workingFolder, argument));
    } else if (argument === '--') {
      onlyFiles = true;
    } else if (argument === '--library' || argument.startsWith('--library=')) {
      const folder = argument === '--library' ? args[++index] : argument.slice('--library='.length);
      if (folder === undefined || folder === '' || folder.startsWith('--')) {
        throw new RangeError('--library needs a folder');
      }
      library = resolve(workingFolder, folder);
    }
  }
  return library === undefined ? { files } : { library, files };
}
