import { Link } from '@tanstack/react-router'
import type { FilmCard } from '../../server/contracts/index.ts'
import { useWords } from '../use-app.ts'
import styles from './FilmPanel.module.css'

export function FilmFiles({ card }: { card: FilmCard }) {
  const { describe, corpus, amounts } = useWords()
  return (
    <section className={styles.group}>
      <h3 className={styles.hint}>{describe.files}</h3>
      {card.parts.map(part => {
        const files = card.files.filter(file => file.partId === part.id)
        return (
          <div key={part.id} className={styles.file}>
            {card.parts.length > 1 && <strong>{corpus.partName(part)}</strong>}
            {files.map(file => (
              <div key={file.id}>
                <div>{file.originalName}</div>
                <span>
                  {[
                    amounts.bytes(file.byteSize),
                    file.width && file.height ? `${file.width} × ${file.height}` : '',
                    part.durationMs === null ? '' : amounts.length(part.durationMs),
                    file.path ? describe.fileReferenced(file.path) : describe.fileCopied,
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {file.missing && <p className={styles.wrong}>{describe.fileMissing}</p>}
              </div>
            ))}
            <Link to="/shots/$partId" params={{ partId: part.id }}>
              {corpus.openShots}
            </Link>
          </div>
        )
      })}
    </section>
  )
}
