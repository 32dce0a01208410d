import type { Edit } from '../edit.ts'
import { alongTheWall } from './along-the-wall.ts'
import { bicycleInPuddle } from './bicycle-in-puddle.ts'
import { billboardInRubble } from './billboard-in-rubble.ts'
import { cranesAtWork } from './cranes-at-work.ts'
import { deadTrack, fastTrainSeconds } from './dead-track.ts'
import { dustCloud } from './dust-cloud.ts'
import { emptyHall } from './empty-hall.ts'
import { hallInRuins } from './hall-in-ruins.ts'
import { chargeSeconds, chimneyLiesSeconds, lastChimneyFalls } from './last-chimney-falls.ts'
import { neonSign } from './neon-sign.ts'
import { neonStreet } from './neon-street.ts'
import { oneChimney } from './one-chimney.ts'
import { rink } from './rink.ts'
import { rinkClose, snapshotSeconds } from './rink-close.ts'
import { lastChimney, whiteGround } from './town-views.ts'
import { worksRemembered } from './works-remembered.ts'

const cut = { kind: 'cut' } as const

/** What became of the town: 60 seconds at 25 frames. */
export const nowEdit: Edit = {
  frameRate: { numerator: 25, denominator: 1 },
  shots: [
    {
      scene: () => worksRemembered(lastChimney),
      entry: { kind: 'start' },
      frames: 130,
      symbols: ['works', 'chimney', 'crane', 'new-towers', 'ruin', 'snow'],
    },
    { scene: hallInRuins, entry: cut, frames: 88, symbols: ['hall', 'ruin', 'new-towers', 'snow'] },
    { scene: emptyHall, entry: cut, frames: 116, symbols: ['hall', 'ruin'] },
    {
      scene: alongTheWall,
      entry: { kind: 'dissolve', frames: 25 },
      frames: 110,
      symbols: ['walker', 'works', 'ruin', 'new-towers', 'snow'],
    },
    { scene: cranesAtWork, entry: cut, frames: 72, symbols: ['crane', 'new-towers'] },
    { scene: billboardInRubble, entry: cut, frames: 82, symbols: ['billboard', 'ruin', 'snow'] },
    {
      scene: neonStreet,
      entry: { kind: 'wipe', frames: 20 },
      frames: 90,
      symbols: ['neon', 'walker', 'lit-window'],
    },
    { scene: rink, entry: cut, frames: 104, symbols: ['rink', 'neon', 'crowd'] },
    {
      scene: rinkClose,
      entry: cut,
      frames: 46,
      symbols: ['rink'],
      flash: { atSeconds: snapshotSeconds, frames: 2 },
    },
    { scene: neonSign, entry: cut, frames: 38, symbols: ['neon', 'snow'] },
    {
      scene: deadTrack,
      entry: { kind: 'fade', outFrames: 18, holdFrames: 8, inFrames: 22, colour: '#000000' },
      frames: 270,
      symbols: [
        'walker',
        'ruin',
        { code: 'works', fromSeconds: 0, toSeconds: 7 },
        { code: 'chimney', fromSeconds: 0, toSeconds: 4 },
        { code: 'train', fromSeconds: fastTrainSeconds.from, toSeconds: fastTrainSeconds.to },
        'crane',
        'new-towers',
      ],
    },
    { scene: oneChimney, entry: cut, frames: 54, symbols: ['chimney'] },
    {
      scene: lastChimneyFalls,
      entry: cut,
      frames: 126,
      symbols: [
        { code: 'chimney', fromSeconds: 0, toSeconds: chimneyLiesSeconds },
        { code: 'demolition', fromSeconds: chargeSeconds },
        'crowd',
        'new-towers',
      ],
    },
    { scene: dustCloud, entry: cut, frames: 58, symbols: ['demolition', 'walker'] },
    {
      scene: bicycleInPuddle,
      entry: { kind: 'dissolve', frames: 30 },
      frames: 84,
      symbols: ['bicycle', 'ruin', 'snow'],
    },
    {
      scene: () => worksRemembered(whiteGround),
      entry: { kind: 'fade', outFrames: 18, holdFrames: 5, inFrames: 28, colour: '#f4f5f5' },
      frames: 126,
      symbols: ['snow', 'walker', 'crane', 'new-towers', 'ruin'],
    },
  ],
}
