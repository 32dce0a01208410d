import type { Binding } from '../services/keyboard-map.ts'
import { turning } from '../services/keyboard-map.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import { ChangeKey } from './ChangeKey.tsx'
import { Chord } from './Keycap.tsx'
import styles from './KeyTable.module.css'

/** Every key of the program, by where it is heard; each can be changed. */
export function KeyTable() {
  const { keys } = useWords()
  const { shortcuts } = useServices()
  useAppState(state => state.preferences.keys)
  const { bindings } = shortcuts
  // Undo and redo alone, which are the same everywhere, make no group to read.
  const told = bindings.filter(({ act }) => !isTurning(act))
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
                    {!isTurning(act) && <ChangeKey act={act} />}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  )
}

function isTurning(act: Binding['act']): boolean {
  return turning.some(turn => turn.act === act)
}
