/** What every command of one run of the program is handed. */
import type { InterfaceLanguage } from '../shared/settings.ts';
import type { Output } from './output.ts';
import type { Surroundings } from './surroundings.ts';

/** What the program is built for: one run. `onExitCode` gets what the command returned. */
export interface Run {
  readonly output: Output;
  readonly surroundings: Surroundings;
  readonly language: InterfaceLanguage;
  readonly onExitCode: (code: number) => void;
}
