/** What the reader is told about an error or a warning, in the interface language. */
import type { Warning } from '../../corpus/document/provenance.ts';
import type { ErrorCode, ErrorDetails } from '../../corpus/errors.ts';
import type { Translate } from './i18n.ts';

/** One sentence or two: what happened, to which file, and what the reader can do. */
export function errorText(
  t: Translate,
  error: { readonly code: ErrorCode; readonly details: ErrorDetails },
): string {
  const { details } = error;
  const subject = details.file ?? details.folder ?? details.id ?? '…';
  return t(`error.${error.code}`, { subject, ...details });
}

/** A line of the import report for the reader. */
export function warningText(t: Translate, warning: Warning): string {
  return t(`warning.${warning.code}`, { ...warning.details });
}
