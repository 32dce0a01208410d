import type { KeyHandlers } from '../../services/shortcuts.ts'
import type { TimelineControl } from '../timeline/timeline-control.ts'
import { pixelAtMs } from '../timeline/timeline-view.ts'
import type { Playback } from './playback.ts'
import type { ShotSteps } from './use-shot-steps.ts'

/** What the keys of the player do on every screen that plays. */
export function playerKeys(
  playback: Playback,
  steps: Pick<ShotSteps, 'goToPreviousShot' | 'goToNextShot'>,
  control: TimelineControl,
): KeyHandlers {
  const playheadPixel = () => Math.max(0, pixelAtMs(control.view, playback.ms))
  return {
    'play-or-pause': () => playback.toggle(),
    'play-back': () => playback.shuttle(-1),
    pause: () => playback.pause(),
    'play-on': () => playback.shuttle(1),
    'slower-back': () => playback.shuttleSlower(-1),
    'slower-on': () => playback.shuttleSlower(1),
    loop: () => playback.toggleLoop(),
    'frame-back': () => playback.step(-1),
    'frame-forward': () => playback.step(1),
    'second-back': () => playback.stepSeconds(-1),
    'second-forward': () => playback.stepSeconds(1),
    'previous-shot': steps.goToPreviousShot,
    'next-shot': steps.goToNextShot,
    'first-frame': () => playback.go(0),
    'last-frame': () => playback.go(playback.lastFrame),
    'zoom-in': () => control.zoomIn(playheadPixel()),
    'zoom-out': () => control.zoomOut(playheadPixel()),
    'zoom-whole': control.whole,
  }
}
