import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { Icon } from '../../controls/Icon.tsx'
import { deskOpened } from '../../state/desk.ts'
import { filmOfPart } from '../../state/films.ts'
import { useFilms, useStore, useWords } from '../../use-app.ts'
import styles from './DeskHead.module.css'
import type { DeskModeName } from './desk-modes.ts'
import { FilmSwitcher } from './FilmSwitcher.tsx'
import { ModeSwitch } from './ModeSwitch.tsx'
import { useTitleOf } from './use-title-of.ts'

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
      <ToFilmPage partId={partId} />
      <ModeSwitch partId={partId} />
      <div className={styles.facts}>{facts}</div>
      {children && <div className={styles.tools}>{children}</div>}
    </header>
  )
}

function ToFilmPage({ partId }: { partId: string }) {
  const { filmPage } = useWords()
  const titleOf = useTitleOf()
  const card = filmOfPart(useFilms(), partId)
  if (!card) return null
  const label = filmPage.pageOf(titleOf(card.film))
  return (
    <Link
      to="/film/$filmId"
      params={{ filmId: card.film.id }}
      className={styles.toPage}
      aria-label={label}
      title={label}
    >
      <Icon name="reading" />
    </Link>
  )
}
