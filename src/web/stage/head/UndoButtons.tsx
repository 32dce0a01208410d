import { useEffect } from 'react'
import type { StackRequest } from '../../../server/contracts/index.ts'
import { IconButton } from '../../controls/IconButton.tsx'
import type { Outbox } from '../../services/outbox.ts'
import { useServices, useWords } from '../../use-app.ts'

interface UndoButtonsProps extends StackRequest {
  /** False where the keys are those of the screen around it. */
  isHeard?: boolean
}

function turns(stack: StackRequest, outbox: Pick<Outbox, 'undo' | 'redo'>) {
  return { undo: () => outbox.undo(stack), redo: () => outbox.redo(stack) }
}

/** Undo and redo of one area, by button and by key. */
export function UndoButtons({ area, filmId, isHeard = true }: UndoButtonsProps) {
  const { codebook } = useWords()
  const { outbox, shortcuts } = useServices()
  useEffect(() => {
    if (!isHeard) return
    // The desk hears these keys together with its others.
    if (area === 'links') return shortcuts.handle('reading', turns({ area, filmId }, outbox))
    if (area === 'shelf') return shortcuts.handle('sources', turns({ area, filmId }, outbox))
    if (!isOfOnePage(area)) return
    return shortcuts.handle(area, turns({ area, filmId }, outbox))
  }, [shortcuts, outbox, area, filmId, isHeard])
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

const ofOnePage = ['codebook', 'analysis', 'find', 'plates', 'notebook', 'atlas', 'essay'] as const

function isOfOnePage(area: StackRequest['area']): area is (typeof ofOnePage)[number] {
  return (ofOnePage as readonly string[]).includes(area)
}
