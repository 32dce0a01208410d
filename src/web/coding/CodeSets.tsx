import { useState } from 'react'
import type { CodeSet } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { sayRefusal } from '../../words/index.ts'
import { Button } from '../controls/Button.tsx'
import { IconButton } from '../controls/IconButton.tsx'
import { newIdentifier } from '../services/new-identifier.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import styles from './PassDialog.module.css'
import type { Desk } from './use-desk.ts'

interface CodeSetsProps {
  desk: Desk
  chosen: readonly string[]
  all: readonly string[]
  onChoose: (codeIds: readonly string[]) => void
}

/** Whole lists to choose at once: those of the last pass, of each set with a name, all, none. */
export function CodeSets({ desk, chosen, all, onChoose }: CodeSetsProps) {
  const { coding: words } = useWords()
  const { outbox } = useServices()
  const hasLast = useAppState(state => state.codebook.newestPasses.length > 0)
  return (
    <div className={styles.sets}>
      {hasLast && <Button onPress={() => onChoose(desk.proposed)}>{words.lastCodes}</Button>}
      {desk.sets.map(set => (
        <span key={set.id} className={styles.set}>
          <Button onPress={() => onChoose(set.codeIds)}>{set.name}</Button>
          <IconButton
            icon="close"
            size="small"
            label={words.removeSet(set.name)}
            onPress={() => outbox.placeAndSay({ kind: 'remove-code-set', codeSetId: set.id })}
          />
        </span>
      ))}
      <Button look="quiet" onPress={() => onChoose(all)}>
        {words.allCodes}
      </Button>
      <Button look="quiet" onPress={() => onChoose([])}>
        {words.noCodes}
      </Button>
      <KeepSet sets={desk.sets} chosen={chosen} />
    </div>
  )
}

/** Keeps what is chosen under a name; the name of a set that is there gives that set these codes. */
function KeepSet({ sets, chosen }: { sets: readonly CodeSet[]; chosen: readonly string[] }) {
  const { coding: words, refusals } = useWords()
  const { outbox } = useServices()
  const [name, setName] = useState('')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const standing = sets.find(set => set.name === name.trim())
  const keep = () => {
    const codeSet: CodeSet = { id: standing?.id ?? newIdentifier(), name, codeIds: [...chosen] }
    const found = outbox.place({ kind: 'set-code-set', codeSet, ...(standing && { upon: standing }) })
    setRefusal(found)
    if (!found) setName('')
  }
  return (
    <span className={styles.keep}>
      <input
        aria-label={words.setName}
        placeholder={words.setName}
        maxLength={200}
        value={name}
        onChange={event => setName(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          keep()
        }}
      />
      <Button look="quiet" isDisabled={!name.trim()} onPress={keep}>
        {standing ? words.changeSet : words.keepSet}
      </Button>
      {refusal && (
        <span role="alert" className={styles.refusal}>
          {sayRefusal(refusals, refusal)}
        </span>
      )}
    </span>
  )
}
