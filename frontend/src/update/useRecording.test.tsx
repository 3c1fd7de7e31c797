import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useRecording } from './useRecording';

const idOf = (pointer: string) => `form${pointer}`;

it('takes a second press for the first', async () => {
  const { result } = renderHook(() => useRecording(idOf));
  let times = 0;
  let answered = () => {};
  const go = () => {
    times += 1;
    return new Promise<void>((resolve) => (answered = resolve));
  };
  const { record } = result.current;
  let first = Promise.resolve(false);
  await act(async () => {
    first = record(go);
    expect(await record(go)).toBe(false);
  });
  expect(result.current.isRecording).toBe(true);
  await act(async () => {
    answered();
    expect(await first).toBe(true);
  });
  expect(times).toBe(1);
  expect(result.current.isRecording).toBe(false);
});

it('keeps the other faults as they are while one is mended', () => {
  const { result } = renderHook(() => useRecording(idOf));
  act(() => void result.current.refuse({ '/on': 'Enter a real date', '/value': 'Enter a number' }));
  const [on] = result.current.errors;
  act(() => result.current.edited('/value'));
  expect(result.current.errors).toHaveLength(1);
  expect(result.current.errors[0]).toBe(on);
  const before = result.current.errors;
  act(() => result.current.edited('/value'));
  expect(result.current.errors).toBe(before);
});

it('tells the faults in the order of the page', () => {
  document.body.innerHTML = '<input id="form/name" /><input id="form/on" /><input id="form/why" />';
  const { result } = renderHook(() => useRecording(idOf));
  act(
    () =>
      void result.current.refuse({
        '/why': 'Say why',
        '/gone': 'Say it',
        '/on': 'Say when',
        '/name': 'Name it',
      }),
  );
  expect(result.current.errors.map(({ message }) => message)).toEqual([
    'Name it',
    'Say when',
    'Say why',
    'Say it',
  ]);
});
