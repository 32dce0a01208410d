import { useEffect } from 'react'
import type { Playback } from '../stage/player/playback.ts'
import { playerKeys } from '../stage/player/player-keys.ts'
import type { ShotSteps } from '../stage/player/use-shot-steps.ts'
import type { TimelineControl } from '../stage/timeline/timeline-control.ts'
import { useServices } from '../use-app.ts'
import type { DeskActs } from './use-desk-acts.ts'

interface DeskKeys {
  playback: Playback
  steps: ShotSteps
  acts: DeskActs
  control: TimelineControl
  makeCode: () => void
}

export function useDeskKeys({ playback, steps, acts, control, makeCode }: DeskKeys): void {
  const { shortcuts } = useServices()
  useEffect(
    () =>
      shortcuts.handle('coding', {
        ...playerKeys(playback, steps, control),
        'accept-unit': acts.accept,
        'begin-pass': acts.beginPass,
        'none-here': acts.noneHere,
        'look-again': acts.lookAgain,
        'next-left': acts.goToNextLeft,
        'previous-left': acts.goToPreviousLeft,
        'new-code': makeCode,
        undo: acts.undo,
        redo: acts.redo,
      }),
    [shortcuts, playback, steps, acts, control, makeCode],
  )
  useEffect(() => shortcuts.handleSigns(acts.markByKey), [shortcuts, acts])
}
