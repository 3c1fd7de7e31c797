import { useState } from 'react';
import { ApiError } from '../api/client';
import type { Fault } from '../api/types';
import type { FieldError } from '../ui/ErrorSummary';
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

  async function record(
    go: (confirmed: { confirmedWords?: string[] }) => Promise<unknown>,
  ): Promise<boolean> {
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
    }
  }

  function refused(next: FieldError[], words: Fault[]) {
    setErrors(next);
    setFound(words);
    setConfirmed(false);
  }

  return {
    errors,
    errorAt: (pointer: string) => errors.find(({ field }) => field === id(pointer))?.message,
    found,
    isConfirmed,
    setConfirmed,
    /** To be called when the words change: what was found in them may be gone. */
    edited: () => setFound([]),
    record,
  };
}

export type Recording = ReturnType<typeof useRecording>;
