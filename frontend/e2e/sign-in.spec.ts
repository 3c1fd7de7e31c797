import { PASSWORD, PLAN, signIn } from './people';
import { expect, test } from './test';

test('a wrong password is said, and the address stays', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail address').fill('nobody@example.org');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();

  await expect(page.getByRole('alert')).toContainText('The e-mail address or the password is not right');
  await expect(page).toHaveTitle(/^Error: Sign in/);
  await expect(page.getByLabel('E-mail address')).toHaveValue('nobody@example.org');
  await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription(/password is not right/);
});

test('what is not filled in is said, and its link leads to the field', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Enter your password' }).click();
  await expect(page.getByLabel('Password', { exact: true })).toBeFocused();
});

test('no page is shown without signing in, and afterwards one lands where one was going', async ({
  page,
}) => {
  const going = `${PLAN}/actions?quarter=2024-25-Q1&objective=5`;
  await page.goto(going);
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);

  await signIn(page, 'homes');
  await expect(page).toHaveURL(going);
  await expect(page.getByRole('heading', { level: 1, name: 'Actions' })).toBeVisible();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
  await page.goto(going);
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
});

test('the way on after signing in never leads to another site', async ({ page, baseURL }) => {
  await page.goto('/sign-in?to=//elsewhere.example/&next=//elsewhere.example/');
  await signIn(page, 'homes');
  await expect(page).toHaveURL(new RegExp(`^${baseURL}/plans/`));
});

test('a password is hidden until somebody asks to see it', async ({ page }) => {
  await page.goto('/sign-in');
  const password = page.getByLabel('Password', { exact: true });
  await password.fill(PASSWORD);
  await expect(password).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Show password' }).click();
  await expect(password).toHaveAttribute('type', 'text');
});
