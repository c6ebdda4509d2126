/** Bidi controls: characters that turn the direction of what follows; kept in the text, and told to the reader. */
import type { Warning } from '../document/provenance.ts';
import { holdTurning, type WeighedDraft } from './weighed-draft.ts';

/** Embeddings, overrides and isolates; the marks LRM, RLM and ALM only stand beside a letter and are harmless. */
const turning = /[\u202a-\u202e\u2066-\u2069]/gu;

/** A warning with the count of turning controls, or nothing. The window isolates every block, so they reach no further. */
export function warnAboutBidiControls(text: string): Warning[] {
  const count = text.match(turning)?.length ?? 0;
  if (count === 0) return [];
  return [
    {
      code: 'bidiControls',
      message: `${String(count)} characters turn the direction of the text; they are kept`,
      details: { count },
    },
  ];
}

/** As `warnAboutBidiControls`, of drafts that were weighed: most need not be looked at once more. */
export function warnAboutTurningDrafts(weighed: readonly WeighedDraft[]): Warning[] {
  return holdTurning(weighed)
    ? warnAboutBidiControls(weighed.map(({ draft }) => draft.text).join('\n'))
    : [];
}
