/** The encodings that RTF names by number, as labels of the WHATWG Encoding Standard. */

/** The label of a Windows code page; undefined where the platform does not know it. */
export function labelOfCodePage(page: number): string | undefined {
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  return codePages[page];
}

/** The label of a font's character set; undefined where the file's own encoding holds. */
export function labelOfCharset(charset: number): string | undefined {
  return charsets[charset];
}

const codePages: Readonly<Record<number, string>> = {
  708: 'iso-8859-6',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  28596: 'iso-8859-6',
  65001: 'utf-8',
};

/** Source: RTF 1.9.1, `\fcharset`. */
const charsets: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  178: 'windows-1256',
  179: 'windows-1256',
  180: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
};
