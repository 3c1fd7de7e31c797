/** The request line spoiled: its method, its path, its query. */
import { QUARTERS } from './members.mjs';

// prettier-ignore
const SEGMENTS = [
  '%00', '%0a', '%0d%0aX:%201', '%7f', '..', '%2e%2e', '..%2f..', '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '..%5c..', '%', '%z', '%zz', '%ff', '%c0%af', '%ed%a0%80', '%20', '', ';a=b', 'x'.repeat(300),
  'x'.repeat(3_000), 'x'.repeat(10_000), `'%20or%20'1'='1`, '%3Cscript%3E', '99999999999', '-1', '1.5',
  'NaN', '%F0%9F%92%A9', '*', '%7Bplan%7D', 'null', '2022-23-Q5', '%25', '+', '1.1%00', '%E2%80%AE', '"',
  '\\', '|', '^', '[', '<',
];

/** Other addresses than that of the path, which is given without its first slash. */
const PATHS = [
  (path) => `/${path}/`,
  (path) => `//${path}`,
  (path) => `/${path}/../../../../../../../../etc/passwd`,
  (path) => `/${path}/%2e%2e/%2e%2e`,
  (path) => `/./${path}`,
  (path) => `/${path}/x`,
  (path) => `/${path};x=1`,
  (path) => `/${path}%00`,
  (path) => `/${path}?`,
  (path) => `/${path}#x`,
  (path) => `/${path.replace('api', 'API')}`,
  (path) => `/${path}.json`,
  (path) => `/${path}/WEB-INF/web.xml`,
  (path) => `/${path.replace('/', '%2f')}`,
];

const UNKNOWN = ['unknown', 'Limit', 'quarter%00', '', '%zz', 'a[b]', '__proto__'];

// prettier-ignore
const QUERIES = [
  '', '%00', '%0a', '%zz', '%', '%ff', '%ed%a0%80', 'x'.repeat(3_000), 'x'.repeat(10_000),
  '99999999999999999999', '-1', '1.5', 'NaN', '%27%20or%201%3D1--', '%F0%9F%92%A9', 'null', '[]', '{}', '"',
  '<', '+',
];

// prettier-ignore
const METHODS = [
  'PATCH', 'TRACE', 'PROPFIND', 'FOO', 'get', 'GET', 'PUT', 'POST', 'DELETE', 'HEAD', 'OPTIONS',
];

export function querySpoilers(operation) {
  // Of a list, each of its values has the form; and it may be given more than once.
  const typed = operation.query
    .map(({ name, schema }) => ({ name, schema: schema.items ?? schema }))
    .filter(({ schema }) => schema.enum || schema.type !== 'string' || schema.pattern);
  const single = operation.query.filter(({ schema }) => schema.type !== 'array');
  const by = (name, refused, query) => ({
    name,
    refused,
    spoil: (request, chance) => ((request.query = query(chance, request.query)), true),
  });
  const unknown = by('an unknown parameter', true, (chance, query) => [
    ...query,
    [chance.oneOf(UNKNOWN), '1'],
  ]);
  const value = by('a parameter of another form', true, (chance) => {
    const { name, schema } = chance.oneOf(typed);
    return [[name, encodeURIComponent(chance.oneOf(valuesUnlike(schema)))]];
  });
  const odd = by('an odd parameter', false, (chance) => [
    [chance.oneOf(operation.query).name, chance.oneOf(QUERIES)],
  ]);
  const twice = by('a parameter twice', true, (chance) => {
    const { name } = chance.oneOf(single);
    return [
      [name, '0'],
      [name, '1'],
    ];
  });
  return [
    unknown,
    unknown,
    ...(typed.length > 0 ? [value, value] : []),
    ...(operation.query.length > 0 ? [odd, odd] : []),
    ...(single.length > 0 ? [twice] : []),
  ];
}

function valuesUnlike(schema) {
  if (schema.pattern) {
    return QUARTERS.filter((quarter) => quarter !== '');
  }
  if (schema.type === 'boolean') {
    return ['yes', '1', 'TRUE ', 'null'];
  }
  return schema.enum ? ['PURPLE', 'red', ' '] : ['abc', '1.5', '99999999999', '1e3', ' '];
}

export function addressSpoilers(operation) {
  const by = (name, spoil) => ({
    name,
    refused: false,
    moves: true,
    spoil: (request, chance) => (spoil(request, chance), true),
  });
  const segment = by('an odd address', (request, chance) => {
    chance.oneOf(request.segments.filter(({ name }) => name)).value = chance.oneOf(SEGMENTS);
  });
  const path = by('another address', (request, chance) => {
    request.path = chance.oneOf(PATHS)(request.segments.map(({ value }) => value).join('/'));
  });
  return [...(operation.path.includes('{') ? Array(8).fill(segment) : []), path, path];
}

export function methodSpoilers(operation) {
  const others = METHODS.filter((method) => !operation.methodsHere.includes(method));
  const other = {
    name: 'another method',
    refused: false,
    otherMethod: true,
    spoil: (request, chance) => ((request.method = chance.oneOf(others)), true),
  };
  return [other, other, other];
}
