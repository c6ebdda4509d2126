/** The namespaces of an EPUB's own files, and the prefixes under which its readers look for them. */
import type { Vocabulary } from '../archive/xml.ts';

/** Package, container, NCX and XHTML names stand without prefix: no two of them occur in one file's rules. */
export const vocabulary: Vocabulary = {
  'urn:oasis:names:tc:opendocument:xmlns:container': '',
  'http://www.idpf.org/2007/opf': '',
  'http://www.daisy.org/z3986/2005/ncx/': '',
  'http://www.w3.org/1999/xhtml': '',
  'http://www.idpf.org/2007/ops': 'epub',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dcterms',
  'http://www.w3.org/2001/04/xmlenc#': 'enc',
};
