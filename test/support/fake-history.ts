/** The history of the app in memory: what it held before each request that changed something, to be put back. */
import type { Annotation, AnnotationId } from '../../corpus/annotations/annotation.ts';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { EventData, Handlers } from '../../electron/shared/contract.ts';
import type { Change, TakenBack, Version } from '../../electron/shared/history-requests.ts';

type Store = Map<unknown, unknown>;
type Held = readonly Store[];

/** What the history is of: the fake app's own maps. */
export interface FakeHeld {
  readonly annotations: () => Map<AnnotationId, Annotation>;
  readonly stores: () => readonly object[];
  /** Those of the maps that say what documents say, by document. */
  readonly saying: () => readonly object[];
}

interface Step {
  readonly change: Change;
  readonly before: Held;
  readonly after: Held;
}

/** See the functions. */
export class FakeHistory {
  private done: Step[] = [];
  private undone: Step[] = [];
  private made = 0;

  constructor(private readonly held: FakeHeld) {}

  /** How many changes can be taken back. */
  get length(): number {
    return this.done.length;
  }

  /** Remembers what a request changed. */
  async around<T>(act: string, work: () => Promise<T>): Promise<T> {
    const before = this.copy();
    const result = await work();
    const after = this.copy();
    if (act.startsWith('history:') || isSame(before, after)) return result;
    this.done.push({ change: this.describe(act), before, after });
    this.undone = [];
    return result;
  }

  handlers(): Pick<Handlers, Extract<keyof Handlers, `history:${string}`>> {
    const undo = (): TakenBack | null => this.move(this.done, this.undone, 'before');
    return {
      'history:undo': undo,
      'history:redo': () => this.move(this.undone, this.done, 'after'),
      'history:list': () => this.done.map(({ change }) => change).reverse(),
      'history:undoChange': () => undo() ?? { change: this.describe('none'), annotations: [] },
      'history:versions': ({ id }) => this.versions(id),
      'history:restoreVersion': ({ id, change }) => {
        const former = this.versions(id).find((one) => one.change.id === change);
        if (former === undefined) throw new TypeError(`no ${id} before ${change}`);
        this.held.annotations().set(id, former.annotation);
        return former.annotation;
      },
    };
  }

  /** What the windows are told after something was taken back. */
  changedSince(before: Held): {
    readonly notes: EventData<'notes:changed'>;
    readonly documents: readonly DocumentId[];
  } {
    const now = this.held.annotations();
    const was = (before[this.held.stores().indexOf(now)] ?? new Map()) as typeof now;
    const said = this.held.saying() as readonly Store[];
    const all = this.held.stores();
    return {
      notes: {
        saved: [...now.values()].filter((one) => was.get(one.id) !== one),
        deleted: [...was.keys()].filter((id) => !now.has(id)),
      },
      documents: said.flatMap((store) => {
        const former = before[all.indexOf(store)] ?? new Map();
        const keys = new Set([...store.keys(), ...former.keys()]);
        return [...keys].filter((key) => store.get(key) !== former.get(key)) as DocumentId[];
      }),
    };
  }

  copy(): Held {
    return (this.held.stores() as readonly Store[]).map(
      (store) =>
        new Map(
          [...store].map(([key, value]) => [key, value instanceof Set ? new Set(value) : value]),
        ),
    );
  }

  private versions(id: AnnotationId): Version[] {
    const at = this.held.stores().indexOf(this.held.annotations());
    return this.done
      .flatMap(({ change, before, after }) => {
        const [was, is] = [before[at]?.get(id), after[at]?.get(id)];
        return was === undefined || was === is ? [] : [{ change, annotation: was as Annotation }];
      })
      .reverse();
  }

  private move(from: Step[], to: Step[], side: 'before' | 'after'): TakenBack | null {
    const step = from.pop();
    if (step === undefined) return null;
    const was = new Map(this.held.annotations());
    for (const [at, store] of (this.held.stores() as readonly Store[]).entries()) {
      store.clear();
      for (const [key, value] of step[side][at] ?? []) store.set(key, value);
    }
    to.push(step);
    const changed = [...this.held.annotations().values()].filter((one) => was.get(one.id) !== one);
    return { change: step.change, annotations: changed.map(({ id }) => id) };
  }

  private describe(act: string): Change {
    this.made += 1;
    const nothing = { annotation: null, quote: null, document: null, title: null };
    const none = { undone: false, final: false, annotations: 0, documents: 0 };
    const at = '2026-01-02T12:00:00.000Z';
    return { id: this.made, act, who: 'window', version: '0.0.0', at, ...none, ...nothing };
  }
}

function isSame(one: Held, other: Held): boolean {
  return one.every((store, at) => {
    const second = other[at];
    if (store.size !== second?.size) return false;
    return [...store].every(([key, value]) => {
      const its = second.get(key);
      if (!(value instanceof Set) || !(its instanceof Set)) return value === its;
      return value.size === its.size && [...value].every((one) => its.has(one));
    });
  });
}
