/** One annotation as HTML: the words of the reader and of others beside the passage, and the whole passage in a list of notes. */
import markdownIt from 'markdown-it';
import { isNoted, type TextualBody } from '../../annotations/annotation.ts';
import { drawCut } from '../area-cut.ts';
import type { DirectedText } from '../directed-text.ts';
import type { ExportContext } from '../exporter.ts';
import { aboutAndLinks, kindFacts, passageFacts, type Fact, type FactValue } from '../facts.ts';
import { labelsOf, writeDay, writeNumber } from '../labels.ts';
import type { Passage } from '../passages.ts';
import { drawArea } from './area.ts';
import { escapeHtml } from './escape.ts';

/**
 * HTML in a note stays the text that was typed, and a picture an address: nothing is fetched. Line breaks are shown by the
 * style sheet.
 */
const markdown = markdownIt({ html: false }).disable('image');

/** The note in the margin; empty for a passage that is only highlighted, and in this text alone. */
export function writeAside(passage: Passage, context: ExportContext): string {
  const { annotation, number, target } = passage;
  const { bodies, colour, tags = [] } = annotation;
  const isPlain = !isNoted(annotation) && passage.counterpart === undefined;
  if (target.kind === 'passage' && isPlain) return '';
  const words = bodies.map((body) => writeBody(body, context)).join('');
  // Its place in the margin goes by the text's direction, its words by their own.
  return `<aside class="note ${colour}" id="note-${number}"><div ${labelDirection(context)}><a class="number" href="#${passage.range === undefined ? 'note' : 'passage'}-${number}">${writeNumber(context.locale, number)}</a>${writeSketch(passage)}${words}${writeMore(passage, context)}${writeTags(tags)}</div></aside>`;
}

/** The passage with where it stands and what was written about it, for an export of notes alone and for orphans. */
export function writeEntry(passage: Passage, context: ExportContext): string {
  const { annotation, number, pieces, isFound } = passage;
  const labels = labelsOf(context.locale);
  return [
    `<section class="entry" id="entry-${number}">`,
    `<h3 ${labelDirection(context)}>${labels.passage} ${writeNumber(context.locale, number)}</h3>`,
    isFound ? '' : `<p ${labelDirection(context)}>${labels.orphanNote}</p>`,
    pieces.length === 0
      ? ''
      : `<div class="quotation ${annotation.colour}" dir="${pieces[0]?.direction ?? 'auto'}">${pieces.map(paragraph).join('')}</div>`,
    writeSketch(passage),
    writeFacts(passageFacts(passage, context), context),
    ...annotation.bodies.map(
      (body) => `<div class="note ${annotation.colour}">${writeBody(body, context)}</div>`,
    ),
    '</section>',
  ].join('\n');
}

/** What an area shows, or where its picture is not at hand the area outlined on an empty sheet; nothing for what is none. */
function writeSketch({ annotation, target, cut }: Passage): string {
  if (cut !== undefined) return drawCut(cut);
  return target.kind === 'area' ? drawArea(target.selector, annotation.colour) : '';
}

/** Facts as a list of terms, values in their own directions. */
export function writeFacts(facts: readonly Fact[], context: ExportContext): string {
  const { separator } = labelsOf(context.locale);
  const rows = facts.map(
    ({ label, values }) => `<dt>${label}</dt><dd>${values.map(writeValue).join(separator)}</dd>`,
  );
  return `<dl ${labelDirection(context)}>${rows.join('\n')}</dl>`;
}

/** Direction and language of words in the interface language. */
export function labelDirection({ locale }: ExportContext): string {
  return `dir="${locale === 'fa' ? 'rtl' : 'ltr'}" lang="${locale}"`;
}

function writeBody(body: TextualBody, { locale }: ExportContext): string {
  const labels = labelsOf(locale);
  const { value, format, direction, language, creator, created } = body;
  const day = created === undefined ? undefined : writeDay(locale, created);
  const name =
    creator === undefined || creator.name === '' ? '' : `<bdi>${escapeHtml(creator.name)}</bdi>`;
  const whose = creator === undefined ? labels.note : labels.foreignNote(name, day);
  const words =
    format === 'text/markdown'
      ? `<div ${attributes({ direction, language })}>${markdown.render(value)}</div>`
      : paragraph({ text: value, direction, language });
  return `<p class="whose">${whose}</p>${words}`;
}

/** What it is about that is no passage, kind and links, as lines of the note. */
function writeMore(passage: Passage, context: ExportContext): string {
  const facts = [...kindFacts(passage, context), ...aboutAndLinks(passage, context)];
  return facts
    .map(
      ({ label, values }) =>
        `<p class="tags">${label}: ${values.map(writeValue).join(labelsOf(context.locale).separator)}</p>`,
    )
    .join('');
}

function writeTags(tags: readonly string[]): string {
  if (tags.length === 0) return '';
  return `<p class="tags">${tags.map((tag) => `<bdi>${escapeHtml(tag)}</bdi>`).join(' · ')}</p>`;
}

function writeValue(value: FactValue): string {
  const text = escapeHtml(value.text);
  if (value.kind === 'own') return text;
  const bdi = `<bdi ${attributes(value)}>${text}</bdi>`;
  return value.kind === 'address' ? `<a href="${text}" rel="noreferrer">${bdi}</a>` : bdi;
}

function paragraph(text: DirectedText): string {
  return `<p ${attributes(text)}>${escapeHtml(text.text)}</p>`;
}

function attributes({ direction, language }: Pick<DirectedText, 'direction' | 'language'>): string {
  return `dir="${direction}"${language === 'und' ? '' : ` lang="${language}"`}`;
}
