import type { KeyAct } from '../services/keyboard-map.ts'
import { useServices, useWords } from '../use-app.ts'
import styles from './Keycap.module.css'

/** The key of an act, small, as a hint on its button. */
export function Keycap({ act }: { act: KeyAct }) {
  const chord = useServices().shortcuts.chordOf(act)
  return chord ? (
    <span aria-hidden="true">
      <Chord chord={chord} />
    </span>
  ) : null
}

export function Chord({ chord }: { chord: string }) {
  const { names } = useWords().keys
  const said = (key: string) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  return <kbd className={styles.keycap}>{(chord === '+' ? ['+'] : chord.split('+')).map(said).join(' ')}</kbd>
}
