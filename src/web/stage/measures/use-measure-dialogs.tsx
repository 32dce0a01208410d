import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import type { Shot } from '../../../study/index.ts'
import { IconButton } from '../../controls/IconButton.tsx'
import type { PartState } from '../../state/parts.ts'
import { shotIndexAt } from '../../state/parts.ts'
import { useServices, useWords } from '../../use-app.ts'
import type { Playback } from '../player/playback.ts'
import { WritingDialog } from '../writing/WritingDialog.tsx'
import { SimilarShots } from './SimilarShots.tsx'
import { useMeasurements } from './use-measurements.ts'

/** Shots like the one on screen, and the writing in the pictures: the buttons that open them, and what is open. */
export function useMeasureDialogs(
  { part, playback }: { part: PartState; playback: Playback },
  hearsKeys: boolean,
): { buttons: ReactNode; open: ReactNode } {
  const words = useWords()
  const { shortcuts } = useServices()
  const measured = useMeasurements(part)
  const shots = part.shownShots
  const [likeShot, setLikeShot] = useState<Shot | null>(null)
  const [searchesWriting, setSearchesWriting] = useState(false)
  const findSimilar = () => setLikeShot(shots[shotIndexAt(shots, playback.ms)] ?? null)
  useEffect(() => {
    if (!hearsKeys) return
    return shortcuts.handle('measures', {
      'find-similar': () => setLikeShot(shots[shotIndexAt(shots, playback.ms)] ?? null),
      'find-writing': () => setSearchesWriting(true),
    })
  }, [shortcuts, shots, playback, hearsKeys])
  return {
    buttons: (
      <>
        {measured && (
          <IconButton
            icon="search"
            label={words.measurements.findSimilar}
            {...(hearsKeys && { hint: 'find-similar' as const })}
            preventFocusOnPress
            onPress={findSimilar}
          />
        )}
        <IconButton
          icon="writing"
          label={words.writing.open}
          {...(hearsKeys && { hint: 'find-writing' as const })}
          preventFocusOnPress
          onPress={() => setSearchesWriting(true)}
        />
      </>
    ),
    open: (
      <>
        {searchesWriting && <WritingDialog onClose={() => setSearchesWriting(false)} />}
        {likeShot && <SimilarShots shot={likeShot} part={part} onClose={() => setLikeShot(null)} />}
      </>
    ),
  }
}
