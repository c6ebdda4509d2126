/** Repairing the library in the database and its folder. */
import { alone } from '../backups.ts';
import type { Database } from '../database.ts';
import type { Journal } from '../journal.ts';
import type { Originals } from '../originals.ts';
import { keepReplaced } from '../restore.ts';
import { examineAll, told, type CheckExamined } from './examine.ts';
import type { Finding } from './finding.ts';
import type { Health, Problem, Repair } from './health.ts';
import { Surgery } from './surgery.ts';
import { rereadable } from './text-checks.ts';

/** The library that is repaired. `journal` is absent where it cannot be written. */
export interface HealthOf {
  readonly folder: string;
  readonly database: Database;
  readonly originals: Originals;
  readonly journal: Journal | undefined;
  readonly now: () => string;
  readonly read: <T>(work: () => T) => T;
  readonly write: <T>(work: () => T) => T;
  readonly allowed: <T>(work: () => T) => T;
}

/** One repair can bring to light what another check can see only then. */
const mostRounds = 3;

/** See the interface for what each method promises. */
export function sqliteHealth(of: HealthOf): Health {
  return {
    rereadable: () => of.read(() => rereadable(of)),
    repair: () => of.allowed(() => repair(of)),
  };
}

function repair(of: HealthOf): Repair {
  const { folder, now } = of;
  let examined = examineAll(of);
  if (!examined.some(isCurable)) return { done: [], checks: told(examined) };
  // Also what is too damaged to be copied by SQLite is kept, byte by byte.
  const backup = alone(folder, () => keepReplaced(folder, now()));
  const done: Problem[] = [];
  let setAside: string | undefined;
  for (let round = 0; round < mostRounds && examined.some(needsSurgery); round += 1) {
    const treated = treatAll(of, examined);
    done.push(...treated.done);
    setAside = treated.setAside ?? setAside;
    examined = examineAll(of);
  }
  return {
    done,
    checks: told(examined),
    ...(backup === undefined ? {} : { backup }),
    ...(setAside === undefined ? {} : { setAside }),
  };
}

/** Here or by somebody who reads originals anew. */
function isCurable(one: CheckExamined): boolean {
  return needsSurgery(one) || one.findings.some(({ cure }) => cure !== undefined);
}

function needsSurgery({ findings, tidy }: CheckExamined): boolean {
  return tidy !== undefined || findings.some(({ cure }) => cure?.treat !== undefined);
}

/** Treats everything in one transaction; what cannot be treated is left as it was. */
function treatAll(
  { folder, database, originals, journal, now, write }: HealthOf,
  examined: readonly CheckExamined[],
): Pick<Repair, 'done' | 'setAside'> {
  const surgery = new Surgery(folder, database, originals, now());
  const treat = (): Problem[] => {
    const done = examined.flatMap(({ findings, tidy }) => {
      if (tidy !== undefined) surgery.attempt(tidy);
      return findings.flatMap((finding) => treated(surgery, finding));
    });
    return done;
  };
  // A repair is no change of the reader's work that could be taken back: the backup is the way back.
  return write(() => {
    const done = journal === undefined ? [] : journal.unrecorded(treat);
    const setAside = surgery.keep();
    return { done, ...(setAside === undefined ? {} : { setAside }) };
  });
}

function treated(surgery: Surgery, { trouble, about, cure }: Finding): Problem[] {
  if (cure?.treat === undefined || !surgery.attempt(cure.treat)) return [];
  return [{ trouble, about, remedy: cure.remedy }];
}
