import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FoundWritingAnswer } from '../../../server/contracts/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Still } from '../../controls/Still.tsx'
import { filmById } from '../../state/films.ts'
import { useFilms, useServices, useWords } from '../../use-app.ts'
import { GatherAll, GatherHere } from '../gathering/GatherButton.tsx'
import type { ToGather } from '../gathering/use-gatherer.ts'
import { useTitleOf } from '../head/use-title-of.ts'
import { stillAddress } from '../stills/still-address.ts'
import styles from './WritingDialog.module.css'

type Found = FoundWritingAnswer['found'][number]

interface WritingSearchProps {
  onChoose: () => void
}

/** Finds a text anywhere in what was read in the stills of all films. */
export function WritingSearch({ onChoose }: WritingSearchProps) {
  const { writing, tray } = useWords()
  const services = useServices()
  const [text, setText] = useState('')
  const [found, setFound] = useState<{ text: string; stills: readonly Found[] } | null>(null)
  const search = async () => {
    const wanted = text.trim()
    if (wanted === '') return
    const answer = await services.writing.find(wanted)
    if (answer.ok) setFound({ text: wanted, stills: answer.value.found })
  }
  return (
    <>
      <form
        className={styles.search}
        onSubmit={event => {
          event.preventDefault()
          void search()
        }}
      >
        <input
          type="search"
          aria-label={writing.find}
          placeholder={writing.find}
          value={text}
          maxLength={200}
          onChange={event => setText(event.currentTarget.value)}
        />
        <Button type="submit" icon="search">
          {writing.search}
        </Button>
      </form>
      {found && <p role="status">{writing.found(found.text, found.stills.length)}</p>}
      {found && (
        <GatherAll things={found.stills.map(toGather)} label={tray.gatherStills(found.stills.length)} />
      )}
      <ol className={styles.grid}>
        {found?.stills.map(still => (
          <li key={`${still.partId} ${still.frame}`}>
            <FoundStill still={still} onChoose={onChoose} />
          </li>
        ))}
      </ol>
    </>
  )
}

function FoundStill({ still, onChoose }: { still: Found; onChoose: () => void }) {
  const { writing } = useWords()
  const titleOf = useTitleOf()
  const card = filmById(useFilms(), still.filmId)
  const { partId, fileId, frame, atMs, lines } = still
  const least = Math.min(...lines.map(line => line.confidence))
  const place = writing.place(titleOf(card?.film), atMs, least)
  return (
    <GatherHere thing={toGather(still)} name={place}>
      <Link
        to="/shots/$partId"
        params={{ partId }}
        search={{ frame }}
        className={styles.still!}
        onClick={onChoose}
      >
        <span className={styles.picture}>
          <Still address={stillAddress(fileId, frame)} />
        </span>
        <span>{lines.map(line => line.text).join(' / ')}</span>
        <span className={styles.place}>{place}</span>
      </Link>
    </GatherHere>
  )
}

/** The frame in which it was read; its end the program knows. */
function toGather({ partId, atMs }: Found): ToGather {
  return { what: 'still', partId, startMs: atMs, endMs: atMs + 1 }
}
