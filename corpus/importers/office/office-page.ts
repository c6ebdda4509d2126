/** The original view of a word processor's file: its blocks as a page, with its images inside. */
import { elementOfMark } from '../../document/mark-element.ts';
import type { Mark } from '../../document/mark.ts';
import type { DocumentContent } from '../../document/document.ts';
import type { Block } from '../../document/block.ts';
import { markerOf, numberItems } from '../../document/list-marker.ts';
import { pageFaces } from '../html/page-style.ts';
import { dataAddress, imageBudget } from '../image-address.ts';
import { imageType } from '../image-type.ts';

const style = `
body { margin: 2rem auto; max-width: 42rem; padding-inline: 1rem; font: 1.0625rem/1.75 ${pageFaces.latin}; }
[dir=rtl] { font-family: ${pageFaces.persian}; }
img { max-width: 100%; }
table { display: block; max-inline-size: 100%; overflow: auto; border-collapse: collapse; }
td { border: 1px solid #8886; padding: 0.25rem 0.5rem; vertical-align: top; }
p, td, li, pre, blockquote { white-space: pre-wrap; overflow-wrap: break-word; }
.list-item { position: relative; }
.list-item::before { position: absolute; inset-inline-end: calc(100% + 0.5rem); white-space: nowrap; content: attr(data-marker); }
.footnote, .comment { font-size: 0.9em; }
.furniture { opacity: 0.6; }
`;

/**
 * A page without scripts or addresses to load; every element of a block carries its place as `data-block`. `readImage`
 * gives the bytes of a resource, or undefined where it cannot be read.
 */
export function pageOf(
  content: DocumentContent,
  readImage: (resource: string) => Uint8Array | undefined,
): string {
  const { metadata, blocks } = content;
  let budget = imageBudget;
  const imageOf = (block: Block) => {
    const bytes = block.image && readImage(block.image.resource);
    const type = imageType(block.image?.resource ?? '');
    if (bytes === undefined || type === undefined || bytes.length > budget) return '';
    budget -= bytes.length;
    return `<img src="${dataAddress(bytes, type)}" alt="${escapeHtml(block.image?.alt ?? '')}">`;
  };
  const numbers = numberItems(blocks);
  const body = blocks.map((block, index) => {
    const isRow = block.kind === 'table-row';
    const opens = isRow && blocks[index - 1]?.kind !== 'table-row';
    const closes = isRow && blocks[index + 1]?.kind !== 'table-row';
    return `${opens ? `<table dir="${block.direction}">` : ''}${elementOf(block, numbers[index] ?? 0, imageOf)}${closes ? '</table>' : ''}`;
  });
  return [
    `<!doctype html><html lang="${metadata.language}" dir="${metadata.direction}">`,
    `<head><meta charset="utf-8"><title>${escapeHtml(metadata.title)}</title>`,
    `<style>${style}</style></head><body>`,
    ...body,
    '</body></html>',
  ].join('\n');
}

function elementOf(block: Block, number: number, imageOf: (block: Block) => string): string {
  const names = `data-block="${escapeHtml(block.place.element ?? '')}" lang="${block.language}" dir="${block.direction}"`;
  const inner = inlineOf(block.text, block.marks);
  switch (block.kind) {
    case 'heading':
      return `<h${block.level ?? 2} ${names}>${inner}</h${block.level ?? 2}>`;
    case 'table-row':
      return `<tr ${names}>${cellsOf(block)}</tr>`;
    case 'list-item':
      return `<p class="list-item" ${markerNameOf(block, number)}${names} style="margin-inline-start: ${1.5 * ((block.depth ?? 0) + 1)}rem">${inner}</p>`;
    case 'quote':
    case 'verse':
      return `<blockquote ${names}>${inner}</blockquote>`;
    case 'code':
      return `<pre ${names}>${inner}</pre>`;
    case 'figure':
      return `<figure ${names}>${imageOf(block) || inner}</figure>`;
    case 'paragraph':
    case 'caption':
    case 'comment':
    case 'footnote':
    case 'separator':
    case 'furniture':
      return `<p class="${block.kind}" ${names}>${inner}</p>`;
  }
}

/** The item's mark as an attribute that the style shows: what is drawn before a text is no part of it. */
function markerNameOf(block: Block, number: number): string {
  const marker = markerOf(block, number);
  return marker === undefined ? '' : `data-marker="${marker}" `;
}

function cellsOf(block: Block): string {
  let start = 0;
  return block.text
    .split('\t')
    .map((cell) => {
      const end = start + cell.length;
      const marks = block.marks
        .filter((mark) => mark.start < end && mark.end > start)
        .map((mark) => ({
          ...mark,
          start: Math.max(0, mark.start - start),
          end: Math.min(cell.length, mark.end - start),
        }));
      start = end + 1;
      return `<td>${inlineOf(cell, marks)}</td>`;
    })
    .join('');
}

/** Text with its marks as elements, opened and closed at every border of a mark so that they nest whatever overlaps. */
function inlineOf(text: string, marks: readonly Mark[]): string {
  const borders = [
    ...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])]),
  ];
  borders.sort((a, b) => a - b);
  let html = '';
  for (let index = 0; index + 1 < borders.length; index += 1) {
    const start = borders[index] ?? 0;
    const end = borders[index + 1] ?? 0;
    const elements = marks
      .filter((mark) => mark.start <= start && mark.end >= end)
      .flatMap(({ kind }) => (kind === 'link' ? [] : [elementOfMark[kind]]));
    html += elements.map((name) => `<${name}>`).join('');
    html += escapeHtml(text.slice(start, end));
    html += elements
      .reverse()
      .map((name) => `</${name}>`)
      .join('');
  }
  return html;
}

function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
