import { useEffect, useState } from 'react'
import type { KeyAct } from '../services/keyboard-map.ts'
import { chordOf } from '../services/keyboard-map.ts'
import type { WhyNotKey } from '../services/keys/own-keys.ts'
import { whyNotKey } from '../services/keys/own-keys.ts'
import { preferred } from '../state/preferences.ts'
import { useAppState, useServices, useStore, useWords } from '../use-app.ts'
import styles from './KeyTable.module.css'

const modifiers = new Set(['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'CapsLock', 'Dead', 'Process'])

/** Gives an act a key of one's own, and takes it back. Escape leaves the key as it is. */
export function ChangeKey({ act }: { act: KeyAct }) {
  const { keys } = useWords()
  const { shortcuts } = useServices()
  const store = useStore()
  const own = useAppState(state => state.preferences.keys[act])
  const [isHearing, setHearing] = useState(false)
  const [why, setWhy] = useState<WhyNotKey | null>(null)
  useEffect(() => {
    if (!isHearing) return
    const choose = (chord: string) => {
      const others = Object.entries(store.state.preferences.keys).filter(([name]) => name !== act)
      const isGiven = shortcuts.given.some(binding => binding.act === act && binding.chords[0] === chord)
      const chosen = Object.fromEntries(isGiven ? others : [...others, [act, chord]])
      store.change('preferences', before => preferred(before, { keys: chosen }))
    }
    const hear = (event: KeyboardEvent) => {
      if (modifiers.has(event.key) || event.isComposing) return
      event.preventDefault()
      event.stopImmediatePropagation()
      const chord = chordOf(event)
      const refused = chord === 'Escape' ? null : whyNotKey(shortcuts.bindings, act, chord)
      setWhy(refused)
      if (refused) return
      setHearing(false)
      if (chord !== 'Escape') choose(chord)
    }
    window.addEventListener('keydown', hear, true)
    return () => window.removeEventListener('keydown', hear, true)
  }, [isHearing, act, shortcuts, store])
  const giveBack = () => {
    const { [act]: gone, ...others } = store.state.preferences.keys
    store.change('preferences', before => preferred(before, { keys: others }))
  }
  return (
    <>
      <button
        type="button"
        className={styles.change}
        aria-pressed={isHearing}
        onClick={() => {
          setWhy(null)
          setHearing(!isHearing)
        }}
        onBlur={() => setHearing(false)}
      >
        {isHearing ? keys.pressNew : keys.change}
        <span className="unseen">: {keys.acts[act]}</span>
      </button>
      {own !== undefined && !isHearing && (
        <button type="button" className={styles.change} onClick={giveBack}>
          {keys.asGiven}
          <span className="unseen">: {keys.acts[act]}</span>
        </button>
      )}
      {why && (
        <span role="alert" className={styles.why}>
          {why.kind === 'taken' ? keys.taken(keys.acts[why.by]) : keys.ofBrowser}
        </span>
      )}
    </>
  )
}
