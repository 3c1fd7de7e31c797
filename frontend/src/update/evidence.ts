import type { Evidence } from '../api/types';
import type { Draft, Faults, Field } from './draft';

export type EvidencePart = 'title' | 'url';
export type EvidenceField = `/evidence/${number}/${EvidencePart}`;

export const evidenceField = (index: number, part: EvidencePart): EvidenceField =>
  `/evidence/${index}/${part}`;

/** Links as somebody would have typed them. */
export const evidenceEntries = (links: Evidence[] = []): [EvidenceField, string][] =>
  links.flatMap(({ title, url }, index) => [
    [evidenceField(index, 'title'), title],
    [evidenceField(index, 'url'), url],
  ]);

const PLACE = /^\/evidence\/(\d+)\//;
const isAddress = (text: string) => /^https:\/\/[^\s/@]+\.[^\s@]+$/i.test(text);

/** The places of the list in which something is typed. */
export function placesIn(draft: Draft): number[] {
  const places = (Object.keys(draft) as Field[]).flatMap((field) => PLACE.exec(field)?.[1] ?? []).map(Number);
  return [...new Set(places)].sort((a, b) => a - b);
}

const part = (draft: Draft, index: number, name: EvidencePart) =>
  draft[evidenceField(index, name)]?.trim() ?? '';

const isWhole = (draft: Draft, index: number) =>
  part(draft, index, 'title') !== '' && isAddress(part(draft, index, 'url'));

/** What can be sent: links that have a title and an address. */
export const linksOf = (draft: Draft): Evidence[] =>
  placesIn(draft)
    .filter((index) => isWhole(draft, index))
    .map((index) => ({ title: part(draft, index, 'title'), url: part(draft, index, 'url') }));

/** Where the link that was sent at a position has been typed. */
export const placeOfSent = (draft: Draft, position: number): number =>
  placesIn(draft).filter((index) => isWhole(draft, index))[position] ?? position;

/** What is typed of a link and cannot be sent. */
export function linkFaults(draft: Draft): Faults {
  const faults: Partial<Record<Field, string>> = {};
  for (const index of placesIn(draft)) {
    const [title, url] = [part(draft, index, 'title'), part(draft, index, 'url')];
    if (url && !title) faults[evidenceField(index, 'title')] = 'Say what the page is called';
    if ((title || url) && !isAddress(url))
      faults[evidenceField(index, 'url')] = 'Enter an address that begins with https://';
  }
  return faults;
}

/** The changes that take one link away; those after it move up. */
export function withoutLink(draft: Draft, index: number): Draft {
  const last = Math.max(index, ...placesIn(draft));
  return Object.fromEntries(
    Array.from({ length: last - index + 1 }, (_, step) => index + step).flatMap((at) =>
      (['title', 'url'] as const).map((name) => [evidenceField(at, name), part(draft, at + 1, name)]),
    ),
  );
}

const MEGABYTE = 1024 * 1024;

/** In words, as people know it from their folders. */
export const fileSize = (bytes: number) =>
  bytes < MEGABYTE ? `${Math.max(1, Math.round(bytes / 1024))} kB` : `${(bytes / MEGABYTE).toFixed(1)} MB`;
