import { turning } from '../services/keyboard-map.ts'
import { useServices, useWords } from '../use-app.ts'
import { Chord } from './Keycap.tsx'
import styles from './KeyTable.module.css'

/** Every key of the program, by where it is heard. */
export function KeyTable() {
  const { keys } = useWords()
  const { bindings } = useServices().shortcuts
  // Undo and redo alone, which are the same everywhere, make no group to read.
  const told = bindings.filter(({ act }) => turning.every(turn => turn.act !== act))
  const groups = [...new Set(told.map(({ group }) => group))]
  return (
    <div className={styles.groups}>
      {groups.map(group => (
        <section key={group} className={styles.group}>
          <h3>{keys.groups[group]}</h3>
          <dl>
            {bindings
              .filter(binding => binding.group === group)
              .map(({ act, chords }) => (
                <div key={act} className={styles.binding}>
                  <dt>{keys.acts[act]}</dt>
                  <dd>
                    {chords.map(chord => (
                      <Chord key={chord} chord={chord} />
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  )
}
