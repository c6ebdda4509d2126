/** Opens another library in a window of its own: another run of the app, because one run has one library open. */
import { spawn } from 'node:child_process';

/** What this run was started with; `appPath` where a development build is named as an argument. */
export interface StartedWith {
  readonly argv: readonly string[];
  readonly appPath: string | undefined;
}

/** Those that are about this run alone. */
const ownSwitches = /^--(library|inspect|remote-debugging)/;

/** The arguments of the other run: the same switches, such as the profile, and the other folder; no files. */
export function argumentsFor({ argv, appPath }: StartedWith, folder: string): readonly string[] {
  const switches = argv.slice(1).filter((one) => one.startsWith('--') && !ownSwitches.test(one));
  return [...switches, ...(appPath === undefined ? [] : [appPath]), '--library', folder];
}

/** Starts the other run, which outlives this one. A library that is open already comes to the front by itself. */
export function openAnotherLibrary(startedWith: StartedWith, folder: string): void {
  // An AppImage's own program lies in a folder that goes with it.
  const program = process.env.APPIMAGE ?? process.execPath;
  spawn(program, argumentsFor(startedWith, folder), { detached: true, stdio: 'ignore' }).unref();
}
