import { useEffect, useState } from 'react'
import { classNames } from '../controls/class-names.ts'
import { savedState } from '../state/outbox.ts'
import { useAppState, useWords } from '../use-app.ts'
import styles from './SaveNote.module.css'

const worthSayingAfterMs = 500

/**
 * Whether the program has kept what was done; why it has not stands among the notices. What is on its way for a moment
 * only is not worth a word.
 */
export function SaveNote() {
  const words = useWords()
  const state = savedState(useAppState(all => all.outbox))
  const isSlow = useSlowly(state.kind === 'saving')
  return (
    <p
      role="status"
      data-testid="save-state"
      data-state={state.kind}
      className={classNames(styles.note, state.kind === 'not-saved' && styles.trouble)}
    >
      {state.kind === 'not-saved'
        ? words.coding.notSaved(state.waiting)
        : words.coding[isSlow ? 'saving' : 'saved']}
    </p>
  )
}

/** True once it has held for a while. */
function useSlowly(holds: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false)
  useEffect(() => {
    if (!holds) return setIsSlow(false)
    const timer = setTimeout(() => setIsSlow(true), worthSayingAfterMs)
    return () => clearTimeout(timer)
  }, [holds])
  return isSlow
}
