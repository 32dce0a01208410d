import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { deskOpened } from '../../state/desk.ts'
import { useStore } from '../../use-app.ts'
import styles from './DeskHead.module.css'
import type { DeskModeName } from './desk-modes.ts'
import { FilmSwitcher } from './FilmSwitcher.tsx'
import { ModeSwitch } from './ModeSwitch.tsx'

interface DeskHeadProps {
  partId: string
  mode: DeskModeName
  /** What is to be known of the film at a glance. */
  facts?: ReactNode
  /** What this mode offers beside. */
  children?: ReactNode
}

/** The head of the desk, the same in every mode: which film, in which way, and what can be done there. */
export function DeskHead({ partId, mode, facts, children }: DeskHeadProps) {
  const store = useStore()
  useEffect(() => store.change('desk', before => deskOpened(before, partId, mode)), [store, partId, mode])
  return (
    <header className={styles.head}>
      <h1 className={styles.name}>
        <FilmSwitcher partId={partId} mode={mode} />
      </h1>
      <ModeSwitch partId={partId} />
      <div className={styles.facts}>{facts}</div>
      {children && <div className={styles.tools}>{children}</div>}
    </header>
  )
}
