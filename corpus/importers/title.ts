/** Titles that do not stand in the text. */
import type { Warning } from '../document/provenance.ts';

/**
 * The file's name without extension, underscores as spaces, for a text that has no title; adds the warning to `report`.
 */
export function titleFromFileName(fileName: string, report: Warning[]): string {
  const bare = fileName
    .replace(/\.[A-Za-z0-9]{1,8}$/u, '')
    .replace(/_+/gu, ' ')
    .trim();
  const title = bare === '' ? fileName : bare;
  report.push({
    code: 'titleFromFileName',
    message: 'The text has no title of its own; the name of the file is used',
    details: { title },
  });
  return title;
}
