import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { session } from '../api/addresses';
import { ApiError, post } from '../api/client';
import { to } from '../routes';
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary';
import { Input } from '../ui/fields';
import { Frame } from '../ui/Frame';
import { Page } from '../ui/Page';
import { anythingKept } from './kept';
import { PasswordInput } from './PasswordInput';
import { pathWithin } from './pathWithin';

export default function SignInPage() {
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [isWaiting, setWaiting] = useState(false);

  async function signIn(event: FormEvent) {
    event.preventDefault();
    const missing = missingIn(email, password);
    setErrors(missing);
    if (missing.length > 0 || isWaiting) return;
    setWaiting(true);
    try {
      await post(session, { email: email.trim(), password });
      // Whatever was read before was read by somebody else, or by nobody.
      client.clear();
      await navigate(pathWithin(search.get('to')) ?? to.home(), { replace: true });
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      setErrors([{ field: 'email', message: wordsFor(failure) }]);
    } finally {
      setWaiting(false);
    }
  }

  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <Frame>
      <Page title="Sign in" error={errors.length > 0}>
        <ErrorSummary errors={errors} />
        {anythingKept() && (
          <p className="govuk-inset-text">
            What you typed is kept on this device. Sign in to go on where you were.
          </p>
        )}
        <form className="wm-sign-in" onSubmit={signIn} noValidate>
          <Input
            id="email"
            label="E-mail address"
            labelSize="s"
            type="email"
            autoComplete="username"
            spellCheck={false}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            error={errorOf('email')}
          />
          <PasswordInput id="password" value={password} onChange={setPassword} error={errorOf('password')} />
          <button type="submit" className="govuk-button" aria-disabled={isWaiting}>
            {isWaiting ? 'Signing in…' : 'Sign in'}
          </button>
        </form>
        <p className="govuk-body">If you have no account, or cannot get in, ask the manager of your plan.</p>
      </Page>
    </Frame>
  );
}

function missingIn(email: string, password: string): FieldError[] {
  return [
    ...(email.trim() ? [] : [{ field: 'email', message: 'Enter your e-mail address' }]),
    ...(password ? [] : [{ field: 'password', message: 'Enter your password' }]),
  ];
}

function wordsFor({ status, offline, problem }: ApiError): string {
  if (offline) return 'The service did not answer. Check your connection and try again';
  // Not which of the two: that would tell who has an account.
  if (status === 401 || status === 422 || status === 400)
    return 'The e-mail address or the password is not right';
  return problem.detail || 'You could not be signed in. Try again in a few minutes';
}
