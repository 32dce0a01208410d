import { Button } from '../controls/Button.tsx'
import { useFilms, useServices, useWords } from '../use-app.ts'
import styles from './FilesFromElsewhere.module.css'

/** Film files that the study's records name and nobody has opened on this machine: shown, and waiting for a yes. */
export function FilesFromElsewhere() {
  const { corpus } = useWords()
  const { folders } = useServices()
  const cards = useFilms().cards
  const files = cards.flatMap(card => card.files).filter(file => file.notOpened === 'not-opened-here')
  if (files.length === 0) return null
  return (
    <section className={styles.band} aria-label={corpus.elsewhere.heading(files.length)}>
      <p>{corpus.elsewhere.heading(files.length)}</p>
      <p className={styles.meaning}>{corpus.elsewhere.meaning}</p>
      <details>
        <summary>{corpus.elsewhere.list}</summary>
        <ul className={styles.paths}>
          {files.map(file => (
            <li key={file.id}>{file.path}</li>
          ))}
        </ul>
      </details>
      <Button onPress={() => void folders.open(files.map(file => file.id))}>
        {corpus.elsewhere.yes(files.length)}
      </Button>
    </section>
  )
}
