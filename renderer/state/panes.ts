/** The panes of the open document: what each shows, where it stands, and how they share the room. */
import { create } from 'zustand';
import type { DocumentId } from '../../corpus/document/document.ts';
import type { Position } from '../../corpus/document/position.ts';
import type { PaneView, ReadingView } from '../../corpus/document/reading-view.ts';
import type { PaneIndex } from '../passages/pane-index.ts';
import { request } from './client.ts';
import { useSettings } from './settings.ts';

/**
 * `views` has one or two entries, in reading order; `positions` says where panes stand that do not follow each other.
 * `active` is the pane in which the reader was last; `full` hides everything but that pane.
 */
export interface Panes {
  readonly documentId: DocumentId | null;
  readonly views: readonly PaneView[];
  readonly positions: readonly (Position | undefined)[];
  readonly split: number;
  readonly follow: boolean;
  readonly active: PaneIndex;
  readonly full: boolean;
  /** The pair that the reader chose, where the document has several. */
  readonly pair: string | undefined;
}

/** The share of the first pane until the reader moves the line between the two. */
export const usualSplit = 0.42;

const start: Panes = {
  documentId: null,
  views: ['original', 'annotated'],
  positions: [],
  split: usualSplit,
  follow: true,
  active: 0,
  full: false,
  pair: undefined,
};

export const usePanes = create<Panes>()(() => start);

/** How narrow a pane may be made, as a share of the reader's width. */
export const splitLimits = { least: 0.2, most: 0.8 } as const;

/** `split` within its limits. */
export function withinSplit(split: number): number {
  return Math.min(splitLimits.most, Math.max(splitLimits.least, split));
}

/** The pane that is meant where none was pointed at: the first with the annotated text, else the first. */
export function homePane({ views }: Pick<Panes, 'views'>): PaneIndex {
  return views.indexOf('annotated') === 1 ? 1 : 0;
}

/** The pane with the annotated text in which the reader is, or where what is asked for is shown. */
export function textPane({ views, active }: Pick<Panes, 'views' | 'active'>): PaneIndex {
  return views[active] === 'annotated' ? active : homePane({ views });
}

const order: Readonly<Record<PaneView, true>> = {
  original: true,
  annotated: true,
  translation: true,
  rows: true,
};

/** The views that panes can be given, in the order in which two of them stand. */
export const paneViews = Object.keys(order) as readonly PaneView[];

type Arrangement = Pick<Panes, 'views' | 'positions' | 'active' | 'full'>;

/** With the pane in which the reader was; the index of a pane that is gone means the other. */
function arranged(panes: Arrangement, change: Partial<Arrangement>): Arrangement {
  const next = { ...panes, ...change };
  const active: PaneIndex = next.active < next.views.length ? next.active : 0;
  return { ...next, active };
}

/** Opens a pane with `view`, or closes those that show it; closing the only one opens another, so that there is something to read. */
export function withToggled(panes: Arrangement, view: PaneView): Arrangement {
  const { views } = panes;
  if (!views.includes(view)) {
    // Rows hold both texts: nothing is needed beside them.
    if (view === 'rows') return arranged(panes, { views: ['rows'], positions: [], full: false });
    const only = companionOf(view, views);
    const pair = paneViews.indexOf(view) < paneViews.indexOf(only) ? [view, only] : [only, view];
    return arranged(panes, { views: pair, positions: [], full: false });
  }
  const left = views.filter((one) => one !== view);
  const other: readonly PaneView[] =
    view === 'rows' ? ['annotated', 'translation'] : [companionOf(view, [])];
  return arranged(panes, { views: left.length > 0 ? left : other, positions: [] });
}

/** The view that stays when `view` is put beside it: a translation is read beside the text, not beside its file. */
function companionOf(view: PaneView, views: readonly PaneView[]): PaneView {
  const [first = view === 'original' ? 'annotated' : 'original'] = views;
  if (view === 'translation' && (views.length === 0 || views.includes('annotated')))
    return 'annotated';
  return first === 'rows' ? 'annotated' : first;
}

/** Shows another view in one pane. */
export function withView(panes: Arrangement, index: PaneIndex, view: PaneView): Arrangement {
  return arranged(panes, { views: panes.views.map((one, at) => (at === index ? view : one)) });
}

/** Changes the places of the two panes. */
export function withSwapped(panes: Arrangement): Arrangement {
  const { views, positions, active } = panes;
  if (views.length < 2) return panes;
  return arranged(panes, {
    views: [...views].reverse(),
    positions: [positions[1], positions[0]],
    active: active === 0 ? 1 : 0,
  });
}

/** Closes one of two panes. */
export function withClosed(panes: Arrangement, index: PaneIndex): Arrangement {
  if (panes.views.length < 2) return panes;
  const rest = <T>(list: readonly T[]) => list.filter((_, at) => at !== index);
  return arranged(panes, { views: rest(panes.views), positions: rest(panes.positions) });
}

/** What is kept of the panes for the next time the document is opened. */
export function viewOf({ views, positions, split, follow, pair }: Panes): ReadingView {
  return {
    panes: views.map((view, index) => {
      const position = follow ? undefined : positions[index];
      return position === undefined ? { view } : { view, position };
    }),
    split,
    follow,
    ...(pair === undefined ? {} : { pair }),
  };
}

/** Arranges the panes as the document was left; one that was never open as the settings say. */
export function showPanes(documentId: DocumentId, view: ReadingView | null): void {
  // A text that is read anew keeps the panes that it has.
  if (usePanes.getState().documentId === documentId) return;
  savePanes();
  const { defaultPanes, follow } = useSettings.getState();
  const known = view ?? {
    panes: defaultPanes.map((one) => ({ view: one, position: undefined })),
    split: usualSplit,
    follow,
    pair: undefined,
  };
  const views = known.panes.map((pane) => pane.view);
  usePanes.setState({
    documentId,
    views,
    positions: known.panes.map(({ position }) => position),
    split: withinSplit(known.split),
    follow: known.follow,
    active: homePane({ views }),
    full: false,
    pair: known.pair,
  });
}

/** How long the panes rest before they are saved: a drag of the divider is one change. Units: milliseconds. */
const restMs = 300;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Saves at once what a change has left waiting. */
export function savePanes(): void {
  if (timer === undefined) return;
  clearTimeout(timer);
  timer = undefined;
  const panes = usePanes.getState();
  if (panes.documentId === null) return;
  // Not worth a message: the next change saves again.
  request('document:saveView', { id: panes.documentId, view: viewOf(panes) }).catch(
    () => undefined,
  );
}

function change(update: (panes: Panes) => Partial<Panes>): void {
  usePanes.setState(update);
  clearTimeout(timer);
  timer = setTimeout(savePanes, restMs);
}

/** Opens or closes a view. */
export function togglePane(view: PaneView): void {
  change((panes) => withToggled(panes, view));
}

/** Makes sure that the text beside can be seen with its highlights. */
export function showTranslation(): void {
  if (!usePanes.getState().views.includes('translation')) togglePane('translation');
}

/** Makes sure that the annotated text can be seen, also where only one of the panes is. */
export function showAnnotated(): void {
  if (!usePanes.getState().views.includes('annotated')) togglePane('annotated');
  activatePane(textPane(usePanes.getState()));
}

export function setView(index: PaneIndex, view: PaneView): void {
  change((panes) => withView(panes, index, view));
}

/** Shows the next of these views in the pane in which the reader is, and round. */
export function nextView(among: readonly PaneView[]): void {
  const { views, active } = usePanes.getState();
  const index = among.findIndex((view) => view === views[active]);
  const next = among[(index + 1) % among.length];
  if (next) setView(active, next);
}

export function swapPanes(): void {
  change(withSwapped);
}

export function closePane(index: PaneIndex): void {
  change((panes) => withClosed(panes, index));
}

/** Joins the panes, or lets each stand by itself. */
export function toggleFollow(): void {
  change(({ follow }) => ({ follow: !follow }));
}

/** Moves the line between the panes. */
export function moveSplit(split: number): void {
  change(() => ({ split: withinSplit(split) }));
}

/** Remembers which pair of the document is shown. */
export function rememberPair(pair: string): void {
  if (usePanes.getState().pair !== pair) change(() => ({ pair }));
}

/** Where a pane stands; saved only while the panes do not follow each other. */
export function paneStands(index: PaneIndex, position: Position): void {
  const { positions, follow } = usePanes.getState();
  const next = [0, 1].map((at) => (at === index ? position : positions[at]));
  if (follow) usePanes.setState({ positions: next });
  else change(() => ({ positions: next }));
}

/** The reader is in this pane now. */
export function activatePane(active: PaneIndex): void {
  if (usePanes.getState().active !== active) usePanes.setState({ active });
}

/** Gives the whole window to the pane in which the reader is, or shows everything again. */
export function setFull(full: boolean): void {
  usePanes.setState({ full });
}
