import { useEffect } from 'react'
import type { Playback } from '../player/playback.ts'
import { pixelAtMs } from '../timeline/timeline-view.ts'
import type { TimelineControl } from '../timeline/use-timeline-view.ts'
import { useServices } from '../use-app.ts'
import type { ShotActs } from './use-shot-acts.ts'

export function useShotKeys(
  playback: Playback,
  acts: ShotActs,
  control: TimelineControl,
  chooseKind: () => void,
): void {
  const { shortcuts } = useServices()
  const { view, zoomIn, zoomOut, whole } = control
  useEffect(() => {
    const playheadPixel = () => Math.max(0, pixelAtMs(view, playback.ms))
    return shortcuts.handle('shots', {
      'play-or-pause': () => playback.toggle(),
      'frame-back': () => playback.step(-1),
      'frame-forward': () => playback.step(1),
      'second-back': () => playback.stepSeconds(-1),
      'second-forward': () => playback.stepSeconds(1),
      'previous-shot': acts.goToPreviousShot,
      'next-shot': acts.goToNextShot,
      'first-frame': () => playback.go(0),
      'last-frame': () => playback.go(playback.lastFrame),
      'split-shot': acts.split,
      'merge-with-previous': acts.merge,
      'retype-boundary': chooseKind,
      'zoom-in': () => zoomIn(playheadPixel()),
      'zoom-out': () => zoomOut(playheadPixel()),
      'zoom-whole': whole,
      undo: acts.undo,
      redo: acts.redo,
    })
  }, [shortcuts, playback, acts, view, zoomIn, zoomOut, whole, chooseKind])
}
