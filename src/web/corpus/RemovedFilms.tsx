import { useEffect, useState } from 'react'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import type { RemovedFilm } from '../state/removed-films.ts'
import { useAppState, useFilms, useServices, useWords } from '../use-app.ts'
import styles from './RemovedFilms.module.css'

/** What was removed from the study and can be brought back, however long ago. */
export function RemovedFilms() {
  const { removed: words } = useWords()
  const { reader } = useServices()
  const films = useAppState(state => state.removedFilms)
  const cards = useFilms().cards
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever changes the films may change what is removed.
  useEffect(() => void reader.readRemovedFilms(), [reader, cards.length])
  if (films.length === 0) return null
  return (
    <details className={styles.removed}>
      <summary>{words.heading(films.length)}</summary>
      <ul>
        {films.map(film => (
          <RemovedLine key={film.filmId} film={film} />
        ))}
      </ul>
    </details>
  )
}

function RemovedLine({ film }: { film: RemovedFilm }) {
  const { removed: words, navigation } = useWords()
  const { outbox, reader } = useServices()
  const language = useAppState(state => state.preferences.language)
  const [asks, setAsks] = useState(false)
  const title = useTitleOf()({ titles: [...film.titles] })
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(film.removedAt))
  const { filmId, holdings } = film
  const bringBack = async () => {
    const refusal = await outbox.send({ kind: 'bring-back-film', filmId })
    if (refusal) outbox.say(refusal)
    await reader.readRemovedFilms()
  }
  const forget = async () => {
    const refusal = await reader.forgetRemovedFilm(filmId)
    if (refusal) outbox.say(refusal)
  }
  return (
    <li className={styles.line}>
      <span className={styles.title}>{title}</span>
      <span className={styles.facts}>{words.facts({ when, ...holdings })}</span>
      <Button look="plain" onPress={() => void bringBack()}>
        {words.bringBack}
      </Button>
      <Button look="quiet" onPress={() => setAsks(true)}>
        {words.forget}
      </Button>
      <Dialog
        role="alertdialog"
        title={words.forgetQuestion(title)}
        closeLabel={navigation.close}
        isOpen={asks}
        onClose={() => setAsks(false)}
      >
        <div className={styles.question}>
          <p>{words.forgetMeaning(holdings)}</p>
          <div className={styles.buttons}>
            <Button onPress={() => setAsks(false)}>{navigation.cancel}</Button>
            <Button look="strong" onPress={() => void forget()}>
              {words.forgetConfirm}
            </Button>
          </div>
        </div>
      </Dialog>
    </li>
  )
}
