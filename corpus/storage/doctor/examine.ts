/** Every check of a library: the database, the originals, what the reader made and what connects them. */
import { libraryError } from '../failures.ts';
import type { Check, Examined, Patient } from './finding.ts';
import type { LibraryCheck } from './health.ts';
import { journalCheck } from './journal-check.ts';
import { annotationCheck, derivedCheck } from './note-checks.ts';
import { ownerCheck } from './owner-check.ts';
import { editCheck, pairCheck, sheetCheck, termCheck } from './row-checks.ts';
import { integrityCheck, schemaCheck, schemaVersionCheck } from './schema-checks.ts';
import { documentCheck, originalCheck } from './text-checks.ts';

const temporaryFileCheck: Check = {
  name: 'temporaryFiles',
  examine({ originals }) {
    // No fault: an import may be running, and what an interrupted one left goes at the next opening.
    const count = originals.leftovers().length;
    const good = count === 0 ? 'none' : `${count}, which the next opening for writing removes`;
    return { findings: [], good };
  },
};

/** In the order in which a repair treats what they find: rows first need their tables, then their owners. */
const checks: readonly Check[] = [
  schemaVersionCheck,
  integrityCheck,
  schemaCheck,
  ownerCheck,
  documentCheck,
  originalCheck,
  annotationCheck,
  editCheck,
  pairCheck,
  sheetCheck,
  termCheck,
  journalCheck,
  derivedCheck,
  temporaryFileCheck,
];

/** A check with what it found. */
export interface CheckExamined extends Examined {
  readonly name: LibraryCheck['name'];
}

/** Every check in turn; one that itself fails is a finding. Cost: reads the whole library. */
export function examineAll(patient: Patient): readonly CheckExamined[] {
  return checks.map((check) => {
    const { name } = check;
    try {
      return { name, ...check.examine(patient) };
    } catch (failure) {
      const { message } = libraryError(patient.folder, failure);
      return { name, findings: [{ trouble: 'unchecked', about: message, message }], good: '' };
    }
  });
}

/** A library that is broken everywhere would fill the screen. */
const mostProblems = 20;

/** The checks as they are told. */
export function told(examined: readonly CheckExamined[]): readonly LibraryCheck[] {
  return examined.map(({ name, findings, good }) => {
    if (findings.length === 0) return { name, ok: true, message: good, problems: [] };
    const shown = findings
      .slice(0, mostProblems)
      .map(({ message }) => message)
      .join('; ');
    const rest = findings.length - mostProblems;
    const message = rest > 0 ? `${shown}; and ${rest} more` : shown;
    const problems = findings.map(({ trouble, about, cure }) => ({
      trouble,
      about,
      remedy: cure?.remedy ?? null,
    }));
    return { name, ok: false, message, problems };
  });
}
