import { nameIn } from '../../../study/index.ts'
import { useAppState, useWords } from '../../use-app.ts'
import { useContradictions } from '../codes/use-codes.ts'
import styles from '../inspector/Inspector.module.css'
import type { Inspected } from '../inspector/inspected.ts'
import { useChoosing } from '../inspector/use-chosen.ts'
import { namePlace } from './name-places.ts'
import { placesOfOpen } from './unit-here.ts'
import { useReadings } from './use-readings.ts'

/** What is read of a shot: each leads to its own view. Nothing where nothing is. */
export function ReadHere({ of, shot }: { of: Inspected; shot: { startMs: number; endMs: number } }) {
  const { readings: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const contradictions = useContradictions()
  const { mediations, spans, realities } = useReadings()
  const choose = useChoosing()
  const { partId, filmId } = of.part.view
  const parts = placesOfOpen(of.part)
  const isHere = (one: Parameters<typeof namePlace>[0] & { partId: string }) => {
    const place = namePlace(one, parts, words)
    return one.partId === partId && place.startMs < shot.endMs && shot.startMs < place.endMs
  }
  const here = mediations.filter(
    ({ id, extent, filmId: film }) =>
      film === filmId && (extent === 'film' || spans.some(span => span.mediationId === id && isHere(span))),
  )
  const real = realities.filter(isHere)
  if (here.length + real.length === 0) return null
  return (
    <section className={styles.section} aria-label={words.onThisShot}>
      <h3>{words.onThisShot}</h3>
      <ul>
        {here.map(({ id, contradictionId }) => {
          const contradiction = contradictions.find(one => one.id === contradictionId)
          return (
            <li key={id}>
              <button type="button" className={styles.row} onClick={() => choose({ kind: 'mediation', id })}>
                {contradiction && nameIn(contradiction.names, language)}
              </button>
            </li>
          )
        })}
        {real.map(({ id, records, questions }) => (
          <li key={id}>
            <button type="button" className={styles.row} onClick={() => choose({ kind: 'reality', id })}>
              {[
                ...(records.length > 0 ? [words.records] : []),
                ...(questions.length > 0 ? [words.questions] : []),
              ].join(words.between) || words.reality}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
