import { recordAnswer } from './forms';
import { PLAN } from './people';
import { expect, test } from './test';

const PART = 'Two officers sat in on the interviews.';
const REASON = 'The research is done but for one interview.';
const REPLY = 'The analyst has still not been named.';
const ANSWER = 'The command keeps the evening patrols until March.';
const TO_BOARD = 'The board is asked to write to the divisional command.';

test('a part is sent, an update is challenged, and what it asks for is answered', async ({ as }) => {
  test.setTimeout(150_000);
  const contributor = await as('police');
  const lead = await as('public-health');
  const manager = await as('manager');

  await test.step('a contributor writes and sends her part, and cannot rate', async () => {
    await contributor.goto(`${PLAN}/my-updates`);
    const row = contributor.getByRole('region', { name: '3.11 Prostitution and trafficking' });
    await expect(row).toContainText('Public Health rates this action and sends its update');
    await expect(row.getByRole('radio')).toHaveCount(0);
    await row.getByRole('link').first().click();
    // The row has a field of the same name: what is typed is to be typed on the page.
    await expect(contributor.getByRole('heading', { level: 1 })).toHaveText(
      'The part of Example Borough Police',
    );
    await contributor.getByLabel('What was the part of Example Borough Police?').fill(PART);
    await contributor.getByRole('button', { name: 'Add a link' }).click();
    await contributor.getByLabel('What the page is called').fill('Minutes of the interviews');
    await contributor.getByLabel('Its address').fill('https://www.example.org/minutes');
    await contributor.getByRole('button', { name: 'Check and send' }).click();
    await expect(contributor.getByRole('link', { name: 'Minutes of the interviews' })).toBeVisible();
    await contributor.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(contributor.getByRole('alert')).toContainText('3.11 (part of Example Borough Police)');
    await expect(contributor.getByRole('button', { name: 'Take back the part in 3.11' })).toBeVisible();
  });

  await test.step('the lead reads it beside her own words and sends', async () => {
    await lead.goto(`${PLAN}/actions/3.11/updates/2024-25-Q2`);
    await expect(lead.getByRole('article', { name: 'Part of Example Borough Police' })).toContainText(PART);
    await lead.getByLabel('What was done this quarter?').fill('The last four interviews are done.');
    await lead.getByRole('button', { name: 'Check and send' }).click();
    await lead.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(lead.getByRole('alert')).toContainText('3.11 is with the manager now.');
  });

  await test.step('the manager accepts those without concerns, all at once', async () => {
    await manager.goto(`${PLAN}/inbox`);
    await manager.getByRole('button', { name: /^Check the \d without concerns/ }).click();
    await expect(manager.getByRole('heading', { level: 1 })).toBeFocused();
    await manager.getByLabel(/^2\.4 /).uncheck();
    await manager.getByRole('button', { name: /^Accept \d updates$/ }).click();
    await expect(manager.getByRole('alert')).toContainText('updates accepted: 4.4');
    await expect(manager.getByRole('table').getByRole('link', { name: /^4\.4 / })).toHaveCount(0);
  });

  await test.step('she sends one back, and is led on to the next', async () => {
    await manager.getByRole('link', { name: '4.2 Operation Encompass' }).click();
    await expect(manager.getByRole('table')).toContainText('Nurseries stay in.');
    await manager.getByText('Send it back with a comment').click();
    await manager.getByLabel('What should be changed?').fill('Which eleven schools? Ring 020 7946 0958.');
    await manager.getByRole('button', { name: 'Send back' }).click();
    await expect(manager.getByText('“020 7946 0958” looks like a phone number')).toBeVisible();
    await manager.getByLabel('What should be changed?').fill('Which eleven schools, by type?');
    await manager.getByRole('button', { name: 'Send back' }).click();
    await expect(manager.getByRole('alert')).toContainText('4.2: Sent back.');
    await expect(manager.getByRole('heading', { level: 1 })).not.toContainText('4.2');
  });

  await test.step('she confirms another rating with a reason', async () => {
    await manager.goto(`${PLAN}/inbox/3.11/2024-25-Q2`);
    await expect(manager.getByRole('article', { name: 'Part of Example Borough Police' })).toContainText(
      PART,
    );
    await manager.getByText('Accept it with another rating').click();
    await manager.getByRole('radio', { name: 'Amber' }).check();
    await manager.getByLabel('Why another rating?').fill(REASON);
    await manager.getByRole('button', { name: 'Accept with this rating' }).click();
    await expect(manager.getByRole('alert')).toContainText('3.11: Accepted as amber.');
  });

  await test.step('the lead is told, and replies once', async () => {
    await lead.goto(`${PLAN}/my-updates`);
    await expect(lead.getByRole('main')).toContainText(`Accepted as amber: ${REASON}`);
    await lead.getByRole('link', { name: 'Reply to the manager about 3.11' }).click();
    await expect(lead.getByRole('main')).toContainText('confirmed amber where the lead gave red');
    await lead.getByLabel('What do you say to it?').fill('Ring 020 7946 0958');
    await lead.getByRole('button', { name: 'Send the reply' }).click();
    await expect(lead.getByText('“020 7946 0958” looks like a phone number')).toBeVisible();
    await lead.getByLabel('What do you say to it?').fill(REPLY);
    await lead.getByRole('button', { name: 'Send the reply' }).click();
    await expect(lead.getByRole('alert')).toContainText('Your reply is on record.');
    await expect(lead.getByRole('button', { name: 'Send the reply' })).toHaveCount(0);
    await expect(lead.getByRole('main')).toContainText(REPLY);
  });

  await test.step('the manager records an answer, and takes the request to the board', async () => {
    await manager.goto(`${PLAN}/support-and-decisions?quarter=2024-25-Q2&state=OPEN`);
    await manager.getByRole('link', { name: /^Record the answer.*5\.4, Q2/ }).click();
    await manager.getByRole('button', { name: 'Record the answer' }).click();
    await expect(manager.locator(':focus')).toContainText('There is a problem');
    await recordAnswer(manager, 'Agreed', ANSWER);
    await manager.getByLabel('What is the board asked, in your words?').fill(TO_BOARD);
    await manager.getByRole('button', { name: 'Take it to the board' }).click();
    await expect(manager.getByRole('alert')).toContainText('It goes to the board in your words.');

    await manager.goto(`${PLAN}/support-and-decisions?quarter=2024-25-Q2&state=ESCALATED`);
    const asked = manager.getByRole('article', { name: '5.4 Public transport, Q2 2024-25' });
    await expect(asked).toContainText(TO_BOARD);
    await expect(asked).toContainText(ANSWER);
  });
});
