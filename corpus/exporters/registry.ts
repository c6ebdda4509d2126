/** Every export format. To add one: a file or folder here, and a line below. */
import type { Exporter, ExportFormat } from './exporter.ts';
import { markdown } from './markdown/markdown.ts';
import { webAnnotation } from './web-annotation.ts';

export const exporters: Readonly<Record<ExportFormat, Exporter>> = {
  markdown,
  'web-annotation': webAnnotation,
};
