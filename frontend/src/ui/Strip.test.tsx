import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Rating, Standing, StripCell } from '../api/types';
import { LabelsContext, PLAIN_LABELS } from './labels';
import { Strip, stripText } from './Strip';

const cell = (quarter: string, rating: Rating, standing: Standing = 'REPORTED'): StripCell => ({
  quarter,
  rating,
  standing,
});

describe('a strip', () => {
  it('says every run of ratings with its quarters', () => {
    const cells = [
      cell('2022-23-Q1', 'AMBER'),
      cell('2022-23-Q2', 'AMBER'),
      cell('2022-23-Q3', 'RED'),
      cell('2022-23-Q4', 'RED'),
      cell('2023-24-Q1', 'RED'),
      cell('2023-24-Q2', 'GREEN'),
    ];
    expect(stripText(cells, PLAIN_LABELS)).toBe(
      'Amber Q1 to Q2 2022-23; red Q3 2022-23 to Q1 2023-24; green Q2 2023-24',
    );
  });

  it('says where there was silence, which breaks a run', () => {
    const cells = [
      cell('2022-23-Q1', 'GREY', 'NEVER_REPORTED'),
      cell('2022-23-Q2', 'GREEN'),
      cell('2022-23-Q3', 'GREEN', 'NO_ANSWER'),
      cell('2022-23-Q4', 'GREEN', 'NOT_DUE'),
    ];
    expect(stripText(cells, PLAIN_LABELS)).toBe(
      'Not started Q1 2022-23, never reported; green Q2 2022-23; green Q3 2022-23, carried on, update outstanding; ' +
        'green Q4 2022-23, carried on, no update asked for',
    );
  });

  it('is one picture with the plan’s own labels in its text', () => {
    const labels = { ...PLAIN_LABELS, ratings: { ...PLAIN_LABELS.ratings, RED: 'Off course' } };
    render(
      <LabelsContext value={labels}>
        <Strip cells={[cell('2022-23-Q1', 'RED')]} />
      </LabelsContext>,
    );
    expect(screen.getByRole('img', { name: 'Off course Q1 2022-23' })).toBeTruthy();
  });

  it('draws what was not reported in outline', () => {
    const { container } = render(
      <Strip cells={[cell('2022-23-Q1', 'RED'), cell('2022-23-Q2', 'RED', 'NO_ANSWER')]} />,
    );
    const faint = [...container.querySelectorAll('.wm-mark')].map((mark) =>
      mark.classList.contains('wm-mark--faint'),
    );
    expect(faint).toEqual([false, true]);
  });
});
