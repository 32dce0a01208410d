import { useEffect, useState } from 'react'
import type { FilmCard, FilmHoldings } from '../../server/contracts/index.ts'
import { Button } from '../controls/Button.tsx'
import { Dialog } from '../controls/Dialog.tsx'
import { noticed } from '../state/notices.ts'
import { useServices, useStore, useWords } from '../use-app.ts'
import styles from './FilmPanel.module.css'

interface RemoveFilmProps {
  card: FilmCard
  title: string
  isOpen: boolean
  onClose: () => void
  onRemoved: () => void
}

export function RemoveFilm({ card, title, isOpen, onClose, onRemoved }: RemoveFilmProps) {
  const { describe, navigation } = useWords()
  const { outbox } = useServices()
  const store = useStore()
  const holdings = useHoldings(card.film.id, isOpen)
  const { id: filmId, titles } = card.film
  const remove = async () => {
    const refusal = await outbox.send({ kind: 'remove-film', filmId })
    store.change('notices', before =>
      noticed(before, refusal ? { kind: 'refusal', refusal } : { kind: 'film-removed', filmId, titles }),
    )
    if (!refusal) onRemoved()
  }
  return (
    <Dialog
      role="alertdialog"
      title={describe.removeQuestion(title)}
      closeLabel={navigation.close}
      isOpen={isOpen}
      onClose={onClose}
    >
      <div className={styles.removal}>
        <p>{holdings ? describe.removeHolds(holdings) : describe.removeHoldsUnknown}</p>
        <p>{describe.removeMeaning}</p>
        <div className={styles.removalButtons}>
          <Button onPress={onClose}>{navigation.cancel}</Button>
          <Button look="strong" onPress={() => void remove()}>
            {describe.removeConfirm}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}

/** What hangs on the film, asked for when the question is put. */
function useHoldings(filmId: string, isAsked: boolean): FilmHoldings | null {
  const { reader } = useServices()
  const [holdings, setHoldings] = useState<FilmHoldings | null>(null)
  useEffect(() => {
    if (!isAsked) return setHoldings(null)
    let isStale = false
    void reader.holdings(filmId).then(answer => {
      if (!isStale && answer.ok) setHoldings(answer.value)
    })
    return () => {
      isStale = true
    }
  }, [reader, filmId, isAsked])
  return holdings
}
