/** The body spoiled as a whole: what is sent for it, how it is sent, and what it is said to be. */

const THREE_MB = 3 * 1024 * 1024;

/** Bodies that are no body of any operation. */
const RAW_BODIES = {
  'null for a body': 'null',
  'a list for a body': '[]',
  'a text for a body': '"x"',
  'a number for a body': '1',
  'true for a body': 'true',
  'half a body': (text) => text.slice(0, Math.max(1, text.length >> 1)),
  'something after the body': (text) => `${text} x`,
  'two bodies': (text) => `${text} ${text}`,
  'a body in UTF-16': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'single quotes': (text) => text.replaceAll('"', "'").replace('{}', "{'x':1}"),
  'a comment': (text) => `/* x */ ${text}`,
  'not a number': '{"rating":NaN}',
  'NUL bytes': Buffer.alloc(100),
  'bytes that are no UTF-8': Buffer.from('{"done":"\xff\xfe\xc0\x80"}', 'latin1'),
  'a surrogate in bytes': Buffer.from('{"done":"\xed\xa0\x80"}', 'latin1'),
  'a form': 'rating=RED&done=x',
  '10,000 lists deep': '['.repeat(10_000) + ']'.repeat(10_000),
  '10,000 objects deep': '{"a":'.repeat(10_000) + '1' + '}'.repeat(10_000),
  '10,000 objects deep, unfinished': '{"ask":'.repeat(10_000),
  'a name of 100,000 characters': `{"${'x'.repeat(100_000)}":1}`,
  'a number of 100,000 digits': `{"value":${'9'.repeat(100_000)}}`,
  '10,000 unknown members': `{${Array.from({ length: 10_000 }, (_, i) => `"x${i}":${i}`).join()}}`,
  '3 MB of text': `{"done":"${'x'.repeat(THREE_MB)}"}`,
  '3 MB of blanks': (text) => ' '.repeat(THREE_MB) + text,
};

// prettier-ignore
const TYPES = [
  'text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded',
  'application/octet-stream', 'application/merge-patch+json', 'text/json', 'image/png',
];

// prettier-ignore
const BROKEN_TYPES = [
  'x', '/', '*/*', 'application/*', 'application/json;charset=utf-16', 'application/json;charset=nope',
  ';;', 'application/json, text/plain', '',
];

export function bodySpoilers() {
  const by = (name, refused, spoil) => ({ name, refused, spoil: (request) => (spoil(request), true) });
  const raw = Object.entries(RAW_BODIES).map(([name, body]) =>
    // Jackson reads UTF-16 as well, and an empty step may be sent as null.
    by(name, name !== 'null for a body' && name !== 'a body in UTF-16', (request) => {
      request.raw = typeof body === 'function' ? body(JSON.stringify(request.body)) : body;
    }),
  );
  return [
    ...raw,
    by('an empty body', false, (request) => (request.raw = '')),
    by('no body at all', false, (request) => (request.body = undefined)),
    by('3 MB in chunks', true, (request) => {
      request.raw = RAW_BODIES['3 MB of text'];
      request.headers.push(['Transfer-Encoding', 'chunked']);
    }),
    by('said to be zipped', false, (request) => request.headers.push(['Content-Encoding', 'gzip'])),
  ];
}

export function mediaTypeSpoilers() {
  const as = (name, types, refused) => ({
    name,
    refused,
    spoil: (request, chance) => ((request.contentType = chance.oneOf(types)), true),
  });
  return [
    as('another media type', TYPES, true),
    as('a broken media type', BROKEN_TYPES, false),
    as('no media type', [undefined], false),
  ];
}
