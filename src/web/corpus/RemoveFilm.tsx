import type { FilmCard } from '../../server/contracts/index.ts'
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
  const { acts } = useServices()
  const store = useStore()
  const { id: filmId, titles } = card.film
  const remove = async () => {
    const refusal = await acts.send({ kind: 'remove-film', filmId })
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
