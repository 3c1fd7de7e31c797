/**
 * Every way in which a request is spoiled. A spoiler changes a good request in place and may answer false: not possible here.
 * `refused`: whoever may call the operation has to be told no, so that a 2xx is a failure as well.
 */
import { places } from './contract.mjs';

const CONTROL = ['\u0000', '\u0007', '\u001b', '\u007f'];
const DATES = [
  '2024-02-30',
  '2024-13-01',
  '9999-12-31',
  '0000-01-01',
  '+10000-01-01',
  '-0001-01-01',
  '2024-9-1',
  '20240901',
  '2024-09-01T00:00:00Z',
  '01/09/2024',
  '',
  '999999999-12-31',
];
const QUARTERS = [
  '2022-24-Q1',
  '2022-23-Q5',
  '2022-23-Q0',
  '1999-00-Q1',
  '2022-23-q1',
  ' 2022-23-Q1',
  '2022-23',
  'Q1',
  '',
  '2022-23-Q1x',
  '２０２２-23-Q1',
  '2099-00-Q4',
];
const NUMBERS = [
  '1e400',
  '-1e400',
  '9e99999',
  '1e999999999',
  '1e-999999999',
  '123456789012345678901234567890',
  '-1',
  '0.0000001',
  '1.5',
  '-0',
  '2147483648',
  '9223372036854775808',
];
const SEGMENTS = [
  '%00',
  '%0a',
  '%0d%0aX:%201',
  '%7f',
  '..',
  '%2e%2e',
  '..%2f..',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '..%5c..',
  '%',
  '%z',
  '%zz',
  '%ff',
  '%c0%af',
  '%ed%a0%80',
  '%20',
  '',
  ';a=b',
  'x'.repeat(300),
  'x'.repeat(3_000),
  'x'.repeat(10_000),
  `'%20or%20'1'='1`,
  '%3Cscript%3E',
  '99999999999',
  '-1',
  '1.5',
  'NaN',
  '%F0%9F%92%A9',
  '*',
  '%7Bplan%7D',
  'null',
  '2022-23-Q5',
  '%25',
  '+',
  '1.1%00',
  '%E2%80%AE',
  '"',
  '\\',
  '|',
  '^',
  '[',
  '<',
];
const QUERIES = [
  '',
  '%00',
  '%0a',
  '%zz',
  '%',
  '%ff',
  '%ed%a0%80',
  'x'.repeat(3_000),
  'x'.repeat(10_000),
  '99999999999999999999',
  '-1',
  '1.5',
  'NaN',
  '%27%20or%201%3D1--',
  '%F0%9F%92%A9',
  'null',
  '[]',
  '{}',
  '"',
  '<',
  '+',
];
const TAGS = [
  'x',
  '"',
  '""',
  'W/',
  'W/"x"',
  '"a", "b"',
  '"' + 'x'.repeat(3_000) + '"',
  ',,,',
  '"\u00ff"',
  '\\',
  "' or 1=1",
];
const TYPES = [
  'text/plain',
  'application/xml',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  'application/octet-stream',
  'application/merge-patch+json',
  'text/json',
  'image/png',
];
const BROKEN_TYPES = [
  'x',
  '/',
  '*/*',
  'application/*',
  'application/json;charset=utf-16',
  'application/json;charset=nope',
  ';;',
  'application/json, text/plain',
  '',
];
const AUTHORIZATIONS = [
  'Bearer',
  'Bearer ',
  'Bearer x y',
  'Basic !!!',
  'Basic Og==',
  'Digest x',
  'Bearer ' + 'x'.repeat(5_000),
  'Bearer \u00ff\u00fe',
  ',',
  'bearer null',
];
const COOKIES = [
  'waymark_session=',
  'waymark_session',
  'waymark_session=%00',
  'waymark_session="x"',
  'waymark_session=\u00ff',
  '=;=;;',
  'waymark_session=' + 'x'.repeat(5_000),
  'waymark_session=a; waymark_session=b',
];
const OTHER_HEADERS = [
  ['Expect', '100-continue'],
  ['Expect', 'nonsense'],
  ['Range', 'bytes=0-1'],
  ['Range', 'x'],
  ['X-HTTP-Method-Override', 'DELETE'],
  ['Accept-Language', '*;q=9'],
  ['Accept-Charset', 'nope'],
  ['Accept-Encoding', 'nope'],
  ['Accept-Encoding', 'identity;q=0, *;q=0'],
  ['If-Modified-Since', 'never'],
  ['Forwarded', 'for=x;host=y'],
  ['X-Forwarded-Prefix', '/../'],
  ['Origin', 'http://['],
  ['Origin', 'null'],
  ['Sec-Fetch-Site', 'cross-site'],
  ['X-Long', 'x'.repeat(7_000)],
  ['Host', 'x y'],
  ['Host', ''],
  ['Host', 'evil.example'],
  ['Cookie', 'x'.repeat(4_000)],
  ['Content-Language', 'xx'],
];
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

export function spoilersFor(contract, operation) {
  return [
    ...(operation.body ? [...ofMembers(contract), ...ofBodies(), ...ofContentTypes()] : []),
    ...ofQueries(operation),
    ...ofAddresses(operation),
    ...ofHeaders(operation),
    ...ofMethods(operation),
  ];
}

/** Spoils one place of the body. */
function ofMembers(contract) {
  const at = (name, fits, change, refused = true) => ({
    name,
    refused,
    spoil(request, chance) {
      const found = places(contract, request, 'body', request.operation.body).filter(fits);
      return found.length > 0 && change(chance.oneOf(found), chance, request);
    },
  });
  const put = (place, value) => ((place.holder[place.key] = value), true);
  const isText = ({ value }) => typeof value === 'string';
  const isFreeText = (place) =>
    isText(place) && !place.schema.enum && !place.schema.format && !place.schema.pattern?.startsWith('^20');
  const isObject = ({ value, schema }) =>
    value !== null && typeof value === 'object' && !Array.isArray(value) && !schema.additionalProperties;
  return [
    at(
      'a value of another type',
      () => true,
      (place, chance) => put(place, chance.oneOf(othersThan(place.value))),
    ),
    at(
      'a number or a truth as text',
      ({ value }) => typeof value === 'number' || typeof value === 'boolean',
      (place) => put(place, String(place.value)),
    ),
    at(
      'null',
      ({ key }) => key !== 'body',
      (place) => put(place, null),
      false,
    ),
    at(
      'a member missing',
      ({ holder, key }) => !Array.isArray(holder) && key !== 'body',
      ({ holder, key }) => delete holder[key],
      false,
    ),
    at(
      'an unknown member',
      isObject,
      ({ value }, chance) => (
        (value[chance.oneOf(['unknown', 'Rating', '__proto__x', 'class', '@type', ''])] = 1),
        true
      ),
    ),
    at('a text too long', isText, (place) => put(place, 'x'.repeat(30_000))),
    at('a text far too long', isText, (place) => put(place, 'x'.repeat(1_000_000))),
    at('a control character', isText, (place, chance) => put(place, place.value + chance.oneOf(CONTROL))),
    at('a lone surrogate', isText, (place, chance) =>
      put(place, place.value + chance.oneOf(['\ud800', '\udfff', '\udc00\ud800'])),
    ),
    at(
      'odd but plain text',
      isFreeText,
      (place, chance) =>
        put(
          place,
          chance.oneOf([
            ' ',
            '\u202e',
            '💩',
            "'; drop table plan; --",
            '=1+1',
            '${jndi:ldap://x}',
            '<script>',
            '%s%n',
            '\u0085\u2028',
          ]),
        ),
      false,
    ),
    at(
      'another word than the listed',
      ({ schema }) => schema.enum,
      (place, chance) =>
        put(place, chance.oneOf(['PURPLE', String(place.value).toLowerCase(), `${place.value} `, '', '0'])),
    ),
    at(
      'no such day',
      ({ schema }) => schema.format === 'date',
      (place, chance) => put(place, chance.oneOf(DATES)),
    ),
    at(
      'a day in another form',
      ({ schema }) => schema.format === 'date',
      (place, chance) => put(place, chance.oneOf([20240901, [2024, 9, 1], 1725148800000, { year: 2024 }])),
    ),
    at(
      'no such quarter',
      ({ schema }) => schema.pattern?.startsWith('^20'),
      (place, chance) => put(place, chance.oneOf(QUARTERS)),
    ),
    at(
      'a number out of hand',
      ({ value }) => typeof value === 'number',
      (place, chance, request) => {
        request.number = chance.oneOf(NUMBERS);
        return put(place, '@number@');
      },
      false,
    ),
    at(
      'a very long list',
      ({ value }) => Array.isArray(value),
      (place) => put(place, Array(10_000).fill(place.value[0] ?? null)),
      false,
    ),
    at(
      'the same thing twice',
      ({ value }) => Array.isArray(value) && value.length > 0,
      ({ value }) => value.push(structuredClone(value[0])),
      false,
    ),
    {
      name: 'the same member twice',
      refused: true,
      spoil(request) {
        const text = JSON.stringify(request.body);
        request.raw = text.replace(/^\{("[^"]+"):/, (all, name) => `{${name}:null,${name}:`);
        return request.raw !== text;
      },
    },
  ];
}

function othersThan(value) {
  const all = ['a text', 42, true, 1.5, ['a text'], { unknown: 1 }, [[]], [{}]];
  const type = (one) => (Array.isArray(one) ? 'list' : typeof one);
  return all.filter((one) => type(one) !== type(value));
}

function ofBodies() {
  const raw = Object.entries(RAW_BODIES).map(([name, body]) => ({
    name,
    // Jackson reads UTF-16 as well, and an empty step may be sent as null.
    refused: name !== 'null for a body' && name !== 'a body in UTF-16',
    spoil: (request) => (
      (request.raw = typeof body === 'function' ? body(JSON.stringify(request.body)) : body),
      true
    ),
  }));
  const empty = { name: 'an empty body', refused: false, spoil: (request) => ((request.raw = ''), true) };
  const none = {
    name: 'no body at all',
    refused: false,
    spoil: (request) => ((request.body = undefined), true),
  };
  const chunked = {
    name: '3 MB in chunks',
    refused: true,
    spoil: (request) => (
      (request.raw = `{"done":"${'x'.repeat(THREE_MB)}"}`),
      request.headers.push(['Transfer-Encoding', 'chunked'])
    ),
  };
  const zipped = {
    name: 'said to be zipped',
    refused: false,
    spoil: (request) => request.headers.push(['Content-Encoding', 'gzip']),
  };
  return [...raw, empty, none, chunked, zipped];
}

function ofContentTypes() {
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

function ofQueries(operation) {
  const typed = operation.query.filter(
    ({ schema }) => schema.enum || schema.type !== 'string' || schema.pattern,
  );
  const unknown = {
    name: 'an unknown parameter',
    refused: true,
    spoil: (request, chance) =>
      request.query.push([
        chance.oneOf(['unknown', 'Limit', 'quarter%00', '', '%zz', 'a[b]', '__proto__']),
        '1',
      ]),
  };
  const value = {
    name: 'a parameter of another form',
    refused: true,
    spoil(request, chance) {
      const { name, schema } = chance.oneOf(typed);
      const bad = schema.pattern
        ? QUARTERS
        : schema.type === 'boolean'
          ? ['yes', '1', 'TRUE ', 'null']
          : schema.enum
            ? ['PURPLE', 'red', ' ']
            : ['abc', '1.5', '99999999999', '1e3', ' '];
      request.query = [[name, encodeURIComponent(chance.oneOf(bad.filter((one) => one !== '')))]];
      return true;
    },
  };
  const odd = {
    name: 'an odd parameter',
    refused: false,
    spoil: (request, chance) => (
      (request.query = [[chance.oneOf(operation.query).name, chance.oneOf(QUERIES)]]),
      true
    ),
  };
  const twice = {
    name: 'a parameter twice',
    refused: true,
    spoil: (request, chance) => (
      (request.query = Array(2)
        .fill(chance.oneOf(operation.query).name)
        .map((name, i) => [name, String(i)])),
      true
    ),
  };
  return [
    unknown,
    unknown,
    ...(typed.length > 0 ? [value, value] : []),
    ...(operation.query.length > 0 ? [odd, odd, twice] : []),
  ];
}

function ofAddresses(operation) {
  const segment = {
    name: 'an odd address',
    refused: false,
    moves: true,
    spoil(request, chance) {
      const named = request.segments.filter(({ name }) => name);
      chance.oneOf(named).value = chance.oneOf(SEGMENTS);
      return true;
    },
  };
  const path = {
    name: 'another address',
    refused: false,
    moves: true,
    spoil(request, chance) {
      const whole = request.segments.map(({ value }) => value).join('/');
      request.path = chance.oneOf([
        `/${whole}/`,
        `//${whole}`,
        `/${whole}/../../../../../../../../etc/passwd`,
        `/${whole}/%2e%2e/%2e%2e`,
        `/./${whole}`,
        `/${whole}/x`,
        `/${whole};x=1`,
        `/${whole}%00`,
        `/${whole}?`,
        `/${whole}#x`,
        `/${whole.replace('api', 'API')}`,
        `/${whole}.json`,
        `/${whole}/WEB-INF/web.xml`,
        `/${whole.replace('/', '%2f')}`,
      ]);
      return true;
    },
  };
  return [...(operation.path.includes('{') ? Array(8).fill(segment) : []), path, path];
}

function ofHeaders(operation) {
  const add = (name, header, values, refused = false) => ({
    name,
    refused,
    spoil: (request, chance) => request.headers.push([header, chance.oneOf(values)]),
  });
  const reads = operation.method === 'GET';
  return [
    add(
      'a form that we do not have',
      'Accept',
      ['text/html', 'image/png', 'application/xml', 'text/csv'],
      reads,
    ),
    add('a broken Accept', 'Accept', [
      'x',
      ';;',
      '/',
      '*/*;q=0',
      'application/json;q=x',
      '*',
      'application/',
      'x'.repeat(3_000),
      '',
    ]),
    add('an odd If-Match', 'If-Match', TAGS),
    add('an odd If-None-Match', 'If-None-Match', TAGS),
    {
      name: 'an odd Authorization',
      refused: true,
      spoil: (request, chance) => (
        (request.credentials = ['Authorization', chance.oneOf(AUTHORIZATIONS)]),
        operation.id !== 'signIn' && operation.id !== 'signOut'
      ),
    },
    {
      name: 'an odd cookie',
      refused: true,
      spoil: (request, chance) => (
        (request.credentials = ['Cookie', chance.oneOf(COOKIES)]),
        operation.id !== 'signIn' && operation.id !== 'signOut'
      ),
    },
    ...Array(3).fill({
      name: 'an odd header',
      refused: false,
      spoil: (request, chance) => request.headers.push(chance.oneOf(OTHER_HEADERS)),
    }),
    {
      name: '200 headers',
      refused: false,
      spoil: (request) => request.headers.push(...Array.from({ length: 200 }, (_, i) => [`X-${i}`, 'x'])),
    },
  ];
}

function ofMethods(operation) {
  const others = [
    'PATCH',
    'TRACE',
    'PROPFIND',
    'FOO',
    'get',
    'GET',
    'PUT',
    'POST',
    'DELETE',
    'HEAD',
    'OPTIONS',
  ].filter((method) => !operation.methodsHere.includes(method));
  const other = {
    name: 'another method',
    refused: false,
    otherMethod: true,
    spoil: (request, chance) => ((request.method = chance.oneOf(others)), true),
  };
  return [other, other, other];
}
