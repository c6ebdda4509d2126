/** Writes small ODT files for tests from the XML of their text and styles. */
import { zip, type ZipEntry } from './zip.ts';

/** The contents of the parts, without their root elements. */
export interface OdtParts {
  readonly text: string;
  /** Inside `office:automatic-styles` of the content. */
  readonly styles?: string;
  /** Inside `office:master-styles`. */
  readonly pages?: string;
  readonly meta?: string;
  readonly manifest?: string;
  readonly extra?: readonly ZipEntry[];
}

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';
const namespaces = [
  ...['office', 'text', 'style', 'table', 'meta', 'manifest'].map(
    (name) => `xmlns:${name}="${oasis}:${name}:1.0"`,
  ),
  `xmlns:draw="${oasis}:drawing:1.0"`,
  `xmlns:fo="${oasis}:xsl-fo-compatible:1.0"`,
  `xmlns:svg="${oasis}:svg-compatible:1.0"`,
  'xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"',
  'xmlns:xlink="http://www.w3.org/1999/xlink"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

/** The bytes of an ODT. */
export function odt(parts: OdtParts): Uint8Array {
  return zip([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true },
    {
      name: 'content.xml',
      content: `<office:document-content ${namespaces}><office:automatic-styles>${parts.styles ?? ''}</office:automatic-styles><office:body><office:text>${parts.text}</office:text></office:body></office:document-content>`,
    },
    {
      name: 'styles.xml',
      content: `<office:document-styles ${namespaces}><office:master-styles><style:master-page>${parts.pages ?? ''}</style:master-page></office:master-styles></office:document-styles>`,
    },
    {
      name: 'meta.xml',
      content: `<office:document-meta ${namespaces}><office:meta>${parts.meta ?? ''}</office:meta></office:document-meta>`,
    },
    {
      name: 'META-INF/manifest.xml',
      content: `<manifest:manifest ${namespaces}>${parts.manifest ?? ''}</manifest:manifest>`,
    },
    ...(parts.extra ?? []),
  ]);
}

/** The same text in one XML file, without heads and pictures; `type` is that of another kind of document where given. */
export function flatOdt(
  { text, styles = '', meta = '' }: Pick<OdtParts, 'text' | 'styles' | 'meta'>,
  type = 'application/vnd.oasis.opendocument.text',
): Uint8Array {
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${namespaces} office:version="1.2" office:mimetype="${type}"><office:meta>${meta}</office:meta><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${text}</office:text></office:body></office:document>`,
  );
}
