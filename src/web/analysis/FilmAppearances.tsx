import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { clockTime } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { Still } from '../controls/Still.tsx'
import type { Appearance } from '../state/appearances.ts'
import { appearanceKey } from '../state/appearances.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import styles from './FilmAppearances.module.css'
import type { Names } from './use-names.ts'

interface FilmAppearancesProps {
  filmId: string
  codeId: string
  names: Names
  onClose: () => void
}

const shownAtFirst = 24

/** Every shot of a film in which the symbol is; each leads to its frame on the desk. */
export function FilmAppearances({ filmId, codeId, names, onClose }: FilmAppearancesProps) {
  const { analysis } = useWords()
  const { questions } = useServices()
  const list = useAppState(state => state.appearances[appearanceKey(filmId, codeId)])
  const [most, setMost] = useState(shownAtFirst)
  useEffect(() => {
    if (!list) void questions.readAppearances(filmId, codeId)
  }, [questions, filmId, codeId, list])
  const title = names.film(filmId)
  const said = list
    ? list.length === 0
      ? analysis.noAppearance(title)
      : analysis.appearances({ title, count: list.length })
    : title
  return (
    <section className={styles.appearances} aria-label={said} data-testid="appearances">
      <header className={styles.head}>
        <h3>{said}</h3>
        <IconButton icon="close" size="small" label={analysis.close} onPress={onClose} />
      </header>
      {list?.some(({ fileId }) => fileId === null) && <p className={styles.none}>{analysis.noFile}</p>}
      <ul className={styles.stills}>
        {list?.slice(0, most).map(appearance => (
          <li key={appearance.shotId}>
            <AppearanceStill appearance={appearance} />
          </li>
        ))}
      </ul>
      {list && list.length > most && (
        <Button look="quiet" onPress={() => setMost(list.length)}>
          {analysis.moreAppearances(list.length - most)}
        </Button>
      )}
    </section>
  )
}

function AppearanceStill({ appearance }: { appearance: Appearance }) {
  const { analysis } = useWords()
  const { fileId, frame, partId, shotNumber, startMs, endMs } = appearance
  const said = analysis.appearance({
    number: shotNumber,
    from: clockTime(Math.floor(startMs / 1000)),
    to: clockTime(Math.floor(endMs / 1000)),
  })
  if (fileId === null || frame === null) return <span className={styles.line}>{said}</span>
  return (
    <Link to="/coding/$partId" params={{ partId }} search={{ frame }} className={styles.link}>
      <span className={styles.still}>
        <Still address={`/media/stills/${fileId}/${frame}.jpg?width=320`} />
      </span>
      <span className={styles.line}>{said}</span>
    </Link>
  )
}
