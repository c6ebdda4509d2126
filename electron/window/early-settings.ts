/** What the first window looks like, by a glance at the settings file: their schemas are loaded while its process starts. */
import type { DocumentId } from '../../corpus/document/document.ts';
import { documentIdForm } from '../../corpus/document/document-id.ts';
import { lookAtJson } from '../files/json-file.ts';
import type { Settings } from '../shared/settings.ts';
import { usualSettings } from '../shared/usual-settings.ts';
import { themes, zoomLimits } from '../shared/window-settings.ts';

/** The settings that windows are opened with. */
export type WindowSettings = Pick<Settings, 'theme' | 'zoom' | 'lastDocument'>;

/** As `Settings` would read them: each field falls back by itself. */
export function glanceAtSettings(path: string): WindowSettings {
  const { theme, zoom, lastDocument } = fieldsOf(lookAtJson(path));
  return {
    theme: themes.find((one) => one === theme) ?? usualSettings.theme,
    zoom: isZoom(zoom) ? zoom : usualSettings.zoom,
    lastDocument: typeof lastDocument === 'string' ? lastDocument : usualSettings.lastDocument,
  };
}

/** Whether it is written as the id of a document is. */
export function isDocumentId(value: unknown): value is DocumentId {
  return typeof value === 'string' && documentIdForm.test(value);
}

function isZoom(value: unknown): value is number {
  return typeof value === 'number' && value >= zoomLimits.least && value <= zoomLimits.most;
}

function fieldsOf(stored: unknown): Readonly<Record<string, unknown>> {
  return typeof stored === 'object' && stored !== null ? { ...stored } : {};
}
