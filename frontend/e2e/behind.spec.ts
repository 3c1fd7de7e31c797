import type { APIRequestContext } from '@playwright/test';
import { violationsOn } from './axe';
import { recordAnswer } from './forms';
import { BEHIND as PLAN } from './one-quarter';
import { SET_UP } from './people';
import { expect, test } from './test';

const Q1 = '2024-25-Q1';
const Q2 = '2024-25-Q2';
const ASK = { barrier: 'No room is free.', to: 'delivery-group', need: 'Lend a room.', by: '2024-10-31' };

/** What the manager's program writes for the leads. */
async function write(request: APIRequestContext, method: 'PUT' | 'POST', path: string, data: object = {}) {
  const done = await request.fetch(`/api/v1${PLAN}${path}`, { method, headers: SET_UP, data });
  expect(done.ok(), `${method} ${path}: ${done.status()} ${await done.text()}`).toBe(true);
}

test('a plan that is a quarter behind: nothing of either quarter is lost from sight', async ({
  as,
  request,
}) => {
  const lead = await as('quarter-lead');
  const manager = await as('quarter-manager');

  await test.step('the lead sees the quarter to answer first, and the next one folded below it', async () => {
    await lead.goto(`${PLAN}/my-updates`);
    await expect(lead.getByRole('main')).toContainText('Q1 2024-25 · was due 22 July 2024');
    await expect(lead.getByRole('main')).toContainText('0 of 4 sent');
    await lead.getByText('The quarter after it, Q2 2024-25').click();
    await expect(lead.getByRole('main')).toContainText('It has ended too.');
    await expect(lead.getByRole('link', { name: '1.2 Schools' }).last()).toHaveAttribute(
      'href',
      `${PLAN}/actions/1.2/updates/${Q2}`,
    );
    expect(await violationsOn(lead)).toEqual([]);
  });

  const source = 'telephone, 9 October';
  await write(request, 'PUT', `/actions/1.1/updates/${Q1}`, {
    rating: 'RED',
    done: 'Begun.',
    ask: ASK,
    source,
  });
  await write(request, 'POST', `/actions/1.1/updates/${Q1}/submission`);
  await write(request, 'POST', `/actions/1.1/updates/${Q1}/acceptance`);

  await test.step('an ask that the group puts off is open still, and says so', async () => {
    await manager.goto(`${PLAN}/support-and-decisions/1.1/${Q1}`);
    await recordAnswer(manager, 'Deferred', 'When the rooms are let.');
    await manager.goto(`${PLAN}/support-and-decisions?state=OPEN`);
    const asked = manager.getByRole('article', { name: '1.1 Surgeries, Q1 2024-25' });
    await expect(asked).toContainText('Deferred on 9 October 2024');
    expect(await violationsOn(manager)).toEqual([]);
  });

  await test.step('a part without its update is named before the quarter is finalised without it', async () => {
    const part = `/actions/1.2/updates/${Q1}/contributions/south-charity`;
    await write(request, 'PUT', part, { words: 'We trained two schools.', source });
    await write(request, 'POST', `${part}/submission`);
    await manager.goto(`${PLAN}/summary?quarter=${Q1}`);
    const left = manager.getByRole('region', { name: 'What is left to do' });
    await expect(left).toContainText('Partners have sent their part of these.');
    await expect(left).toContainText('1.2 (South Charity)');
    expect(await violationsOn(manager)).toEqual([]);
  });

  await write(request, 'POST', `/quarters/${Q1}/finalisation`);

  await test.step('a figure that came too late for it waits in the next one’s inbox, with its quarter', async () => {
    await lead.goto(`${PLAN}/measures/objectives/1/i1/${Q1}`);
    await lead.getByRole('textbox', { name: 'Figure' }).fill('31');
    await lead.getByRole('button', { name: 'Send to the manager' }).click();
    await expect(lead.getByRole('status').filter({ hasText: 'sent to the manager' })).toBeVisible();
    await manager.goto(`${PLAN}/inbox?quarter=${Q2}`);
    const waiting = manager.getByRole('region', { name: /to accept/ });
    await expect(waiting).toContainText('Calls for help');
    await expect(waiting).toContainText('Q1 2024-25');
    await manager.goto(`${PLAN}/summary?quarter=${Q2}`);
    await expect(manager.getByRole('region', { name: 'What is left to do' })).toContainText(
      'Calls for help (of Q1 2024-25)',
    );
  });
});
