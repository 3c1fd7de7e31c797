import { useState } from 'react';
import { Input } from '../ui/fields';

interface Props {
  id: string;
  value: string;
  onChange: (password: string) => void;
  error?: string;
}

/** A password, which can be looked at: somebody beside may be watching, so that it is hidden at first. */
export function PasswordInput({ id, value, onChange, error }: Props) {
  const [isShown, setShown] = useState(false);
  return (
    <div className="wm-password">
      <Input
        id={id}
        label="Password"
        labelSize="s"
        type={isShown ? 'text' : 'password'}
        autoComplete="current-password"
        autoCapitalize="none"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        error={error}
      />
      <button
        type="button"
        className="govuk-button govuk-button--secondary"
        aria-controls={id}
        aria-label={isShown ? 'Hide password' : 'Show password'}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? 'Hide' : 'Show'}
      </button>
    </div>
  );
}
