/** Mutations of any file that is written as text: numbers, repetition, encodings, and characters that turn or mean nothing. */
import {
  onSource,
  pick,
  replaceOne,
  utf8,
  type Mutation,
  type SourceMutation,
} from './mutation.ts';

/** Where numbers overflow, change their sign or stop being whole. */
const awkwardNumbers = [
  ...['0', '-1', '1', '00', '65535', '65536', '2147483647', '2147483648', '-2147483648'],
  ...['4294967295', '4294967296', '9007199254740993', '99999999999999999999', '1e308', '1e999'],
  ...['NaN', '0.0000001', '-0', '0x7fffffff', utf8('۱۲'), ''],
];

/** Bytes that stand for nothing, turn what follows, or are half of something. */
const awkwardText = [
  ...['\x00', '\x00\x00\x00\x00', '\xff\xfe', '\xfe\xff', '\xef\xbb\xbf', '\xc3', '\xed\xa0\x80'],
  ...['\xf4\x90\x80\x80', '\xc0\xaf', '\x1a', '\x0b\x0c', '\r', '\x85', '\xa0', '\x7f'],
  ...[0x202e, 0x202b, 0x2066, 0x2069, 0x200c, 0x2028, 0xfeff, 0xfffd, 0xffff, 0x10ffff].map(
    (code) => utf8(String.fromCodePoint(code)),
  ),
  ...['😀', 'a\u0301\u0301\u0301', 'ی', 'كي', '﷽'].map(utf8),
];

const number: SourceMutation = (source, random) =>
  replaceOne(source, /-?\d+/g, random, () => pick(awkwardNumbers, random));

const insertion: SourceMutation = (source, random) => {
  const at = random(source.length + 1);
  return source.slice(0, at) + pick(awkwardText, random) + source.slice(at);
};

/** A piece repeated up to thousands of times. */
const repetition: SourceMutation = (source, random) => {
  const at = random(source.length);
  const piece = source.slice(at, at + 1 + random(pick([1, 4, 40, 400], random)));
  const times = 1 + random(pick([3, 50, 5_000, 50_000], random));
  return source.slice(0, at) + piece.repeat(times).slice(0, 200_000) + source.slice(at);
};

const lineShuffle: SourceMutation = (source, random) => {
  const lines = source.split('\n');
  const [line = ''] = lines.splice(random(lines.length), 1);
  if (random(2) === 0) lines.splice(random(lines.length + 1), 0, line);
  return lines.join('\n');
};

/** No line ends any more, or nothing but them between the words. */
const lineLength: SourceMutation = (source, random) =>
  random(2) === 0 ? source.replace(/\r?\n/g, ' ') : source.replace(/ +/g, '\n');

const labels = [
  ...['utf-8', 'utf-16', 'UTF-16BE', 'windows-1256', 'windows-1252', 'iso-8859-6', 'utf-7'],
  ...['iso-2022-jp', 'gb18030', 'x-user-defined', 'replacement', 'klingon', ''],
];

/** What the file says of its encoding, put in the wrong. */
const label: SourceMutation = (source, random) =>
  replaceOne(source, /(?<=(?:charset|encoding)\s*=\s*["']?)[\w-]+/gi, random, () =>
    pick(labels, random),
  );

/** The whole file in another encoding than it says. */
const recoding: Mutation = (bytes, random) => {
  const text = Buffer.from(bytes).toString('utf8');
  switch (random(4)) {
    case 0:
      return new Uint8Array(Buffer.from(text, 'utf16le'));
    case 1:
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    case 2:
      return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
    default:
      return new Uint8Array(Buffer.from(utf8(text), 'utf8'));
  }
};

/** All of them. */
export const sourceMutations: readonly Mutation[] = [
  ...[number, insertion, repetition, lineShuffle, lineLength, label].map(onSource),
  recoding,
];
