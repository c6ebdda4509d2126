// A failed step of set-up, told as what happened, why, and what to do; and the way every script ends on one.

/** An error whose message is for the person at the keyboard; `why` and `todo` are sentences, the latter may be a command. */
export class SetUpError extends Error {
  constructor(what, why, todo) {
    super(what);
    this.name = 'SetUpError';
    this.why = why;
    this.todo = todo;
  }
}

/** Writes a line of progress to stderr: stdout belongs to the program that is set up. */
export function say(line) {
  process.stderr.write(`hashiyeh: ${line}\n`);
}

/** Runs a script's main function; a SetUpError is told in three lines and ends the process with 1. */
export async function run(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    say(`${error.message}\n  Why: ${error.why}\n  What to do: ${error.todo}`);
    process.exit(1);
  }
}
