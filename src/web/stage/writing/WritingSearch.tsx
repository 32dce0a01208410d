import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FoundWritingAnswer } from '../../../server/contracts/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Still } from '../../controls/Still.tsx'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import { useTitleOf } from '../head/use-title-of.ts'
import { stillAddress } from '../stills/still-address.ts'
import styles from './WritingDialog.module.css'

type Found = FoundWritingAnswer['found'][number]

interface WritingSearchProps {
  onChoose: () => void
}

/** Finds a text anywhere in what was read in the stills of all films. */
export function WritingSearch({ onChoose }: WritingSearchProps) {
  const { writing } = useWords()
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
  const card = useAppState(state => state.films.cards.find(({ film }) => film.id === still.filmId))
  const { partId, fileId, frame, atMs, lines } = still
  const least = Math.min(...lines.map(line => line.confidence))
  return (
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
      <span className={styles.place}>{writing.place(titleOf(card?.film), atMs, least)}</span>
    </Link>
  )
}
