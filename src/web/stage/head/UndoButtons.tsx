import { useEffect } from 'react'
import type { StackRequest } from '../../../server/contracts/index.ts'
import { IconButton } from '../../controls/IconButton.tsx'
import { useServices, useWords } from '../../use-app.ts'

/** Undo and redo of one area, by button and by key. */
export function UndoButtons({ area, filmId }: StackRequest) {
  const { codebook } = useWords()
  const { outbox, shortcuts } = useServices()
  useEffect(() => {
    // The desk hears these keys together with its others.
    if (area !== 'codebook' && area !== 'analysis') return
    const stack = { area, filmId }
    return shortcuts.handle(area, { undo: () => outbox.undo(stack), redo: () => outbox.redo(stack) })
  }, [shortcuts, outbox, area, filmId])
  return (
    <>
      <IconButton
        icon="undo"
        label={codebook.undo}
        hint="undo"
        preventFocusOnPress
        onPress={() => outbox.undo({ area, filmId })}
      />
      <IconButton
        icon="redo"
        label={codebook.redo}
        hint="redo"
        preventFocusOnPress
        onPress={() => outbox.redo({ area, filmId })}
      />
    </>
  )
}
