/** What a check is given and what it finds. */
import type { Database } from '../database.ts';
import type { Originals } from '../originals.ts';
import type { CheckName, Remedy, Trouble } from './health.ts';
import type { Surgery } from './surgery.ts';

/** What is examined. */
export interface Patient {
  readonly folder: string;
  readonly database: Database;
  readonly originals: Originals;
}

/** Something wrong; `message` is English. A cure without `treat` is for somebody who can do more than storage. */
export interface Finding {
  readonly trouble: Trouble;
  readonly about: string;
  readonly message: string;
  readonly cure?: { readonly remedy: Remedy; readonly treat?: (surgery: Surgery) => void };
}

/** `good` is said where nothing is wrong; `tidy` puts in order at a repair what is no fault, where there is something. */
export interface Examined {
  readonly findings: readonly Finding[];
  readonly good: string;
  readonly tidy?: (surgery: Surgery) => void;
}

/** One check. Whatever it throws is a finding too. */
export interface Check {
  readonly name: Exclude<CheckName, 'open'>;
  examine(patient: Patient): Examined;
}
