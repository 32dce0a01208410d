import { useMemo, useState } from 'react'
import type { FilmCard } from '../../server/contracts/index.ts'
import type { Code } from '../../study/index.ts'
import { branchOf, codeName } from '../../study/index.ts'
import { clockTime } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { Tick } from '../controls/Tick.tsx'
import { useNearViewport } from '../controls/use-near-viewport.ts'
import { AppearanceStill } from '../stage/appearances/AppearanceStill.tsx'
import { usePlacesOfCodes } from '../stage/appearances/use-appearances.ts'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { spreadOver } from '../state/appearances.ts'
import { useAppState, useFilms, useWords } from '../use-app.ts'
import styles from './CodePage.module.css'
import { AsExample } from './examples/AsExample.tsx'
import { PlayFrames } from './PlayFrames.tsx'

interface CodeFramesProps {
  code: Code
  codes: readonly Code[]
}

/** Every frame of a code, film by film, with or without those of the codes under it. */
export function CodeFrames({ code, codes }: CodeFramesProps) {
  const { codebook } = useWords()
  const { cards } = useFilms()
  const language = useAppState(state => state.preferences.language)
  const [isRolledUp, setIsRolledUp] = useState(false)
  const branch = useMemo(() => [...branchOf(codes, code.id)], [codes, code.id])
  const codeIds = useMemo(() => (isRolledUp ? branch : [code.id]), [isRolledUp, branch, code.id])
  if (cards.length === 0) return null
  return (
    <section className={styles.frames} aria-labelledby="code-frames">
      <h3 id="code-frames">{codebook.frames}</h3>
      {branch.length > 1 && (
        <Tick className={styles.rollUp} isSelected={isRolledUp} onChange={setIsRolledUp}>
          {codebook.rollUp(branch.length - 1)}
        </Tick>
      )}
      <p className={styles.play}>
        <PlayFrames name={codeName(code, language)} codeIds={codeIds} />
      </p>
      {cards.map((card, index) => (
        <FramesOfFilm key={card.film.id} card={card} codeIds={codeIds} codes={codes} isNear={index < 4} />
      ))}
    </section>
  )
}

interface FramesProps {
  card: FilmCard
  /** Those whose frames are shown. */
  codeIds: readonly string[]
  codes: readonly Code[]
}

/** A film is asked about when it comes near what is seen. */
function FramesOfFilm({ isNear, ...frames }: FramesProps & { isNear: boolean }) {
  const { ref, hasBeenNear } = useNearViewport<HTMLDivElement>(isNear)
  return <div ref={ref}>{hasBeenNear && <Frames {...frames} />}</div>
}

const shownAtFirst = 8

function Frames({ card, codeIds, codes }: FramesProps) {
  const { codebook } = useWords()
  const title = useTitleOf()(card.film)
  const language = useAppState(state => state.preferences.language)
  const list = usePlacesOfCodes(card.film.id, codeIds)
  const [isWhole, setIsWhole] = useState(false)
  const namesOf = (ids: readonly string[]) =>
    codes
      .filter(({ id }) => ids.includes(id))
      .map(code => codeName(code, language))
      .join(codebook.between)
  if (!list) return null
  const shown = isWhole ? list : spreadOver(list, shownAtFirst)
  return (
    <>
      <h4>
        {title} <span className={styles.count}>{codebook.places(list.length)}</span>
      </h4>
      {list.length > 0 && (
        <ul className={styles.stills}>
          {shown.map(place => (
            <li key={`${place.partId} ${place.startMs}`}>
              <AppearanceStill appearance={place} title={title} />
              {codeIds.length === 1 && (
                <AsExample
                  codeId={codeIds[0]!}
                  appearance={place}
                  place={`${title} ${clockTime(Math.floor(place.startMs / 1000))}`}
                />
              )}
              {codeIds.length > 1 && <p className={styles.codesHere}>{namesOf(place.codeIds)}</p>}
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
