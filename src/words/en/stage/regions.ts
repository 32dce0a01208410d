import { amounts, several } from '../amounts.ts'

/** Where in the picture a mark is. */
export const regions = {
  title: 'In the picture',
  draw: 'Draw a region',
  region: ({ number, keys }: { number: number; keys: number }) =>
    `Region ${amounts.count(number)}, ${several(keys, 'key', 'keys')}`,
  key: (timeCode: string) => `Key at ${timeCode}`,
  keyOutside: 'outside the mark',
  takeInHand: (number: number) => `Take region ${amounts.count(number)} in hand`,
  removeKey: (timeCode: string) => `Remove the key at ${timeCode}`,
  remove: (number: number) => `Remove region ${amounts.count(number)}`,
  drawing: 'Drag in the picture from corner to corner; or move it with the arrows and press Enter.',
  inHand: 'In hand: the arrows move it, with Shift they size it. Another frame, and it gets a key there.',
  inNumbers: 'Where it stands at this frame',
  inHundredths: 'In hundredths of the picture',
  numbers: { x: 'From the left, %', y: 'From above, %', width: 'Width, %', height: 'Height, %' },
  choose: (name: string) => `Region of “${name}”`,
  show: 'Show regions',
  hide: 'Hide regions',
}

export type RegionWords = typeof regions
