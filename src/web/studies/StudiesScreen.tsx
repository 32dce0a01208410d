import { useEffect, useState } from 'react'
import type { StudiesAnswer } from '../../server/contracts/index.ts'
import { useAppState, useServices, useStudy, useWords } from '../use-app.ts'
import { BeginStudy } from './BeginStudy.tsx'
import styles from './StudiesScreen.module.css'

/** The studies on this machine, and the ways to begin another. */
export function StudiesScreen() {
  const { studies: words, studyMenu } = useWords()
  const { studies } = useServices()
  const here = useStudy()
  const language = useAppState(state => state.preferences.language)
  const [known, setKnown] = useState<StudiesAnswer | null>(null)
  useEffect(() => void studies.known().then(setKnown), [studies])
  const when = (at: string) =>
    new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at))
  return (
    <article className={styles.page}>
      <h1>{words.title}</h1>
      <p className={styles.lead}>{words.purpose}</p>
      {here && (
        <p className={styles.here}>
          <strong>{here.name}</strong>
          <span>{here.folder}</span>
          <span>{words.here}</span>
        </p>
      )}
      {known && known.studies.length > 0 && (
        <section>
          <h2>{words.onThisMachine}</h2>
          <ul className={styles.list}>
            {known.studies.map(({ folder, name, openedAt }) => (
              <li key={folder}>
                <button type="button" className={styles.study} onClick={() => void studies.goTo(folder)}>
                  <strong>{name}</strong>
                  <span>{folder}</span>
                  <span>{studyMenu.openedAt(when(openedAt))}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {known?.home && (
        <section>
          <h2>{words.begin}</h2>
          <BeginStudy bundled={known.bundled} home={known.home} />
        </section>
      )}
      <p className={styles.soft}>{studyMenu.byCommand}</p>
      <code className={styles.command}>silverscreen serve --study FOLDER</code>
    </article>
  )
}
