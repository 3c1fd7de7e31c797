import { readFileSync } from 'node:fs';
import { violationsOn } from './axe';
import { fillDay } from './forms';
import { PLAN } from './people';
import { expect, test } from './test';

const UPDATE = `${PLAN}/actions/3.3/updates/2024-25-Q2`;
const PDF = Buffer.from('%PDF-1.7 of one page');
const COMMENT = 'Please say which court dates were lost.';
const REASON = 'Three of nine groups have closed since the update was written.';

test('an update is drafted, sent, sent back, mended and accepted with another rating', async ({ as }) => {
  const lead = await as('probation');
  const manager = await as('manager');

  await test.step('amber asks what is at risk, and the lead says it', async () => {
    await lead.goto(UPDATE);
    await expect(lead.getByRole('heading', { level: 1, name: 'How does this action stand?' })).toBeVisible();
    await expect(lead.getByLabel('What is at risk?')).toHaveCount(0);
    // What tells of saving lies over nothing while it has nothing to tell, and is in sight once it has.
    const saved = lead.locator('.wm-save');
    await expect(saved).toHaveCSS('position', 'static');
    // Of nothing there is nothing to send, and the page says so rather than offer it.
    await lead.getByRole('button', { name: 'Check and send' }).click();
    await expect(lead.getByText('Not chosen')).toBeVisible();
    await lead.getByRole('link', { name: 'Nothing has been said of action 3.3' }).click();
    await expect(lead.getByRole('radio', { name: 'Red' })).toBeFocused();
    await lead.getByRole('radio', { name: 'Amber' }).check();
    await lead.getByLabel('What was done this quarter?').fill('Two of the three groups began on time.');
    await lead.getByLabel('What is at risk?').fill('Places are lost when court dates move.');
    const file = lead.getByLabel('Add a file');
    await file.setInputFiles({ name: 'groups.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ') });
    await expect(lead.getByText('What is in this file is none of these.')).toBeVisible();
    expect(await violationsOn(lead)).toEqual([]);
    await file.setInputFiles({ name: 'groups.pdf', mimeType: 'application/pdf', buffer: PDF });
    await expect(lead.getByText('groups.pdf is added.')).toBeVisible();
    await expect(lead.getByText('Saved').first()).toBeVisible();
    await lead.evaluate(() => scrollTo(0, 0));
    await expect(saved).toBeInViewport();
  });

  await test.step('before she sends she reads what is missing, and each leads to its field', async () => {
    await lead.getByRole('button', { name: 'Check and send' }).click();
    await expect(lead.getByRole('heading', { level: 1, name: 'Check before you send' })).toBeVisible();
    const missing = lead.getByRole('alert');
    await expect(missing).toContainText('Before you can send it');
    await expect(lead.locator(':focus')).toContainText('Before you can send it');
    await expect(missing.getByRole('link')).toHaveText([
      'Amber: say what you are doing about it',
      'Amber: say by when it is back on track',
    ]);
    await expect(lead.getByText('Not said')).toHaveCount(2);
    await expect(lead.getByRole('button', { name: 'Send', exact: true })).toHaveCount(0);
    expect(await violationsOn(lead)).toEqual([]);

    await missing.getByRole('link', { name: 'Amber: say by when it is back on track' }).click();
    await expect(lead.getByRole('heading', { level: 1, name: 'How does this action stand?' })).toBeVisible();
    const recovered = lead.getByRole('group', { name: 'Back on track by' });
    await expect(recovered.getByLabel('Day', { exact: true })).toBeFocused();
    await expect(recovered).toContainText('Amber: say by when it is back on track');
    expect(await violationsOn(lead)).toEqual([]);
    await fillDay(lead, 'Back on track by', '31 jan 2025');

    await lead.getByRole('button', { name: 'Check and send' }).click();
    await expect(missing.getByRole('link')).toHaveText(['Amber: say what you are doing about it']);
    await lead.getByRole('button', { name: 'Go back and finish' }).click();
    await expect(lead.locator(':focus')).toContainText('There is a problem');
    await missing.getByRole('link', { name: 'Amber: say what you are doing about it' }).click();
    await expect(lead.getByLabel('What are you doing about it?')).toBeFocused();
    await lead.keyboard.type('Asking the court for a list a week ahead.');
  });

  await test.step('when nothing is missing she sends', async () => {
    await lead.getByRole('button', { name: 'Check and send' }).click();
    await expect(lead.getByRole('heading', { level: 1, name: 'Check before you send' })).toBeFocused();
    await expect(lead.getByText('Not said')).toHaveCount(0);
    expect(await violationsOn(lead)).toEqual([]);
    await expect(lead.getByText('31 January 2025')).toBeVisible();
    await lead.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(lead.getByRole('alert')).toContainText('3.3 is with the manager now. 1 of 1 sent.');
  });

  await test.step('the manager reads it, opens the file, and sends it back with a comment', async () => {
    await manager.goto(UPDATE);
    const [arrived] = await Promise.all([
      manager.waitForEvent('download'),
      manager.getByRole('link', { name: 'groups.pdf' }).click(),
    ]);
    expect(readFileSync(await arrived.path())).toEqual(PDF);
    await expect(manager.getByText('Places are lost when court dates move.')).toBeVisible();
    await manager.getByText('Send it back with a comment').click();
    await manager.getByLabel('What should be changed?').fill(COMMENT);
    await manager.getByRole('button', { name: 'Send back' }).click();
    await expect(manager.getByRole('alert')).toContainText('Sent back.');
  });

  await test.step('the lead reads the comment, mends the update and sends it again', async () => {
    await lead.goto(`${PLAN}/my-updates`);
    await expect(lead.getByRole('main')).toContainText('0 of 1 sent');
    await expect(lead.getByRole('region', { name: '3.3 Rehabilitation' })).toContainText(
      `Sent back: ${COMMENT}`,
    );
    await lead.getByRole('link', { name: '3.3 Rehabilitation' }).click();
    // My updates has this comment and this field too: what is typed before the page has changed goes nowhere.
    await expect(lead.getByRole('heading', { level: 1, name: 'How does this action stand?' })).toBeVisible();
    await expect(lead.getByRole('main')).toContainText(`Sent back: ${COMMENT}`);
    await lead.getByLabel('What is at risk?').fill('Places are lost when court dates move: nine in August.');
    await lead.getByRole('button', { name: 'Check and send' }).click();
    await lead.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(lead.getByRole('alert')).toContainText('3.3 is with the manager now. 1 of 1 sent.');
  });

  await test.step('the manager confirms red, with what red asks for and a reason', async () => {
    await manager.goto(UPDATE);
    await expect(manager.getByText('nine in August')).toBeVisible();
    await manager.getByText('Accept it with another rating').click();
    const accept = manager.getByRole('button', { name: 'Accept with this rating' });
    await accept.click();
    await manager.getByRole('link', { name: 'Choose the rating that you confirm' }).click();
    await expect(manager.getByRole('radio', { name: 'Red' })).toBeFocused();

    await manager.getByRole('radio', { name: 'Red' }).check();
    await manager.getByLabel('What stands in the way?').fill('Court dates move without notice.');
    await manager.getByLabel('Who is asked?').fill('Crown Court listing office');
    await manager.getByLabel('What are they asked for?').fill('A list a week ahead');
    await fillDay(manager, 'By when?', '15 11 2024');
    await manager.getByLabel('Why another rating?').fill(REASON);
    await accept.click();
    await expect(manager.getByRole('alert')).toContainText('Accepted as red.');
  });

  await test.step('both ratings stay on the action’s page, and its history tells how they came there', async () => {
    await lead.goto(`${PLAN}/actions/3.3`);
    await expect(lead.getByRole('region', { name: 'How it stands' })).toContainText('Red');
    const said = lead.getByRole('article').filter({ hasText: 'Q2 2024-25' });
    await expect(said).toContainText('Accepted');
    await expect(said).toContainText(`confirmed red where the lead gave amber: “${REASON}”`);

    await lead.getByText('Who changed what, and when').click();
    const entries = lead.getByRole('table', { name: 'Changes, latest first' }).getByRole('row');
    await expect(entries.filter({ hasText: 'Update accepted with another rating' })).toContainText(REASON);
    await expect(entries.filter({ hasText: 'Update sent back' })).toContainText(COMMENT);
    await expect(entries.filter({ hasText: 'nine in August' })).toContainText('Probation Service');
    await expect(entries.filter({ hasText: 'Update sent 3.3' }).first()).toContainText('Probation Service');
  });
});
