/**
 * Every way in which a request is spoiled. A spoiler changes a good request in place and may answer false: not possible here.
 * `refused`: whoever may call the operation has to be told no, so that a 2xx is a failure as well.
 */
import { addressSpoilers, methodSpoilers, querySpoilers } from './spoil/address.mjs';
import { bodySpoilers, mediaTypeSpoilers } from './spoil/body.mjs';
import { headerSpoilers } from './spoil/headers.mjs';
import { memberSpoilers } from './spoil/members.mjs';

export function spoilersFor(contract, operation) {
  return [
    ...(operation.body ? [...memberSpoilers(contract), ...bodySpoilers(), ...mediaTypeSpoilers()] : []),
    ...querySpoilers(operation),
    ...addressSpoilers(operation),
    ...headerSpoilers(operation),
    ...methodSpoilers(operation),
  ];
}
