import { expect, it } from 'vitest';
import { draftOf, requestOf, type Draft } from './draft';
import { fileSize, linkFaults, placeOfSent, withoutLink } from './evidence';
import { faultsOf } from './fields';
import { updateWith } from './testing';

const typed: Draft = {
  '/evidence/0/title': 'Half a link',
  '/evidence/1/title': 'Evaluation',
  '/evidence/1/url': 'https://www.example.org/evaluation.html',
};

it('sends the links that are whole, and says what the others lack', () => {
  expect(requestOf(typed).evidence).toEqual([
    { title: 'Evaluation', url: 'https://www.example.org/evaluation.html' },
  ]);
  expect(linkFaults(typed)).toEqual({ '/evidence/0/url': 'Enter an address that begins with https://' });
});

it.each(['http://example.org', 'javascript:alert(1)', 'https://user@example.org', 'https://', 'example.org'])(
  'does not take %s for an address to offer to others',
  (url) => {
    const draft: Draft = { '/evidence/0/title': 'A page', '/evidence/0/url': url };
    expect(requestOf(draft).evidence).toBeUndefined();
    expect(Object.keys(linkFaults(draft))).toEqual(['/evidence/0/url']);
  },
);

it('keeps the links that the server has when something else is saved', () => {
  const evidence = [{ title: 'Evaluation', url: 'https://www.example.org/' }];
  expect(requestOf(draftOf(updateWith({ evidence }))).evidence).toEqual(evidence);
});

it('marks what is wrong where it was typed', () => {
  expect(placeOfSent(typed, 0)).toBe(1);
  expect(faultsOf([{ pointer: '/evidence/0/url', detail: 'No site' }], typed)).toEqual({
    '/evidence/1/url': 'No site',
  });
});

it('closes the gap when a link is taken away', () => {
  expect({ ...typed, ...withoutLink(typed, 0) }).toEqual({
    '/evidence/0/title': 'Evaluation',
    '/evidence/0/url': 'https://www.example.org/evaluation.html',
    '/evidence/1/title': '',
    '/evidence/1/url': '',
  });
});

it('makes of a part only what a part says', () => {
  expect(JSON.parse(JSON.stringify(requestOf({ '/words': 'Two sessions', '/source': 'e-mail' })))).toEqual({
    words: 'Two sessions',
    source: 'e-mail',
    readings: [],
  });
});

it('says how large a file is as folders do', () => {
  expect([1, 1024, 350_000, 1024 * 1024, 10 * 1024 * 1024].map(fileSize)).toEqual([
    '1 kB',
    '1 kB',
    '342 kB',
    '1.0 MB',
    '10.0 MB',
  ]);
});
