/** Mutations of MHTML: boundaries, headers, transfer encodings and addresses. */
import { onSource, pick, replaceOne, type Mutation, type SourceMutation } from './mutation.ts';

const boundary: SourceMutation = (source, random) => {
  const name = /boundary="?([^"\r\n;]+)/.exec(source)?.[1] ?? 'x';
  return replaceOne(source, /--[^\r\n]+/g, random, (line) =>
    pick(
      [
        '',
        '--',
        `--${name}--`,
        `--${name}`,
        `${line}\r\n${line}`.repeat(1 + random(300)),
        `--${name}x`,
      ],
      random,
    ),
  );
};

const header: SourceMutation = (source, random) =>
  replaceOne(source, /^[A-Za-z-]+:[^\r\n]*/gm, random, (line) =>
    pick(
      [
        '',
        `${line}\r\n${line}`,
        `${line};${' a=b;'.repeat(2_000)}`,
        `${line}\r\n ${'\t'.repeat(5_000)}x`,
        line.replace(':', ''),
        `X: ${'y'.repeat(10_000)}`,
      ],
      random,
    ),
  );

const values: Readonly<Record<string, readonly string[]>> = {
  'Content-Transfer-Encoding': ['base64', 'quoted-printable', '7bit', 'binary', 'x-uuencode', ''],
  'Content-Type': [
    ...[
      'text/html',
      'text/html; charset=utf-16',
      'image/svg+xml',
      'multipart/related; boundary=x',
      '',
    ],
    ...['multipart/related; boundary=""', 'text/html; charset="windows-1256"', 'application/pdf'],
  ],
  'Content-Location': ['', 'file:///etc/passwd', 'cid:x', 'https://example.org/', '../../x', '%'],
  Subject: ['=?utf-8?B?2Kg', '=?klingon?Q?=FF?=', '=?utf-8?Q?=ED=A0=80?=', ''],
};

const value: SourceMutation = (source, random) => {
  const name = pick(Object.keys(values), random);
  const found = new RegExp(`(?<=^${name}:)[^\\r\\n]*`, 'gim');
  return replaceOne(source, found, random, () => ` ${pick(values[name] ?? [''], random)}`);
};

/** Base64 or quoted-printable cut within a group, or with signs that mean nothing. */
const cut: SourceMutation = (source, random) =>
  replaceOne(source, /^[A-Za-z0-9+/=]{4,}$/gm, random, (line) =>
    pick(
      [line.slice(0, random(line.length)), `${line}=`, line.replace(/.$/, '*'), `=${line}`],
      random,
    ),
  );

const quoted: SourceMutation = (source, random) =>
  replaceOne(source, /=[0-9A-F]{2}|=\r\n/g, random, () =>
    pick(['=', '=Z', '==', '=\r', '=ED=A0=80', '=00'], random),
  );

/** All of them. */
export const mimeMutations: readonly Mutation[] = [boundary, header, value, value, cut, quoted].map(
  onSource,
);
