import { Link, useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { nameIn } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { useSaidChord } from '../controls/Keycap.tsx'
import { useContradictions } from '../stage/codes/use-codes.ts'
import { useFreshReadings, useReadings } from '../stage/readings/use-readings.ts'
import { useAppState, useFilms, useWords } from '../use-app.ts'
import { Filters } from './Filters.tsx'
import { MediationArticle } from './MediationArticle.tsx'
import styles from './ReadingScreen.module.css'
import type { Narrowed } from './select-mediations.ts'
import { orderAsked, selectMediations } from './select-mediations.ts'

/** Mediations by contradiction, in the order of a date of their films. */
export function Mediations({ narrowed }: { narrowed: Narrowed }) {
  useFreshReadings()
  const { readings: words, contradictions: opposed } = useWords()
  const language = useAppState(state => state.preferences.language)
  const isLoaded = useAppState(state => state.readings.loaded && state.films.loaded)
  const navigate = useNavigate()
  const contradictions = useContradictions()
  const { mediations, spans } = useReadings()
  const { cards } = useFilms()
  const selected = useMemo(() => {
    const beginsAt = (mediationId: string) =>
      Math.min(...spans.filter(span => span.mediationId === mediationId).map(({ startMs }) => startMs))
    const films = cards.map(({ film }) => film)
    return selectMediations({ mediations, contradictions, films, beginsAt }, narrowed)
  }, [mediations, contradictions, spans, cards, narrowed])
  const narrow = (to: Narrowed) =>
    void navigate({ to: '/reading', search: { ...narrowed, mediation: undefined, ...to }, replace: true })
  return (
    <section className={styles.section} aria-labelledby="mediations">
      <h2 id="mediations">
        {words.mediations} <span className={styles.meaning}>{words.mediationMeaning}</span>
      </h2>
      {isLoaded && mediations.length === 0 && <Empty />}
      {mediations.length > 0 && <Filters narrowed={narrowed} mediations={mediations} onNarrow={narrow} />}
      {mediations.length > 0 && selected.length === 0 && (
        <p className={styles.purpose} role="status">
          {words.noneSuch}{' '}
          <Button look="quiet" onPress={() => void navigate({ to: '/reading', search: {} })}>
            {words.allAgain}
          </Button>
        </p>
      )}
      {selected.map(({ contradiction, mediations: own }) => {
        const { id, names, firstPole, secondPole, retired } = contradiction
        return (
          <section key={id} className={styles.contradiction} aria-labelledby={`of-${id}`} data-place={id}>
            <h3 id={`of-${id}`}>
              <Link to="/codebook" search={{ contradiction: id }}>
                {nameIn(names, language)}
              </Link>{' '}
              <span className={styles.poles}>
                {opposed.versus(nameIn(firstPole, language), nameIn(secondPole, language))}
                {retired && ` · ${words.retired}`}
              </span>
            </h3>
            {own.map(mediation => (
              <MediationArticle
                key={mediation.id}
                mediation={mediation}
                contradiction={contradiction}
                order={orderAsked(narrowed)}
                isLedTo={mediation.id === narrowed.mediation}
              />
            ))}
          </section>
        )
      })}
    </section>
  )
}

function Empty() {
  const { readings: words } = useWords()
  const chord = useSaidChord('mediate')
  return (
    <>
      <p className={styles.purpose}>{words.purpose}</p>
      <p className={styles.purpose}>{words.begin({ chord })}</p>
      <p className={styles.ways}>
        <Link to="/codebook" search={{}}>
          {words.toCodebook}
        </Link>
        <Link to="/desk">{words.toDesk}</Link>
      </p>
    </>
  )
}
