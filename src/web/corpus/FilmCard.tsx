import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { FilmCard as Card } from '../../server/contracts/index.ts'
import { classNames } from '../controls/class-names.ts'
import { IconButton } from '../controls/IconButton.tsx'
import { useAppState, useWords } from '../use-app.ts'
import { AnotherCopy } from './AnotherCopy.tsx'
import { CardPicture } from './CardPicture.tsx'
import styles from './FilmCard.module.css'
import type { FilmState } from './film-state.ts'
import { cardPeople, cardTitles } from './film-titles.ts'

interface FilmCardProps {
  card: Card
  state: FilmState
  place: { position: number; count: number }
  isDescribed: boolean
  onDescribe: (filmId: string) => void
}

export const FilmCard = memo(function FilmCard({
  card,
  state,
  place,
  isDescribed,
  onDescribe,
}: FilmCardProps) {
  const { corpus, amounts, filmPage } = useWords()
  const language = useAppState(app => app.preferences.language)
  const { film, parts, runningMs } = card
  const { main, below } = cardTitles(film, language)
  const title = main?.text || corpus.untitled
  const firstPart = parts[0]
  return (
    <li
      className={classNames(styles.card, isDescribed && styles.described)}
      aria-posinset={place.position}
      aria-setsize={place.count}
    >
      {firstPart ? (
        <Link to="/shots/$partId" params={{ partId: firstPart.id }} className={styles.open}>
          <CardPicture card={card} state={state} />
          <span className={styles.title} lang={main?.language}>
            {title}
          </span>
        </Link>
      ) : (
        <span className={styles.title}>{title}</span>
      )}
      <p className={styles.below}>
        {below.map(other => (
          <span key={other.kind + other.language} lang={other.language}>
            {other.text}
          </span>
        ))}
        {parts.length === 1 && runningMs !== null && (
          <span className={styles.running}>{amounts.length(runningMs)}</span>
        )}
      </p>
      {card.complaints.map(complaint => (
        <p key={complaint.field + complaint.value} className={styles.complaint}>
          {corpus.complaint(complaint)}
        </p>
      ))}
      <div className={styles.facts}>
        {film.specimen && <span className={styles.specimen}>{corpus.specimen}</span>}
        <span>{film.releaseDate ?? corpus.releaseUnknown}</span>
        <span className={styles.people}>{cardPeople(film, language)}</span>
        {parts.length > 1 && <PartLinks card={card} />}
        <AnotherCopy card={card} />
        {firstPart && (
          <Link
            to="/coding/$partId"
            params={{ partId: firstPart.id }}
            className={styles.code}
            aria-label={corpus.codeFilm(title)}
          >
            {corpus.code}
          </Link>
        )}
        <Link
          to="/film/$filmId"
          params={{ filmId: film.id }}
          className={styles.code}
          aria-label={filmPage.pageOf(title)}
        >
          {filmPage.page}
        </Link>
        <IconButton
          icon="describe"
          size="small"
          label={corpus.describeFilm(title)}
          onPress={() => onDescribe(film.id)}
        />
      </div>
    </li>
  )
})

function PartLinks({ card }: { card: Card }) {
  const { corpus } = useWords()
  return (
    <span className={styles.parts}>
      {card.parts.map(part => (
        <Link
          key={part.id}
          to="/shots/$partId"
          params={{ partId: part.id }}
          title={corpus.partName(part)}
          aria-label={`${part.position + 1} ${corpus.partName(part)}`}
        >
          {part.position + 1}
        </Link>
      ))}
    </span>
  )
}
