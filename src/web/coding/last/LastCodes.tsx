import { memo } from 'react'
import type { Code } from '../../../study/index.ts'
import { Keycap } from '../../controls/Keycap.tsx'
import { mostLastCodes } from '../../state/marks/last-codes.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { CodeRow } from '../CodeRow.tsx'
import type { UnitNow } from '../unit-now.ts'
import styles from './LastCodes.module.css'

interface LastCodesProps {
  /** Those that can be marked. */
  codes: readonly Code[]
  /** Those of the pass; a mark of any other is an example. */
  passCodeIds: readonly string[]
  now: UnitNow
  onToggle: (codeId: string) => void
}

/**
 * The codes marked last, in reach wherever the list is scrolled to. Each keeps its place, and the room is as large with
 * one as with ten, so that nothing moves under the hand.
 */
export const LastCodes = memo(function LastCodes({ codes, passCodeIds, now, onToggle }: LastCodesProps) {
  const { coding: words } = useWords()
  const last = useAppState(state => state.preferences.lastCodes)
  // Where all are in reach there is nothing to bring nearer.
  if (codes.length <= mostLastCodes) return null
  return (
    <section className={styles.last} aria-label={words.markedLast}>
      <h2 className={styles.heading}>
        {words.markedLast} <Keycap act="mark-last-code" />
      </h2>
      <ul className={styles.codes}>
        {last.map(({ codeId }) => {
          const code = codes.find(({ id }) => id === codeId)
          if (!code) return <li key={codeId} />
          const isExample = !passCodeIds.includes(codeId)
          return <CodeRow key={codeId} code={code} isExample={isExample} now={now} onToggle={onToggle} />
        })}
      </ul>
    </section>
  )
})
