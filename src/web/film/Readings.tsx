import { Link } from '@tanstack/react-router'
import type { FilmCard } from '../../server/contracts/index.ts'
import type { Mark, Memo } from '../../study/index.ts'
import { nameIn } from '../../study/index.ts'
import { useContradictions } from '../stage/codes/use-codes.ts'
import { sayPositions } from '../stage/readings/say-positions.ts'
import { useChoices } from '../stage/readings/use-choices.ts'
import { useReadings } from '../stage/readings/use-readings.ts'
import { useAppState, useWords } from '../use-app.ts'
import styles from './FilmScreen.module.css'
import { Section } from './Section.tsx'

/** What is read in the film, and the memos that mention it; each leads to where it stands. */
export function Readings({ card: { film, parts }, marks }: { card: FilmCard; marks: readonly Mark[] }) {
  const { filmPage: words, notebook } = useWords()
  const choices = useChoices()
  const language = useAppState(state => state.preferences.language)
  const contradictions = useContradictions()
  const { mediations, memos, memoFrames } = useReadings()
  const scenesOf = useAppState(state => state.readings.parts)
  const own = mediations.filter(({ filmId }) => filmId === film.id)
  const partIds = new Set(parts.map(({ id }) => id))
  const isAbout = ({ about, aboutId }: Memo) => {
    if (about === 'film') return aboutId === film.id
    if (about === 'mark') return marks.some(({ id }) => id === aboutId)
    return about === 'scene' && [...partIds].some(id => scenesOf[id]?.scenes.some(one => one.id === aboutId))
  }
  const mentions = memos.filter(
    memo =>
      isAbout(memo) || memoFrames.some(({ memoId, partId }) => memoId === memo.id && partIds.has(partId)),
  )
  return (
    <>
      <Section title={words.mediations}>
        {own.length === 0 && <p className={styles.none}>{words.noMediations}</p>}
        <ul className={styles.texts}>
          {own.map(mediation => {
            const of = contradictions.find(({ id }) => id === mediation.contradictionId)
            if (!of) return null
            const { positionsBefore, positionsAfter, treatment } = mediation
            return (
              <li key={mediation.id}>
                <Link to="/reading" search={{ film: film.id, mediation: mediation.id }}>
                  {nameIn(of.names, language)}
                </Link>{' '}
                <span className={styles.faint}>
                  {sayPositions(of, positionsBefore, language)} → {sayPositions(of, positionsAfter, language)}
                  {treatment && ` · ${choices.say('treatment', treatment)}`}
                </span>
                {mediation.reading && <p className={styles.prose}>{mediation.reading}</p>}
              </li>
            )
          })}
        </ul>
      </Section>
      <Section title={words.memos}>
        {mentions.length === 0 && <p className={styles.none}>{words.noMemos}</p>}
        <ul className={styles.texts}>
          {mentions.map(memo => (
            <li key={memo.id}>
              <Link to="/reading/notebook" search={{ memo: memo.id }}>
                {notebook.kinds[memo.what]}
              </Link>
              {memo.isPrivate && <span className={styles.faint}> {words.private}</span>}
              <p className={styles.prose}>{memo.text}</p>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
