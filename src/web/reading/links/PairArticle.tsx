import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Button } from '../../controls/Button.tsx'
import { classNames } from '../../controls/class-names.ts'
import { GatherAll } from '../../stage/gathering/GatherButton.tsx'
import { LinkEndCard } from '../../stage/links/LinkEndCard.tsx'
import type { ShownEnd, ShownLink } from '../../stage/links/shown-links.ts'
import { sayEnd } from '../../stage/links/shown-links.ts'
import { useStore, useWords } from '../../use-app.ts'
import styles from './Pairs.module.css'

interface PairArticleProps {
  shown: ShownLink
  /** A way has led here: it is shown, and has the focus. */
  isLedTo: boolean
  onOpen: () => void
}

/** One link: both stills, what the first is to the second, and what is written of them. */
export function PairArticle({ shown, isLedTo, onOpen }: PairArticleProps) {
  const words = useWords()
  const { links: said } = words
  const store = useStore()
  const article = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isLedTo) return
    article.current?.scrollIntoView({ block: 'nearest' })
    article.current?.focus()
  }, [isLedTo])
  const { id, link, from, to, kind } = shown
  const choose = () => store.change('chosen', () => ({ kind: 'link', id }))
  const pair = said.pairSaid({ from: sayEnd(from, words), kind: kind.forth, to: sayEnd(to, words) })
  const places = [from, to].flatMap(({ partId, place }) => (place ? [{ partId, place }] : []))
  const first = places[0]
  return (
    <article
      ref={article}
      tabIndex={-1}
      className={classNames(styles.article, isLedTo && styles.ledTo)}
      aria-label={pair}
      data-place={id}
    >
      <div className={styles.pair}>
        <End end={from} onFollow={choose} />
        <p className={styles.kind}>{kind.forth}</p>
        <End end={to} onFollow={choose} />
      </div>
      <div className={styles.said}>
        {link.says === '' ? (
          <p className={styles.nothing}>{said.nothingSaid}</p>
        ) : (
          <p className={styles.says}>{link.says}</p>
        )}
        <p className={styles.acts}>
          <Button look="quiet" onPress={onOpen}>
            {said.open}
            <span className="unseen"> {pair}</span>
          </Button>
          {first && (
            <Link
              to="/coding/$partId"
              params={{ partId: first.partId }}
              search={first.place.firstFrame === null ? {} : { frame: first.place.firstFrame }}
              onClick={choose}
            >
              {said.atDesk}
              <span className="unseen"> {pair}</span>
            </Link>
          )}
          <GatherAll
            label={said.gather}
            things={places.map(({ partId, place: { startMs, endMs } }) => ({
              ...{ what: 'span', partId, startMs, endMs },
            }))}
          />
        </p>
      </div>
    </article>
  )
}

/** With the date of its film. */
export function End({ end, onFollow }: { end: ShownEnd; onFollow: () => void }) {
  const { links: words } = useWords()
  return (
    <div className={styles.end}>
      <LinkEndCard end={end} onFollow={onFollow} />
      <p className={styles.date}>{end.film.releaseDate ?? words.undated}</p>
    </div>
  )
}
