import { createContext, useContext } from 'react';
import type { Band, Rating } from '../api/types';

/** What a plan calls its ratings and bands. */
export interface Labels {
  ratings: Record<Rating, string>;
  bands: Record<Band, string>;
}

export const RATINGS: readonly Rating[] = ['RED', 'AMBER', 'GREEN', 'BLUE', 'GREY'];
export const BANDS: readonly Band[] = ['ATTENTION', 'ON_TRACK', 'NOT_STARTED'];
export const BAND_RATINGS: Record<Band, readonly Rating[]> = {
  ATTENTION: ['RED', 'AMBER'],
  ON_TRACK: ['GREEN', 'BLUE'],
  NOT_STARTED: ['GREY'],
};

/** For a page outside every plan, and for tests; a plan's own labels come from the server. */
export const PLAIN_LABELS: Labels = {
  ratings: { RED: 'Red', AMBER: 'Amber', GREEN: 'Green', BLUE: 'Completed', GREY: 'Not started' },
  bands: { ATTENTION: 'Requires attention', ON_TRACK: 'On track or completed', NOT_STARTED: 'Not started' },
};

/** Set by the layout from the plan in the address, so that a rating need not be told its name everywhere. */
export const LabelsContext = createContext<Labels>(PLAIN_LABELS);
export const useLabels = () => useContext(LabelsContext);
