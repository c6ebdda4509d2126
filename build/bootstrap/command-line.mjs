// `npm run hashiyeh -- …`: sets up what the command line needs, silently on stdout, and runs it in this process.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { distFolder } from './paths.mjs';
import { setUpCommandLine } from './set-up.mjs';
import { run } from './set-up-error.mjs';

await run(() => {
  setUpCommandLine();
  // npm runs scripts in the checkout's folder; file names are meant where the person typed them.
  if (process.env.npm_lifecycle_event === 'hashiyeh' && process.env.INIT_CWD) {
    process.chdir(process.env.INIT_CWD);
  }
});

const program = join(distFolder, 'command-line', 'hashiyeh.js');
process.argv[1] = program;
await import(pathToFileURL(program).href);
