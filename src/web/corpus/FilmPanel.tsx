import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { FilmCard } from '../../server/contracts/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayRefusal } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import { useReadings } from '../stage/readings/use-readings.ts'
import { useServices, useWords } from '../use-app.ts'
import { DateFields } from './DateFields.tsx'
import { FilmFiles } from './FilmFiles.tsx'
import styles from './FilmPanel.module.css'
import type { FilmDraft } from './film-draft.ts'
import { describeAct, draftOf, followFilm, isWrongDraft } from './film-draft.ts'
import { IdentifierFields } from './IdentifierFields.tsx'
import { KindField } from './KindField.tsx'
import { PeopleFields } from './PeopleFields.tsx'
import { RemoveFilm } from './RemoveFilm.tsx'
import { TitleFields } from './TitleFields.tsx'

/** A film's titles, people and dates, kept as soon as a field is left. */
export function FilmPanel({ card, onClose }: { card: FilmCard; onClose: () => void }) {
  const { describe, corpus, navigation, refusals, filmPage } = useWords()
  const [asksRemoval, setAsksRemoval] = useState(false)
  const title = useTitleOf()(card.film)
  const { draft, change, keep, saved, refusal } = useDraft(card)
  return (
    <aside className={styles.panel} aria-label={corpus.describeFilm(title)}>
      <header className={styles.head}>
        <h2>{describe.heading}</h2>
        <span className={styles.saved} role="status">
          {isWrongDraft(draft) ? describe.notSaved : saved ? describe.saved : ''}
        </span>
        <Link
          to="/film/$filmId"
          params={{ filmId: card.film.id }}
          className={styles.page}
          aria-label={filmPage.pageOf(title)}
        >
          {filmPage.toPage}
        </Link>
        <IconButton icon="close" label={navigation.close} onPress={onClose} />
      </header>
      <form
        className={styles.fields}
        onBlur={() => keep(draft)}
        onSubmit={event => {
          event.preventDefault()
          keep(draft)
        }}
      >
        {refusal && (
          <p className={styles.wrong} role="alert">
            {sayRefusal(refusals, refusal)}
          </p>
        )}
        <TitleFields draft={draft} onChange={change} onKeep={keep} />
        <PeopleFields draft={draft} onChange={change} onKeep={keep} />
        <DateFields filmId={card.film.id} standing={card.film} draft={draft} onChange={change} />
        <KindField draft={draft} onChange={change} />
        <IdentifierFields draft={draft} onChange={change} />
        <FilmFiles card={card} />
        <ReadInFilm filmId={card.film.id} title={title} />
        <input type="submit" hidden />
      </form>
      <footer className={styles.foot}>
        <Button look="quiet" onPress={() => setAsksRemoval(true)}>
          {describe.remove}
        </Button>
      </footer>
      <RemoveFilm
        card={card}
        title={title}
        isOpen={asksRemoval}
        onClose={() => setAsksRemoval(false)}
        onRemoved={onClose}
      />
    </aside>
  )
}

/** The way to what is read in the film, where something is. */
function ReadInFilm({ filmId, title }: { filmId: string; title: string }) {
  const { readings: words } = useWords()
  const { mediations } = useReadings()
  if (!mediations.some(one => one.filmId === filmId)) return null
  return (
    <p className={styles.group}>
      <Link to="/reading" search={{ film: filmId }}>
        {words.inFilm(title)}
      </Link>
    </p>
  )
}

function useDraft(card: FilmCard) {
  const { outbox } = useServices()
  const [begunUpon, setBegunUpon] = useState(card.film)
  const [draft, setDraft] = useState<FilmDraft>(() => draftOf(card.film))
  const [saved, setSaved] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  // Another window has described the film meanwhile: what was not touched here follows it at once.
  if (begunUpon !== card.film) {
    setBegunUpon(card.film)
    setDraft(followFilm(draft, { before: begunUpon, after: card.film }))
  }
  const keep = (kept: FilmDraft) => {
    const act = describeAct(begunUpon, kept)
    if (!act) return
    void outbox.send(act).then(answer => {
      setRefusal(answer)
      setSaved(answer === null)
      // What was refused is shown no longer, but stays as it was written.
      if (answer) setDraft(kept)
    })
  }
  const change = (next: FilmDraft) => {
    setSaved(false)
    setDraft(next)
  }
  return { draft, change, keep, saved, refusal }
}
