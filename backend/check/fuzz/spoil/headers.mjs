/** The headers spoiled: what is asked for, under which condition, and who is said to ask. */

const FORMS = ['text/html', 'image/png', 'application/xml', 'text/csv'];

// prettier-ignore
const BROKEN_FORMS = [
  'x', ';;', '/', '*/*;q=0', 'application/json;q=x', '*', 'application/', 'x'.repeat(3_000), '',
];

// prettier-ignore
const TAGS = [
  'x', '"', '""', 'W/', 'W/"x"', '"a", "b"', '"' + 'x'.repeat(3_000) + '"', ',,,', '"\u00ff"', '\\',
  "' or 1=1",
];

// prettier-ignore
const AUTHORIZATIONS = [
  'Bearer', 'Bearer ', 'Bearer x y', 'Basic !!!', 'Basic Og==', 'Digest x', 'Bearer ' + 'x'.repeat(5_000),
  'Bearer \u00ff\u00fe', ',', 'bearer null',
];

// prettier-ignore
const COOKIES = [
  'waymark_session=', 'waymark_session', 'waymark_session=%00', 'waymark_session="x"',
  'waymark_session=\u00ff', '=;=;;', 'waymark_session=' + 'x'.repeat(5_000),
  'waymark_session=a; waymark_session=b',
];

// prettier-ignore
const OTHERS = [
  ['Expect', '100-continue'], ['Expect', 'nonsense'], ['Range', 'bytes=0-1'], ['Range', 'x'],
  ['X-HTTP-Method-Override', 'DELETE'], ['Accept-Language', '*;q=9'], ['Accept-Charset', 'nope'],
  ['Accept-Encoding', 'nope'], ['Accept-Encoding', 'identity;q=0, *;q=0'], ['If-Modified-Since', 'never'],
  ['Forwarded', 'for=x;host=y'], ['X-Forwarded-Prefix', '/../'], ['Origin', 'http://['], ['Origin', 'null'],
  ['Sec-Fetch-Site', 'cross-site'], ['X-Long', 'x'.repeat(7_000)], ['Host', 'x y'], ['Host', ''],
  ['Host', 'evil.example'], ['Cookie', 'x'.repeat(4_000)], ['Content-Language', 'xx'],
];

export function headerSpoilers(operation) {
  const add = (name, header, values, refused = false) => ({
    name,
    refused,
    spoil: (request, chance) => request.headers.push([header, chance.oneOf(values)]),
  });
  const other = {
    name: 'an odd header',
    refused: false,
    spoil: (request, chance) => request.headers.push(chance.oneOf(OTHERS)),
  };
  const forms = FORMS.filter((form) => !operation.forms.includes(form));
  return [
    add('a form that we do not have', 'Accept', forms, operation.method === 'GET'),
    add('a broken Accept', 'Accept', BROKEN_FORMS),
    add('an odd If-Match', 'If-Match', TAGS),
    add('an odd If-None-Match', 'If-None-Match', TAGS),
    callAs(operation, 'an odd Authorization', 'Authorization', AUTHORIZATIONS),
    callAs(operation, 'an odd cookie', 'Cookie', COOKIES),
    ...Array(3).fill(other),
    {
      name: '200 headers',
      refused: false,
      spoil: (request) => request.headers.push(...Array.from({ length: 200 }, (_, i) => [`X-${i}`, 'x'])),
    },
  ];
}

/** Credentials that are none; signing in and out take none anyway. */
function callAs(operation, name, header, values) {
  const isPublic = operation.id === 'signIn' || operation.id === 'signOut';
  return {
    name,
    refused: true,
    spoil: (request, chance) => ((request.credentials = [header, chance.oneOf(values)]), !isPublic),
  };
}
