import { useEffect } from 'react'
import type { Playback } from '../player/playback.ts'
import { playerKeys } from '../player/player-keys.ts'
import type { TimelineControl } from '../timeline/use-timeline-view.ts'
import { useServices } from '../use-app.ts'
import type { ShotActs } from './use-shot-acts.ts'

interface ShotKeys {
  acts: ShotActs
  control: TimelineControl
  chooseKind: () => void
  review: () => void
}

export function useShotKeys(playback: Playback, { acts, control, chooseKind, review }: ShotKeys): void {
  const { shortcuts } = useServices()
  const { view, zoomIn, zoomOut, whole } = control
  useEffect(
    () =>
      shortcuts.handle('shots', {
        ...playerKeys(playback, acts, { view, zoomIn, zoomOut, whole }),
        'split-shot': acts.split,
        'merge-with-previous': acts.merge,
        'retype-boundary': chooseKind,
        'boundary-back': () => acts.nudgeBoundary(-1),
        'boundary-forward': () => acts.nudgeBoundary(1),
        'boundary-here': acts.bringBoundary,
        'begin-review': review,
        undo: acts.undo,
        redo: acts.redo,
      }),
    [shortcuts, playback, acts, view, zoomIn, zoomOut, whole, chooseKind, review],
  )
}
