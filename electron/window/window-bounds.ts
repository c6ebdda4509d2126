/** Where windows stood last, checked against the displays that are there now, and where another one goes. */
import type { DocumentId } from '../../corpus/document/document.ts';
import { isDocumentId } from './early-settings.ts';

/** Units: display-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What is remembered of a window; `document` is what it showed. */
export interface RememberedWindow {
  readonly bounds: Bounds;
  readonly maximized: boolean;
  readonly document: DocumentId | null;
}

/**
 * The windows that stood when the app ended, the most important first; none where one of them cannot be read. Older versions
 * remembered one, by itself. Without a schema: it is read before these are loaded.
 */
export function rememberedWindows(stored: unknown): readonly RememberedWindow[] {
  const windows = (Array.isArray(stored) ? stored : [stored]).map(rememberedWindow);
  return windows.every((one) => one !== undefined) ? windows : [];
}

function rememberedWindow(stored: unknown): RememberedWindow | undefined {
  if (!isRecord(stored)) return undefined;
  const { bounds, maximized, document } = stored;
  if (!isBounds(bounds) || typeof maximized !== 'boolean') return undefined;
  return { bounds, maximized, document: isDocumentId(document) ? document : null };
}

function isBounds(value: unknown): value is Bounds {
  return (
    isRecord(value) &&
    [value.x, value.y, value.width, value.height].every((one) => Number.isSafeInteger(one))
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Smallest size in which two panes and the library still fit beside each other or collapse properly. */
export const smallestSize = { width: 640, height: 480 };

const usualSize = { width: 1280, height: 860 };
/** So much of the title bar must be reachable by the mouse. */
const reachable = { width: 120, height: 40 };

/**
 * The remembered bounds where they can still be reached on one of the displays, shrunk to that display; else a window
 * of the usual size in the middle of the first display.
 * Shape: `workAreas` holds the main display first, and at least one.
 */
export function fitBounds(remembered: Bounds | undefined, workAreas: readonly Bounds[]): Bounds {
  const main = workAreas[0] ?? { x: 0, y: 0, ...usualSize };
  if (!remembered) return centred(usualSize, main);
  const area = workAreas.find((candidate) => isReachable(remembered, candidate));
  if (!area) return centred(remembered, main);
  const width = clamp(remembered.width, smallestSize.width, area.width);
  const height = clamp(remembered.height, smallestSize.height, area.height);
  return { x: remembered.x, y: Math.max(remembered.y, area.y), width, height };
}

/** So much lower and further to the side stands a window that was opened beside another: about the height of its title. */
const step = 32;

/** Where a window goes that is opened beside another: of its size and a little below it, or in a corner where that leads out. */
export function beside(bounds: Bounds, workAreas: readonly Bounds[]): Bounds {
  const moved = { ...bounds, x: bounds.x + step, y: bounds.y + step };
  const area = workAreas.find((candidate) => isReachable(bounds, candidate));
  if (!area) return moved;
  const fits =
    moved.x + moved.width <= area.x + area.width && moved.y + moved.height <= area.y + area.height;
  return fits ? moved : { ...bounds, x: area.x, y: area.y };
}

function isReachable(bounds: Bounds, area: Bounds): boolean {
  const across =
    Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
  const down = area.y + area.height - bounds.y;
  return across >= reachable.width && down >= reachable.height && bounds.y > area.y - bounds.height;
}

function centred(size: { width: number; height: number }, area: Bounds): Bounds {
  const width = clamp(size.width, smallestSize.width, area.width);
  const height = clamp(size.height, smallestSize.height, area.height);
  return {
    x: Math.round(area.x + (area.width - width) / 2),
    y: Math.round(area.y + (area.height - height) / 2),
    width,
    height,
  };
}

/** A display smaller than the smallest window gives way: better a window that sticks out than one that is useless. */
function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
