/** Files of book length for benchmarks, in every format that is measured; the same bytes on every machine. */
import { docx, run } from './docx.ts';
import { book } from './epub.ts';
import { createProseWriter, type ProseLanguage, type ProseWriter } from './generated-prose.ts';
import { odt } from './odt.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Both languages by turns, in runs of a few paragraphs, as a bilingual book has them. */
function languageAt(index: number): ProseLanguage {
  return Math.floor(index / 5) % 2 === 0 ? 'en' : 'fa';
}

/** Inline markup as pages have it: a stressed phrase and a link in some paragraphs. */
function htmlParagraph(writer: ProseWriter, language: ProseLanguage): string {
  const text = writer.paragraph(language);
  const at = text.indexOf(' ', 40);
  const end = text.indexOf(' ', at + 20);
  switch (at < 0 || end < 0 ? 3 : writer.random(4)) {
    case 0:
      return `${text.slice(0, at)}<em>${text.slice(at, end)}</em>${text.slice(end)}`;
    case 1:
      return `${text.slice(0, at)} <a href="https://example.org/${writer.random(999)}">${text.slice(at + 1, end)}</a>${text.slice(end)}`;
    default:
      return text;
  }
}

/** `<p>` and, now and then, headings, lists and quotations until about `length` UTF-16 units are written. */
function htmlBody(writer: ProseWriter, length: number, only?: ProseLanguage): string {
  const pieces: string[] = [];
  for (let written = 0, index = 0; written < length; index += 1) {
    const language = only ?? languageAt(index);
    const piece = htmlPiece(writer, language, index);
    pieces.push(piece);
    written += piece.length;
  }
  return pieces.join('\n');
}

function htmlPiece(writer: ProseWriter, language: ProseLanguage, index: number): string {
  if (index % 12 === 7) return `<h2>${writer.sentence(language).slice(0, 60)}</h2>`;
  if (index % 40 === 21) {
    const items = Array.from({ length: 4 }, () => `<li>${writer.sentence(language)}</li>`);
    return `<ul>${items.join('')}</ul>`;
  }
  if (index % 40 === 33) return `<blockquote><p>${writer.paragraph(language)}</p></blockquote>`;
  return `<p class="text">${htmlParagraph(writer, language)}</p>`;
}

/** An EPUB of thirty chapters whose markup is about `megabytes` of UTF-8. */
export function generatedEpub(megabytes: number): Uint8Array {
  const writer = createProseWriter(31);
  // Half of the text is Persian, which takes two bytes a letter.
  const length = (megabytes * 1e6) / 1.45 / 30;
  return book(
    Object.fromEntries(
      Array.from({ length: 30 }, (_, chapter) => [
        `c${chapter}.xhtml`,
        `<h1>Chapter ${chapter + 1}</h1>${htmlBody(writer, length)}`,
      ]),
    ),
  );
}

const pageLength = 2200;

/** A DOCX of about that many printed pages: runs, headings, lists and right-to-left paragraphs. */
export function generatedDocx(pages: number): Uint8Array {
  const writer = createProseWriter(47);
  const pieces: string[] = [];
  for (let written = 0, index = 0; written < pages * pageLength; index += 1) {
    const language = languageAt(index);
    const direction = language === 'fa' ? '<w:bidi/>' : '';
    const text = index % 15 === 0 ? writer.sentence(language) : writer.paragraph(language);
    const style = index % 15 === 0 ? '<w:pStyle w:val="Heading1"/>' : '';
    const run1 = language === 'fa' ? '<w:rtl/>' : '<w:b/>';
    const at = Math.max(0, text.indexOf(' ', 60));
    pieces.push(
      `<w:p><w:pPr>${style}${direction}</w:pPr>${run(text.slice(0, at), run1)}${run(text.slice(at), language === 'fa' ? '<w:rtl/>' : '')}</w:p>`,
    );
    written += text.length;
  }
  return docx({
    body: pieces.join(''),
    styles:
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>',
  });
}

/** An ODT of about that many printed pages. */
export function generatedOdt(pages: number): Uint8Array {
  const writer = createProseWriter(53);
  const pieces: string[] = [];
  for (let written = 0, index = 0; written < pages * pageLength; index += 1) {
    const text = writer.paragraph(languageAt(index));
    pieces.push(`<text:p>${text}</text:p>`);
    written += text.length;
  }
  return odt({ text: pieces.join('') });
}

/** An article of about `bytes` of UTF-8 between a menu, a list of others and a foot, as a news site serves it. */
export function generatedHtml(bytes: number, language: ProseLanguage): string {
  const writer = createProseWriter(61);
  const body = htmlBody(writer, bytes / (language === 'fa' ? 1.75 : 1.02), language);
  const link = (index: number): string =>
    `<li><a href="/s/${index}">${writer.sentence(language).slice(0, 24)}</a></li>`;
  const links = (count: number): string =>
    Array.from({ length: count }, (_, index) => link(index)).join('');
  const title = writer.sentence(language);
  return `<!DOCTYPE html><html lang="${language}" dir="${language === 'fa' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>${title}</title><script>var page = {};</script></head><body><header><nav><ul>${links(8)}</ul></nav></header><main><article><h1>${title}</h1><p class="byline">${language === 'fa' ? 'نوشتهٔ مینا رستمی' : 'By Mina Rostami'}</p><time datetime="2021-04-18">18 April 2021</time>${body}</article><aside><h3>${language === 'fa' ? 'پربازدیدها' : 'Most read'}</h3><ul>${links(6)}</ul></aside></main><footer><p>© 2021</p><ul>${links(4)}</ul></footer></body></html>`;
}

/** How the lines of a text file are broken: whole paragraphs, or at a width. */
export type LineForm = 'paragraphs' | 'wrapped';

/** A text of about `megabytes` of UTF-8: headed chapters, blank lines between paragraphs. */
export function generatedText(megabytes: number, form: LineForm): Uint8Array {
  const writer = createProseWriter(67);
  const pieces: string[] = [];
  for (let written = 0, index = 0; written < (megabytes * 1e6) / 1.42; index += 1) {
    const language = languageAt(index);
    const text =
      index % 60 === 0
        ? `${language === 'fa' ? 'فصل' : 'Chapter'} ${Math.floor(index / 60) + 1}`
        : writer.paragraph(language);
    pieces.push(form === 'wrapped' ? wrap(text, 72) : text);
    written += text.length + 2;
  }
  return encode(pieces.join('\n\n'));
}

function wrap(text: string, width: number): string {
  return text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'gu'), '$1\n').trimEnd();
}

/** A chronicle in Markdown of about `megabytes` of UTF-8. */
export function generatedMarkdown(megabytes: number): Uint8Array {
  const writer = createProseWriter(71);
  const pieces: string[] = [];
  for (let written = 0, index = 0; written < (megabytes * 1e6) / 1.42; index += 1) {
    const language = languageAt(index);
    const text =
      index % 12 === 0
        ? `## ${writer.sentence(language)}`
        : writer.paragraph(language).replace(/ (\S+) (\S+)/u, ' *$1* **$2**');
    pieces.push(text);
    written += text.length;
  }
  return encode(pieces.join('\n\n'));
}
