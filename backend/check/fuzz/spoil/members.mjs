/** One member of a body spoiled: its type, its text, its number, its list. */
import { places } from '../contract.mjs';

const CONTROL = ['\u0000', '\u0007', '\u001b', '\u007f'];
const SURROGATES = ['\ud800', '\udfff', '\udc00\ud800'];
const NAMES = ['unknown', 'Rating', '__proto__x', 'class', '@type', ''];

// prettier-ignore
const TEXTS = [
  ' ', '\u202e', '💩', "'; drop table plan; --", '=1+1', '${jndi:ldap://x}', '<script>', '%s%n', '\u0085\u2028',
];

// prettier-ignore
const DAYS = [
  '2024-02-30', '2024-13-01', '9999-12-31', '0000-01-01', '+10000-01-01', '-0001-01-01', '2024-9-1',
  '20240901', '2024-09-01T00:00:00Z', '01/09/2024', '', '999999999-12-31',
];
const DAYS_IN_OTHER_FORMS = [20240901, [2024, 9, 1], 1725148800000, { year: 2024 }];

// prettier-ignore
export const QUARTERS = [
  '2022-24-Q1', '2022-23-Q5', '2022-23-Q0', '1999-00-Q1', '2022-23-q1', ' 2022-23-Q1', '2022-23', 'Q1', '',
  '2022-23-Q1x', '２０２２-23-Q1', '2099-00-Q4',
];

// prettier-ignore
const NUMBERS = [
  '1e400', '-1e400', '9e99999', '1e999999999', '1e-999999999', '123456789012345678901234567890', '-1',
  '0.0000001', '1.5', '-0', '2147483648', '9223372036854775808',
];

export function memberSpoilers(contract) {
  /** Spoils one of the body's places that fit; `change` may answer false. */
  const at = (name, fits, change, refused = true) => ({
    name,
    refused,
    spoil(request, chance) {
      const found = places(contract, request, 'body', request.operation.body).filter(fits);
      return found.length > 0 && change(chance.oneOf(found), chance, request);
    },
  });
  return [...ofAnyKind(at), ...ofTexts(at), ...ofWords(at), ...ofNumbers(at), ...ofLists(at), twice];
}

const put = ({ holder, key }, value) => ((holder[key] = value), true);
const putOneOf = (values) => (place, chance) => put(place, chance.oneOf(values));
const isText = ({ value }) => typeof value === 'string';
const isList = ({ value }) => Array.isArray(value);
const isQuarter = ({ schema }) => schema.pattern?.startsWith('^20');
const isDay = ({ schema }) => schema.format === 'date';
const isWhole = ({ key }) => key === 'body';

function ofAnyKind(at) {
  const isObject = ({ value, schema }) =>
    value !== null && typeof value === 'object' && !Array.isArray(value) && !schema.additionalProperties;
  const isMember = (place) => !Array.isArray(place.holder) && !isWhole(place);
  const isNumberOrTruth = ({ value }) => typeof value === 'number' || typeof value === 'boolean';
  const anything = () => true;
  const another = (place, chance) => put(place, chance.oneOf(othersThan(place.value)));
  const asText = (place) => put(place, String(place.value));
  const remove = ({ holder, key }) => delete holder[key];
  const add = ({ value }, chance) => ((value[chance.oneOf(NAMES)] = 1), true);
  return [
    at('a value of another type', anything, another),
    at('a number or a truth as text', isNumberOrTruth, asText),
    at('null', (place) => !isWhole(place), (place) => put(place, null), false), // prettier-ignore
    at('a member missing', isMember, remove, false),
    at('an unknown member', isObject, add),
  ];
}

function othersThan(value) {
  const all = ['a text', 42, true, 1.5, ['a text'], { unknown: 1 }, [[]], [{}]];
  const type = (one) => (Array.isArray(one) ? 'list' : typeof one);
  return all.filter((one) => type(one) !== type(value));
}

function ofTexts(at) {
  const isFree = (place) => isText(place) && !place.schema.enum && !place.schema.format && !isQuarter(place);
  const long = (length) => (place) => put(place, 'x'.repeat(length));
  const append = (values) => (place, chance) => put(place, place.value + chance.oneOf(values));
  return [
    at('a text too long', isText, long(30_000)),
    at('a text far too long', isText, long(1_000_000)),
    at('a control character', isText, append(CONTROL)),
    at('a lone surrogate', isText, append(SURROGATES)),
    at('odd but plain text', isFree, putOneOf(TEXTS), false),
  ];
}

/** Texts of which only some are right: listed words, days, quarters. */
function ofWords(at) {
  const isListed = ({ schema }) => schema.enum;
  const unlisted = (place, chance) =>
    put(place, chance.oneOf(['PURPLE', String(place.value).toLowerCase(), `${place.value} `, '', '0']));
  return [
    at('another word than the listed', isListed, unlisted),
    at('no such day', isDay, putOneOf(DAYS)),
    at('a day in another form', isDay, putOneOf(DAYS_IN_OTHER_FORMS)),
    at('no such quarter', isQuarter, putOneOf(QUARTERS)),
  ];
}

function ofNumbers(at) {
  const isNumber = ({ value }) => typeof value === 'number';
  /** Written as it is, because no number of JavaScript is like it. */
  const outOfHand = (place, chance, request) => {
    request.number = chance.oneOf(NUMBERS);
    return put(place, '@number@');
  };
  return [at('a number out of hand', isNumber, outOfHand, false)];
}

function ofLists(at) {
  const isFilled = (place) => isList(place) && place.value.length > 0;
  const lengthen = (place) => put(place, Array(10_000).fill(place.value[0] ?? null));
  const repeat = ({ value }) => value.push(structuredClone(value[0]));
  return [
    at('a very long list', isList, lengthen, false),
    at('the same thing twice', isFilled, repeat, false),
  ];
}

const twice = {
  name: 'the same member twice',
  refused: true,
  spoil(request) {
    const text = JSON.stringify(request.body);
    request.raw = text.replace(/^\{("[^"]+"):/, (all, name) => `{${name}:null,${name}:`);
    return request.raw !== text;
  },
};
