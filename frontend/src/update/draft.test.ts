import { describe, expect, it } from 'vitest';
import { differences, draftOf, merged, requestOf, typingFaults, type Draft } from './draft';
import { updateWith } from './testing';

describe('a request', () => {
  it('holds nothing empty: no texts, no halves of dates, no objects without members', () => {
    const typed: Draft = {
      '/rating': 'AMBER',
      '/done': '  ',
      '/atRisk': ' Staff ',
      '/recovery/by': '2025--31',
    };
    expect(JSON.parse(JSON.stringify(requestOf(typed)))).toEqual({
      rating: 'AMBER',
      atRisk: 'Staff',
      readings: [],
    });
  });

  it('holds what the rating asks for, and not what was typed under another one', () => {
    const typed: Draft = {
      '/atRisk': 'Staff',
      '/completedOn': '2024-09-01',
      '/noHelpBecause': 'In hand',
      '/help': 'NO',
    };
    expect(requestOf({ ...typed, '/rating': 'RED' })).toMatchObject({
      noHelpBecause: 'In hand',
      atRisk: undefined,
    });
    expect(requestOf({ ...typed, '/rating': 'AMBER' })).toMatchObject({
      atRisk: 'Staff',
      noHelpBecause: undefined,
    });
    expect(requestOf({ ...typed, '/rating': 'BLUE' })).toMatchObject({
      completedOn: '2024-09-01',
      atRisk: undefined,
    });
  });

  it('gives figures as numbers, a share with both of its parts or neither, and what comes later with its date', () => {
    const typed: Draft = {
      '/readings/m1/value': '74%',
      '/readings/m1/numerator': '51',
      '/readings/m1/denominator': '69',
      '/readings/m2/value': '1,204',
      '/readings/m2/numerator': '5',
      '/readings/m3/status': 'NOT_YET',
      '/readings/m3/value': '9',
      '/readings/m3/expectedOn': '2024-12-13',
      '/readings/m4/value': 'many',
    };
    expect(JSON.parse(JSON.stringify(requestOf(typed).readings))).toEqual([
      { measure: 'm1', value: 74, numerator: 51, denominator: 69 },
      { measure: 'm2', value: 1204 },
      { measure: 'm3', status: 'NOT_YET', expectedOn: '2024-12-13' },
    ]);
  });

  it('says again what the server has, so that nothing is lost that this page does not show', () => {
    const update = updateWith({
      rating: 'RED',
      done: 'Done',
      next: 'Next',
      ask: { barrier: 'B', to: 'police', toName: 'Police', need: 'N', by: '2024-11-14' },
      completionDate: { to: '2025-01-31', reason: 'Late' },
      source: 'e-mail',
    });
    expect(requestOf(draftOf(update))).toMatchObject({
      rating: 'RED',
      done: 'Done',
      next: 'Next',
      ask: { barrier: 'B', to: 'police', need: 'N', by: '2024-11-14' },
      completionDate: { to: '2025-01-31', reason: 'Late' },
      source: 'e-mail',
    });
  });

  it('never has last time’s figures, nor the rating that the manager confirmed in place of the lead’s', () => {
    expect(requestOf(draftOf(undefined))).toMatchObject({ readings: [] });
    expect(requestOf(draftOf(updateWith({ rating: 'AMBER', givenRating: 'GREEN' }))).rating).toBe('GREEN');
  });
});

describe('what cannot be sent yet', () => {
  it('is half a date, a figure that is no number, one half of a share', () => {
    const typed: Draft = {
      '/rating': 'BLUE',
      '/completedOn': '2024-9-',
      '/readings/m1/value': 'about 40',
      '/readings/m2/numerator': '5',
    };
    expect(Object.keys(typingFaults(typed)).sort()).toEqual([
      '/completedOn',
      '/readings/m1/value',
      '/readings/m2/denominator',
    ]);
  });

  it('is of no matter where the rating does not ask for it', () => {
    expect(typingFaults({ '/rating': 'GREEN', '/completedOn': '2024-9-' })).toEqual({});
  });
});

it('merges what two people wrote: mine where I touched it, theirs where I did not', () => {
  const base: Draft = { '/done': 'Before', '/next': 'Before', '/atRisk': 'Before' };
  const mine: Draft = { '/done': 'Mine', '/next': 'Before' };
  const theirs: Draft = { '/done': 'Theirs', '/next': 'Theirs', '/atRisk': 'Before', '/changed': 'Theirs' };
  expect(merged(base, mine, theirs)).toEqual({ '/done': 'Mine', '/next': 'Theirs', '/changed': 'Theirs' });
  expect(differences(mine, theirs).sort()).toEqual(['/atRisk', '/changed', '/done', '/next']);
});
