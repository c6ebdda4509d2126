// Checks that this Node can run the set-up; imported first, so it uses nothing that an old Node lacks.
import { SetUpError } from './set-up-error.mjs';

const needed = [20, 19];

/** Errors: SetUpError when this Node is older than the `engines` field of package.json allows. */
export function checkNodeVersion() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return;
  throw new SetUpError(
    'Hashiyeh cannot be set up with this Node.',
    `This is Node ${process.versions.node} (${process.execPath}); Node ${needed.join('.')} or newer is needed.`,
    'Install a current Node (https://nodejs.org) and run the same command again.',
  );
}
