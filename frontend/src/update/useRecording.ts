import { useRef, useState } from 'react';
import { ApiError } from '../api/client';
import type { Fault } from '../api/types';
import type { FieldError } from '../ui/ErrorSummary';
import { inOrder } from '../ui/inOrder';
import { isPersonalData } from './sending';

/**
 * A small form that records something at once: what is refused stands at its fields, and words that look like personal
 * data go out once somebody has said that they identify nobody.
 *
 * @param id of the field for a pointer; also of the form as a whole, for an empty one
 */
export function useRecording(id: (pointer: string) => string) {
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [found, setFound] = useState<Fault[]>([]);
  const [isConfirmed, setConfirmed] = useState(false);
  const [isRecording, setRecording] = useState(false);
  const isUnderWay = useRef(false);

  async function record(
    go: (confirmed: { confirmedWords?: string[] }) => Promise<unknown>,
  ): Promise<boolean> {
    // A second press while the first is on its way is the same press: it would do the thing twice, or be refused.
    if (isUnderWay.current) return false;
    isUnderWay.current = true;
    setRecording(true);
    try {
      await go(isConfirmed ? { confirmedWords: found.map(({ words }) => words ?? '') } : {});
      refused([], []);
      return true;
    } catch (failure) {
      if (!(failure instanceof ApiError)) throw failure;
      const { faults } = failure;
      const isAboutWords = isPersonalData(failure);
      const about = faults.length > 0 ? faults : [{ pointer: '', detail: failure.message }];
      refused(
        isAboutWords
          ? [
              {
                field: id('found'),
                message: 'Take out what could identify somebody, or say that it identifies nobody',
              },
            ]
          : about.map(({ pointer, detail }) => ({ field: id(pointer), message: detail })),
        isAboutWords ? faults : [],
      );
      return false;
    } finally {
      isUnderWay.current = false;
      setRecording(false);
    }
  }

  function refused(next: FieldError[], words: Fault[]) {
    setErrors(inOrder(next));
    setFound(words);
    setConfirmed(false);
  }

  /** What cannot be sent as it is typed, by pointer; true when there is such a thing. */
  function refuse(wrong: Record<string, string>): boolean {
    const about = Object.entries(wrong);
    if (about.length === 0) return false;
    refused(
      about.map(([pointer, message]) => ({ field: id(pointer), message })),
      [],
    );
    return true;
  }

  /** To be called when the words change: what was found in them may be gone, and what was wrong at these pointers. */
  function edited(...pointers: string[]) {
    setFound([]);
    const mended = [...pointers.map(id), id('found')];
    setErrors((before) => {
      const left = before.filter(({ field }) => !mended.includes(field));
      return left.length === before.length ? before : left;
    });
  }

  return {
    errors,
    errorAt: (pointer: string) => errors.find(({ field }) => field === id(pointer))?.message,
    found,
    isConfirmed,
    setConfirmed,
    edited,
    refuse,
    /** While it is on its way, for `aria-disabled`. */
    isRecording,
    record,
  };
}

export type Recording = ReturnType<typeof useRecording>;
