import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { SimilarAnswer } from '../../../server/contracts/index.ts'
import type { Shot } from '../../../study/index.ts'
import { sayRefusal } from '../../../words/index.ts'
import { Dialog } from '../../controls/Dialog.tsx'
import { Still } from '../../controls/Still.tsx'
import { filmById } from '../../state/films.ts'
import type { PartState } from '../../state/parts.ts'
import { useFilms, useServices, useWords } from '../../use-app.ts'
import { GatherAll, GatherHere } from '../gathering/GatherButton.tsx'
import type { ToGather } from '../gathering/use-gatherer.ts'
import { useTitleOf } from '../head/use-title-of.ts'
import { stillAddress } from '../stills/still-address.ts'
import styles from './SimilarShots.module.css'

type FoundShot = SimilarAnswer['similar'][number]

interface SimilarShotsProps {
  shot: Shot
  part: PartState
  onClose: () => void
}

/** The shots of the whole corpus that look most like one, each leading to its frame. */
export function SimilarShots({ shot, part, onClose }: SimilarShotsProps) {
  const words = useWords()
  const { measurements } = useServices()
  const [answer, setAnswer] = useState<Awaited<ReturnType<typeof measurements.similar>> | null>(null)
  useEffect(() => {
    let isWanted = true
    setAnswer(null)
    void measurements.similar(shot.id).then(found => isWanted && setAnswer(found))
    return () => {
      isWanted = false
    }
  }, [measurements, shot.id])
  const number = part.shownShots.findIndex(({ id }) => id === shot.id) + 1
  return (
    <Dialog
      title={words.measurements.similarTo(number)}
      closeLabel={words.navigation.close}
      isOpen
      onClose={onClose}
      size="large"
    >
      <div className={styles.body}>
        {!answer && <p role="status">{words.measurements.looking}</p>}
        {answer && !answer.ok && <p role="alert">{sayRefusal(words.refusals, answer.refusal)}</p>}
        {answer?.ok && <Found answer={answer.value} onChoose={onClose} />}
      </div>
    </Dialog>
  )
}

function Found({ answer, onChoose }: { answer: SimilarAnswer; onChoose: () => void }) {
  const { measurements, tray } = useWords()
  const { compared, unmeasuredParts, similar } = answer
  return (
    <>
      <p className={styles.said} role="status">
        {measurements.compared(compared, unmeasuredParts)}
      </p>
      <GatherAll things={similar.map(toGather)} label={tray.gatherAll(similar.length)} />
      <ol className={styles.grid}>
        {similar.map(found => (
          <li key={found.shotId}>
            <FoundLink found={found} onChoose={onChoose} />
          </li>
        ))}
      </ol>
    </>
  )
}

function FoundLink({ found, onChoose }: { found: FoundShot; onChoose: () => void }) {
  const { measurements } = useWords()
  const title = useTitleOf()(filmById(useFilms(), found.filmId)?.film)
  const { partId, fileId, frame, startMs, distance } = found
  const place = measurements.foundAt(startMs, distance)
  return (
    <GatherHere thing={toGather(found)} name={`${title}, ${place}`}>
      <Link
        to="/shots/$partId"
        params={{ partId }}
        search={{ frame }}
        className={styles.found!}
        onClick={onChoose}
      >
        <span className={styles.picture}>
          <Still address={stillAddress(fileId, frame)} />
        </span>
        <span className={styles.title}>{title}</span>
        <span className={styles.place}>{place}</span>
      </Link>
    </GatherHere>
  )
}

function toGather({ partId, startMs, endMs }: FoundShot): ToGather {
  return { what: 'shot', partId, startMs, endMs }
}
