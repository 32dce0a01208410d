import type { Edit } from '../edit.ts'
import { bicyclesClose } from './bicycles-close.ts'
import { castingBay } from './casting-bay.ts'
import { crowdClose } from './crowd-close.ts'
import { flywheel } from './flywheel.ts'
import { fullHall } from './full-hall.ts'
import { groupPhotograph, photographSeconds } from './group-photograph.ts'
import { hallAtNight } from './hall-at-night.ts'
import { litWindow } from './lit-window.ts'
import { threeChimneys } from './three-chimneys.ts'
import { trainClose } from './train-close.ts'
import { trainEntersSeconds, trainInThePlain } from './train-in-the-plain.ts'
import { wayHome } from './way-home.ts'
import { worksGate } from './works-gate.ts'
import { firstDawn, nightShift, whiteMorning } from './works-hours.ts'
import { worksPanorama } from './works-panorama.ts'

const cut = { kind: 'cut' } as const

/** From the first shift to the first snow: 60 seconds at 24 frames. */
export const thenEdit: Edit = {
  frameRate: { numerator: 24, denominator: 1 },
  shots: [
    {
      scene: () => worksPanorama(firstDawn),
      entry: { kind: 'start' },
      frames: 132,
      symbols: ['works', 'chimney', 'smoke', 'snow'],
    },
    { scene: threeChimneys, entry: cut, frames: 62, symbols: ['chimney', 'smoke'] },
    {
      scene: trainInThePlain,
      entry: cut,
      frames: 116,
      symbols: [
        'snow',
        { code: 'train', fromSeconds: trainEntersSeconds },
        { code: 'smoke', fromSeconds: trainEntersSeconds },
      ],
    },
    {
      scene: worksGate,
      entry: { kind: 'dissolve', frames: 24 },
      frames: 120,
      symbols: ['works', 'chimney', 'smoke', 'crowd', 'bicycle'],
    },
    { scene: bicyclesClose, entry: cut, frames: 44, symbols: ['bicycle'] },
    { scene: crowdClose, entry: cut, frames: 54, symbols: ['crowd'] },
    { scene: castingBay, entry: cut, frames: 92, symbols: ['works', 'furnace'] },
    { scene: flywheel, entry: cut, frames: 40, symbols: ['works', 'furnace'] },
    { scene: trainClose, entry: { kind: 'wipe', frames: 20 }, frames: 66, symbols: ['train', 'smoke'] },
    {
      scene: wayHome,
      entry: cut,
      frames: 264,
      symbols: [
        'housing',
        'crowd',
        'bicycle',
        'snow',
        { code: 'lit-window', fromSeconds: 2.3 },
        { code: 'chimney', fromSeconds: 0, toSeconds: 6.9 },
        { code: 'smoke', fromSeconds: 0, toSeconds: 9 },
      ],
    },
    {
      scene: hallAtNight,
      entry: { kind: 'fade', outFrames: 18, holdFrames: 6, inFrames: 20, colour: '#000000' },
      frames: 92,
      symbols: ['hall', 'snow', 'crowd', 'bicycle', 'lit-window'],
    },
    { scene: fullHall, entry: cut, frames: 84, symbols: ['hall', 'crowd'] },
    {
      scene: groupPhotograph,
      entry: cut,
      frames: 70,
      symbols: ['hall', 'crowd', 'snow'],
      flash: { atSeconds: photographSeconds, frames: 3 },
    },
    {
      scene: () => worksPanorama(nightShift),
      entry: { kind: 'dissolve', frames: 30 },
      frames: 70,
      symbols: ['works', 'chimney', 'smoke', 'lit-window', 'snow'],
    },
    { scene: litWindow, entry: cut, frames: 60, symbols: ['housing', 'lit-window', 'snow'] },
    {
      scene: () => worksPanorama(whiteMorning),
      entry: { kind: 'fade', outFrames: 16, holdFrames: 4, inFrames: 26, colour: '#f4f3ef' },
      frames: 92,
      symbols: ['works', 'chimney', 'smoke', 'snow'],
    },
  ],
}
