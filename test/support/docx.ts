/** Writes small DOCX files for tests from the XML of their parts. */
import { zip } from './zip.ts';

/** The contents of the parts, without their root elements; absent parts are not written. */
export interface DocxParts {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  /** `w15:commentEx` elements. */
  readonly commentsExtended?: string;
  readonly header?: string;
  readonly core?: string;
  /** Further `Relationship` elements of the main part. */
  readonly relations?: string;
  readonly media?: Readonly<Record<string, Uint8Array>>;
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const namespaces = [
  `xmlns:w="${main}"`,
  `xmlns:r="${office}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
].join(' ');

/** The bytes of a DOCX. */
export function docx(parts: DocxParts): Uint8Array {
  const roots = {
    styles: 'styles',
    numbering: 'numbering',
    footnotes: 'footnotes',
    endnotes: 'endnotes',
    comments: 'comments',
    header: 'hdr',
  };
  const written = Object.entries(roots).flatMap(([name, root]) => {
    const content = parts[name as keyof typeof roots];
    return content === undefined ? [] : [{ name, content: xml(`w:${root}`, content) }];
  });
  if (parts.commentsExtended !== undefined) {
    const content = xml('w15:commentsEx', parts.commentsExtended);
    written.push({ name: 'commentsExtended', content });
  }
  const relations = written
    .map(({ name }, index) => relation(`p${index}`, `${office}/${name}`, `${name}.xml`))
    .join('');
  const properties =
    parts.core === undefined
      ? ''
      : relation('c', `${packaging}/relationships/metadata/core-properties`, 'docProps/core.xml');
  return zip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    {
      name: '_rels/.rels',
      content: relationships(
        relation('m', `${office}/officeDocument`, 'word/document.xml') + properties,
      ),
    },
    { name: 'word/document.xml', content: xml('w:document', `<w:body>${parts.body}</w:body>`) },
    {
      name: 'word/_rels/document.xml.rels',
      content: relationships(relations + (parts.relations ?? '')),
    },
    ...written.map(({ name, content }) => ({ name: `word/${name}.xml`, content })),
    ...(parts.core === undefined
      ? []
      : [
          {
            name: 'docProps/core.xml',
            content: `<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${parts.core}</cp:coreProperties>`,
          },
        ]),
    ...Object.entries(parts.media ?? {}).map(([name, content]) => ({
      name: `word/media/${name}`,
      content,
    })),
  ]);
}

/** A paragraph of one run; `properties` is the content of its `w:pPr`. */
export function paragraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
}

/** A run; `properties` is the content of its `w:rPr`. */
export function run(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A `Relationship` element. */
export function relation(id: string, type: string, target: string, mode = 'Internal'): string {
  return `<Relationship Id="${id}" Type="${type}" Target="${target}" TargetMode="${mode}"/>`;
}

function relationships(content: string): string {
  return `<Relationships xmlns="${packaging}/relationships">${content}</Relationships>`;
}

function xml(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><${root} ${namespaces}>${content}</${root}>`;
}
