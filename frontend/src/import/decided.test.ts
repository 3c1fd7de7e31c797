import { describe, expect, test } from 'vitest';
import type { PlanDocument, PlanImport } from '../api/types';
import { decided, joinedWith, nameOf, NOTHING_DECIDED, requestOf, valueAt, valueOf } from './decided';
import { besideNewPartners, doubts, elsewhere, ofPartner } from './doubts';

const action = (ref: string, focus: string, leads: string[] = []) => ({
  ref,
  focus,
  action: 'Do it.',
  leads,
});
const plan = (actions: ReturnType<typeof action>[], partners: string[]) =>
  ({
    plan: { key: 'a', title: 'A', firstQuarter: '2024-25-Q1', lastQuarter: '2025-26-Q4' },
    partners: partners.map((key) => ({ key, name: key, kind: 'TEAM' })),
    objectives: [{ number: 1, title: 'One', actions }],
  }) as PlanDocument;

const present = plan([action('1.1', 'Old'), action('1.2', 'Gone')], ['police']);
const read = {
  document: plan(
    [action('1.1', 'New'), action('1.2', 'Gone'), action('1.3', 'More', ['forum'])],
    ['police', 'forum'],
  ),
  unsure: [
    { pointer: '/objectives/0/actions/2/focus', detail: 'Made up' },
    { pointer: '/partners/1', detail: 'New' },
    { pointer: '', detail: 'A table was passed over' },
  ],
  changes: [
    { kind: 'CHANGED', ref: '1.1', focus: 'New', fields: [] },
    { kind: 'ABSENT', ref: '1.2', focus: 'Gone', fields: [] },
    { kind: 'ADDED', ref: '1.3', focus: 'More', fields: [] },
  ],
  updates: [],
} as unknown as PlanImport;

describe('what is stored of a file', () => {
  test('is all of it, unless somebody decides otherwise', () => {
    expect(decided(read, present, NOTHING_DECIDED)).toEqual(read.document);
  });

  test('is not what was left, nor partners that nothing else has', () => {
    const stored = decided(read, present, { ...NOTHING_DECIDED, left: ['1.1', '1.3'] });
    expect(stored.objectives[0]!.actions!.map(({ focus }) => focus)).toEqual(['Old', 'Gone']);
    expect(stored.partners.map(({ key }) => key)).toEqual(['police']);
  });

  test('has one body where two were read, whoever was joined with whom', () => {
    const joined = joinedWith({ pfcc: 'forum' }, 'forum', 'police');
    expect(joined).toEqual({ pfcc: 'police', forum: 'police' });
    const stored = decided(read, present, { ...NOTHING_DECIDED, joined });
    expect(stored.objectives[0]!.actions![2]!.leads).toEqual(['police']);
    expect(stored.partners.map(({ key }) => key)).toEqual(['police']);
    expect(joinedWith(joined, 'forum', '')).toEqual({ pfcc: 'police' });
  });

  test('has what was mended, and what is withdrawn', () => {
    const stored = decided(read, present, {
      ...NOTHING_DECIDED,
      withdrawn: { '1.2': '2024-25-Q3' },
      mended: {
        [nameOf(read.document as PlanDocument, '/objectives/0/actions/2/focus')]: 'Mended',
        '/objectives/1/actions/1.3/askedIn': [2],
        '/objectives/1/actions/9.9/focus': 'Of an action that is no longer there',
      },
    });
    expect(stored.objectives[0]!.actions![2]).toMatchObject({ focus: 'Mended', askedIn: [2] });
    expect(stored.objectives[0]!.actions![1]!.withdrawn).toBe('2024-25-Q3');
  });

  test('is nothing of what was decided of another file', () => {
    const other = { ...read, changes: [] } as PlanImport;
    const before = {
      ...NOTHING_DECIDED,
      left: ['1.1'],
      withdrawn: { '1.2': '2024-25-Q3' as const },
    };
    expect(decided(other, present, before)).toEqual(other.document);
  });

  test('an action that the document leaves out is withdrawn as the plan has it', () => {
    const whole = { ...read, document: plan([action('1.1', 'New')], ['police']) } as PlanImport;
    const stored = decided(whole, present, { ...NOTHING_DECIDED, withdrawn: { '1.2': '2024-25-Q3' } });
    expect(stored.objectives[0]!.actions![1]).toMatchObject({
      ref: '1.2',
      focus: 'Gone',
      withdrawn: '2024-25-Q3',
    });
  });
});

test('a new plan is what was read without the rows that were left out, and what nothing needs any more', () => {
  const first = read.document as PlanDocument;
  const document = {
    ...first,
    objectives: [...first.objectives, { number: 2, title: 'Two', actions: [action('2.1', 'An appendix')] }],
  };
  const request = requestOf(
    {
      ...read,
      document,
      updates: [{ ref: '1.1', rating: 'GREEN' }, { ref: '1.2' }, { ref: '2.1' }],
    } as PlanImport,
    undefined,
    {
      ...NOTHING_DECIDED,
      left: ['1.3', '2.1'],
      mended: { '/plan/key': 'b', '/objectives/1/title': 'First' },
      quarter: '2024-25-Q2',
      withUpdates: true,
      leftUpdates: ['1.2'],
    },
    'plan.docx',
  );
  expect(request.document.plan.key).toBe('b');
  expect(request.document.objectives).toMatchObject([
    { title: 'First', actions: [{ ref: '1.1' }, { ref: '1.2' }] },
  ]);
  expect(request.document.partners).toEqual([]);
  expect(request).toMatchObject({ quarter: '2024-25-Q2', source: 'plan.docx', updates: [{ ref: '1.1' }] });
});

test('a name leads to a thing wherever it stands', () => {
  const document = {
    ...present,
    objectives: [
      { number: 3, title: 'Three', actions: [action('3.2', 'Second'), action('3.1', 'First')] },
      { number: 0, title: 'None' },
    ],
  } as PlanDocument;
  expect(nameOf(document, '/objectives/0/actions/1/focus')).toBe('/objectives/3/actions/3.1/focus');
  expect(valueOf(document, '/objectives/3/actions/3.1/focus')).toBe('First');
  expect(valueOf(document, '/objectives/0/title')).toBe('None');
  expect(valueAt(document, '/objectives/0/title')).toBe('Three');
});

test('doubts stand under what they are about', () => {
  expect(doubts(read).map(({ about }) => about)).toEqual(['1.3 More', 'Partners', 'The plan']);
});

test('what is looked through with new partners is not counted again, and is found there', () => {
  const unsure = [...read.unsure, { pointer: '/partners/0/name', detail: 'Of one that the plan has' }];
  const all = { ...read, unsure };
  expect(besideNewPartners(all, present).map(({ detail }) => detail)).toEqual([
    'Made up',
    'A table was passed over',
    'Of one that the plan has',
  ]);
  expect(ofPartner(unsure, 1).map(({ detail }) => detail)).toEqual(['New']);
  expect(ofPartner([{ pointer: '/partners/10', detail: 'Another' }], 1)).toEqual([]);
});

test('of a new plan what stands beside no field is listed', () => {
  const pointers = [
    '/plan/title',
    '/plan/vision',
    '/objectives/0/title',
    '/objectives/0/indicators/0/statement',
  ];
  const listed = elsewhere(
    [...pointers, '/objectives/0/actions/0/focus', '/partners/0', '/objectives'].map((pointer) => ({
      pointer,
      detail: '',
    })),
  );
  expect(listed.map(({ pointer }) => pointer)).toEqual([pointers[1], pointers[3], '/objectives']);
});

test('what has no name of its own is found where it stands', () => {
  const links = [{ title: 'One' }, { title: 'Two' }];
  const document = {
    ...present,
    objectives: [{ number: 2, title: 'Two', actions: [{ ...action('2.1', 'First'), links }] }],
  } as PlanDocument;
  const name = nameOf(document, '/objectives/0/actions/0/links/1/title');
  expect(valueOf(document, name)).toBe('Two');
  const stored = decided({ ...read, document } as PlanImport, undefined, {
    ...NOTHING_DECIDED,
    mended: { [name]: 'Mended' },
  });
  expect(stored.objectives[0]!.actions![0]!.links).toEqual([{ title: 'One' }, { title: 'Mended' }]);
});
