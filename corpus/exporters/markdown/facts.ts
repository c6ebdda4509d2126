/** Facts as a Markdown list. */
import type { ExportContext } from '../exporter.ts';
import type { Fact, FactValue } from '../facts.ts';
import { labelsOf } from '../labels.ts';
import { inLine } from './directed.ts';
import { escapeMarkdown } from './escape.ts';

/** One line a fact, its values in their own directions. */
export function writeFacts(facts: readonly Fact[], { locale }: ExportContext): string {
  const { separator } = labelsOf(locale);
  return facts
    .map(({ label, values }) => `- **${label}:** ${values.map(value).join(separator)}`)
    .join('\n');
}

function value(fact: FactValue): string {
  switch (fact.kind) {
    case 'own':
      return escapeMarkdown(fact.text);
    case 'address':
      // Markdown's own notation, which needs no escapes.
      return `<${fact.text}>`;
    case 'words':
      return inLine(fact);
  }
}
