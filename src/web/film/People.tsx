import type { Person } from '../../study/index.ts'
import { useWords } from '../use-app.ts'
import styles from './FilmScreen.module.css'

const languages: Record<string, string | undefined> = { hanzi: 'zh-Hans', pinyin: 'zh-Latn-pinyin' }

/** Who made the film, by what they did, each in every script that is known. */
export function People({ people }: { people: readonly Person[] }) {
  const { filmPage: words, describe, withholding } = useWords()
  const roleNames: Record<string, string> = describe.roleNames
  if (people.length === 0) return <p className={styles.none}>{words.noPeople}</p>
  return (
    <ul className={styles.rows}>
      {people.map(({ name, names = [], role, isReal, note, withheld }) => (
        <li key={role + name}>
          <span className={styles.name}>{name}</span>
          {names.map(({ script, text }) => (
            <span key={script + text} lang={languages[script]} className={styles.otherName}>
              {text}
            </span>
          ))}
          <span className={styles.faint}>
            {[
              roleNames[role] ?? role,
              isReal && withholding.realPerson,
              withheld !== undefined && withholding.isWithheld,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
          {note && <p className={styles.prose}>{note}</p>}
        </li>
      ))}
    </ul>
  )
}
