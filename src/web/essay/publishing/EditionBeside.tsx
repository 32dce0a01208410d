import type { EditionsAnswer } from '../../../server/contracts/index.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from './PublishDialog.module.css'

/** Which edition would be published, and what a reader would find changed since the last one. */
export function EditionBeside({ editions }: { editions: EditionsAnswer }) {
  const { editions: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const { isKept, against } = editions
  const last = editions.editions.at(-1)
  const changes = editions.changes[language]
  return (
    <section className={styles.beside} aria-label={words.title}>
      <p>{isKept && last ? words.isStill(last) : words.wouldBe((last?.number ?? 0) + 1)}</p>
      {against && (
        <>
          <h3>{words.since(against)}</h3>
          {changes.length === 0 && <p>{words.nothing}</p>}
          <div className={styles.changes}>
            {changes.map(({ title, differences }) => (
              <div key={title}>
                <h4>{title}</h4>
                <ul>
                  {differences.map(({ what, before, now }, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the list is read once, and never moves.
                    <li key={index}>
                      {what}
                      {(before !== null || now !== null) && (
                        <dl>
                          <dt>{words.before}</dt>
                          <dd>{before ?? '–'}</dd>
                          <dt>{words.now}</dt>
                          <dd>{now ?? '–'}</dd>
                        </dl>
                      )}
                    </li>
                  ))}
                </ul>
              </div>
            ))}
          </div>
        </>
      )}
    </section>
  )
}
