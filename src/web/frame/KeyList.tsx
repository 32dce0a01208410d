import { Dialog } from '../controls/Dialog.tsx'
import { Chord } from '../controls/Keycap.tsx'
import { bindings } from '../screens.ts'
import { turning } from '../services/keyboard-map.ts'
import { useWords } from '../use-app.ts'
import styles from './KeyList.module.css'

/** Undo and redo alone, which are the same everywhere, make no group to read. */
const told = bindings.filter(({ act }) => turning.every(turn => turn.act !== act))
const groups = [...new Set(told.map(({ group }) => group))]

export function KeyList({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { keys, navigation } = useWords()
  return (
    <Dialog title={keys.title} closeLabel={navigation.close} isOpen={isOpen} onClose={onClose} size="large">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by key. */}
      <section className={styles.groups} aria-label={keys.title} tabIndex={0}>
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
      </section>
    </Dialog>
  )
}
