import { useState } from 'react'
import type { FilmCard } from '../../server/contracts/index.ts'
import { Button } from '../controls/Button.tsx'
import { useNearViewport } from '../controls/use-near-viewport.ts'
import { AppearanceStill } from '../stage/appearances/AppearanceStill.tsx'
import { useMarkedPlaces } from '../stage/appearances/use-appearances.ts'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { spreadOver } from '../state/appearances.ts'
import { useFilms, useWords } from '../use-app.ts'
import styles from './CodePage.module.css'

/** Every frame of a code, film by film; a film is asked about when one comes near it. */
export function CodeFrames({ codeId }: { codeId: string }) {
  const { codebook } = useWords()
  const { cards } = useFilms()
  if (cards.length === 0) return null
  return (
    <section className={styles.frames} aria-labelledby="code-frames">
      <h3 id="code-frames">{codebook.frames}</h3>
      {cards.map((card, index) => (
        <FramesOfFilm key={card.film.id} card={card} codeId={codeId} isNear={index < 4} />
      ))}
    </section>
  )
}

interface FramesOfFilmProps {
  card: FilmCard
  codeId: string
  isNear: boolean
}

function FramesOfFilm({ card, codeId, isNear }: FramesOfFilmProps) {
  const { ref, hasBeenNear } = useNearViewport<HTMLDivElement>(isNear)
  return <div ref={ref}>{hasBeenNear && <Frames card={card} codeId={codeId} />}</div>
}

const shownAtFirst = 8

function Frames({ card, codeId }: { card: FilmCard; codeId: string }) {
  const { codebook } = useWords()
  const title = useTitleOf()(card.film)
  const list = useMarkedPlaces(card.film.id, codeId)
  const [isWhole, setIsWhole] = useState(false)
  if (!list) return null
  const shown = isWhole ? list : spreadOver(list, shownAtFirst)
  return (
    <>
      <h4>
        {title} <span className={styles.count}>{codebook.places(list.length)}</span>
      </h4>
      {list.length > 0 && (
        <ul className={styles.stills}>
          {shown.map(appearance => (
            <li key={`${appearance.partId} ${appearance.startMs}`}>
              <AppearanceStill appearance={appearance} title={title} />
            </li>
          ))}
        </ul>
      )}
      {list.length > shown.length && (
        <Button look="quiet" onPress={() => setIsWhole(true)}>
          {codebook.allPlaces(list.length)}
          <span className="unseen"> {title}</span>
        </Button>
      )}
    </>
  )
}
