import { Link } from '@tanstack/react-router'
import type { Fact, Source } from '../../study/index.ts'
import { codeName, factsOf, nameIn } from '../../study/index.ts'
import { useCodes, useContradictions } from '../stage/codes/use-codes.ts'
import { fieldName, sayValue } from '../stage/facts/fact-fields.ts'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { useWorld } from '../stage/world/use-world.ts'
import { useAppState, useFilms, useWords } from '../use-app.ts'
import styles from './Sources.module.css'

/** The values that a source says, each with what it is of, and whether another source says otherwise. Nothing where it says none. */
export function FactsOfSource({ source }: { source: Source }) {
  const words = useWords()
  const { quotes, facts: factWords } = words
  const language = useAppState(state => state.preferences.language)
  const { facts } = useWorld()
  const subjectOf = useSubjects()
  const own = facts.filter(({ citedId }) => citedId === source.id)
  if (own.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="rests-on">
      <h2 id="rests-on">{quotes.restsOn}</h2>
      <p className={styles.soft}>{quotes.restsOnMeaning}</p>
      <ul className={styles.excerpts}>
        {own.map(fact => {
          const { name, filmId } = subjectOf(fact)
          return (
            <li key={fact.id}>
              <span className={styles.soft}>
                {quotes.ofField(fieldName(fact.field, words))}
                {filmId === null ? (
                  name
                ) : (
                  <Link to="/film/$filmId" params={{ filmId }}>
                    {name}
                  </Link>
                )}
              </span>{' '}
              {sayValue(fact, { language, words })}{' '}
              <span className={styles.soft}>
                {[
                  fact.locator,
                  factWords.standings[fact.standing],
                  fact.isUsed ? factWords.inUse : '',
                  factsOf(facts, fact).isDisputed ? quotes.disputed : '',
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** What a fact is of, by the name that it has; a film, a version or a part has a page, its film's. */
function useSubjects(): (fact: Fact) => { name: string; filmId: string | null } {
  const { quotes } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { places, events } = useWorld()
  const codes = useCodes()
  const contradictions = useContradictions()
  const { cards } = useFilms()
  const titleOf = useTitleOf()
  return ({ aboutId }) => {
    const card = cards.find(
      ({ film, versions, parts }) =>
        film.id === aboutId ||
        versions.some(({ id }) => id === aboutId) ||
        parts.some(({ id }) => id === aboutId),
    )
    if (card) return { name: titleOf(card.film), filmId: card.film.id }
    const code = codes.find(({ id }) => id === aboutId)
    if (code) return { name: codeName(code, language), filmId: null }
    const named = [...places, ...events, ...contradictions].find(({ id }) => id === aboutId)
    return { name: named ? nameIn(named.names, language) : quotes.goneSubject, filmId: null }
  }
}
