import type { KeyAct } from '../services/keyboard-map.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import styles from './Keycap.module.css'

/** The key of an act, small, as a hint on its button. */
export function Keycap({ act }: { act: KeyAct }) {
  const { shortcuts } = useServices()
  useAppState(state => state.preferences.keys)
  const chord = shortcuts.chordOf(act)
  return chord ? (
    <span aria-hidden="true">
      <Chord chord={chord} />
    </span>
  ) : null
}

/** The key of an act as a sentence says it, for as long as it is that key: a person may change it. */
export function useSaidChord(act: KeyAct): string {
  const { names } = useWords().keys
  const { shortcuts } = useServices()
  useAppState(state => state.preferences.keys)
  return partsOf(shortcuts.chordOf(act) ?? '')
    .map(key => saidKey(names, key))
    .join('+')
}

export function Chord({ chord }: { chord: string }) {
  const { names } = useWords().keys
  const said = partsOf(chord).map(key => saidKey(names, key))
  return <kbd className={styles.keycap}>{said.join(' ')}</kbd>
}

function partsOf(chord: string): string[] {
  return chord === '+' ? ['+'] : chord.split('+')
}

function saidKey(names: Readonly<Record<string, string>>, key: string): string {
  return names[key] ?? (key.length === 1 ? key.toUpperCase() : key)
}
