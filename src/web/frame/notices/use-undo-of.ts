import type { Notice } from '../../state/notices.ts'
import { dismissed, undoneBy } from '../../state/notices.ts'
import { useServices, useStore } from '../../use-app.ts'

/** Takes back what a notice tells; null where that would take back something else, or there is nothing to take back. */
export function useUndoOf(notice: Notice): (() => void) | null {
  const store = useStore()
  const { outbox } = useServices()
  const stack = undoneBy(notice)
  if (stack === null) return null
  return () => {
    store.change('notices', before => dismissed(before, notice.id))
    outbox.undo(stack)
  }
}
