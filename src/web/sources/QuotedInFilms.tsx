import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Excerpt } from '../../study/index.ts'
import { frameToMs } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { newIdentifier } from '../services/new-identifier.ts'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { LinkEndCard } from '../stage/links/LinkEndCard.tsx'
import { sayEnd } from '../stage/links/shown-links.ts'
import type { ShownQuoting } from '../stage/sources/use-quotings.ts'
import { quotingAt, useQuotingActs } from '../stage/sources/use-quotings.ts'
import { shotIndexAt } from '../state/parts.ts'
import { useAppState, useFilms, useServices, useStore, useWords } from '../use-app.ts'
import styles from './Quoted.module.css'

interface QuotedInFilmsProps {
  excerptId: Excerpt['id']
  quoted: readonly ShownQuoting[]
}

/** Where films quote an excerpt, each place with its still; and the ways to say so of one more. */
export function QuotedInFilms({ excerptId, quoted }: QuotedInFilmsProps) {
  const allWords = useWords()
  const { quotes: words } = allWords
  const store = useStore()
  const navigate = useNavigate()
  const acts = useQuotingActs()
  const shot = useShotAtDesk()
  const deskPart = useAppState(state => state.desk.partId)
  const firstPart = useFilms().cards[0]?.parts[0]?.id
  const partId = deskPart ?? firstPart
  const isThere = quoted.some(
    ({ quoting }) => quoting.partId === shot?.partId && quoting.startMs === shot.startMs,
  )
  if (partId === undefined && quoted.length === 0) return null
  return (
    <section aria-label={words.inFilms} className={styles.quoted}>
      <ul className={styles.places}>
        {quoted.map(({ id, quoting, end }) => (
          <li key={id}>
            <LinkEndCard end={end} />
            {quoting.says !== '' && <p className={styles.says}>{quoting.says}</p>}
            <Button look="quiet" onPress={() => acts.remove(end.filmId, id)}>
              {words.remove}
              <span className="unseen">: {sayEnd(end, allWords)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <div className={styles.ways}>
        {shot && !isThere && (
          <Button
            look="quiet"
            icon="add"
            onPress={() => acts.make(shot.filmId, quotingAt(shot, { id: newIdentifier(), excerptId }))}
          >
            {words.linkToShot(words.shotOf(shot.said))}
          </Button>
        )}
        {partId !== undefined && (
          <Button
            look="quiet"
            icon="desk"
            onPress={() => {
              store.change('begunQuote', () => ({ place: null, excerptId }))
              void navigate({ to: '/coding/$partId', params: { partId }, search: {} })
            }}
          >
            {words.takeToDesk}
          </Button>
        )}
      </div>
    </section>
  )
}

/** The shot that stands at the desk of this window; null where none does. */
function useShotAtDesk() {
  const { readings } = useWords()
  const { moments, reader } = useServices()
  const partId = useAppState(state => state.desk.partId)
  const part = useAppState(state => (partId === null ? undefined : state.parts[partId]))
  const { cards } = useFilms()
  const titleOf = useTitleOf()
  useEffect(() => {
    if (partId !== null) void reader.readPart(partId)
  }, [reader, partId])
  const card = cards.find(({ parts }) => parts.some(({ id }) => id === partId))
  if (partId === null || !part?.view.clock || !card) return null
  const index = shotIndexAt(part.shownShots, frameToMs(part.view.clock, moments.of(partId).frame))
  const shot = part.shownShots[index]
  if (!shot) return null
  const { startMs, endMs } = shot
  const said = { shot: readings.shotNumber(index + 1), film: titleOf(card.film) }
  return { filmId: card.film.id, partId, startMs, endMs, attachedTo: null, said }
}
