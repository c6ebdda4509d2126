/** Writes small EPUB files for tests from their package's elements and their chapters. */
import { zip, type ZipEntry } from './zip.ts';

/** `files` are entries below `OEBPS/`; the manifest and spine list what `manifest` and `spine` say, as written. */
export interface EpubParts {
  readonly metadata?: string;
  readonly manifest: string;
  readonly spine: string;
  readonly spineAttributes?: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Entries at the top of the archive. */
  readonly extra?: readonly ZipEntry[];
}

/** The bytes of an EPUB. */
export function epub(parts: EpubParts): Uint8Array {
  return zip([
    { name: 'mimetype', content: 'application/epub+zip', stored: true },
    {
      name: 'META-INF/container.xml',
      content: `<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    },
    {
      name: 'OEBPS/content.opf',
      content: `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">${parts.metadata ?? ''}</metadata><manifest>${parts.manifest}</manifest><spine ${parts.spineAttributes ?? ''}>${parts.spine}</spine></package>`,
    },
    ...Object.entries(parts.files).map(([name, content]) => ({ name: `OEBPS/${name}`, content })),
    ...(parts.extra ?? []),
  ]);
}

/** A book of these chapters (name → body), listed in the order given. */
export function book(
  chapters: Readonly<Record<string, string>>,
  more: Partial<EpubParts> = {},
): Uint8Array {
  const names = Object.keys(chapters);
  return epub({
    ...more,
    manifest: names.map((name, index) => item(`c${index}`, name)).join('') + (more.manifest ?? ''),
    spine: names.map((_, index) => `<itemref idref="c${index}"/>`).join('') + (more.spine ?? ''),
    files: {
      ...Object.fromEntries(names.map((name) => [name, chapter(chapters[name] ?? '')])),
      ...more.files,
    },
  });
}

/** A manifest item. */
export function item(
  id: string,
  href: string,
  type = 'application/xhtml+xml',
  properties = '',
): string {
  return `<item id="${id}" href="${encodeURI(href)}" media-type="${type}" properties="${properties}"/>`;
}

/** A chapter's file around its body. */
export function chapter(body: string, attributes = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" ${attributes}><head><title>File</title></head><body>${body}</body></html>`;
}
