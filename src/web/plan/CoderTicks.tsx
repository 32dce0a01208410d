import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import type { Act } from '../../study/index.ts'
import { Button } from '../controls/Button.tsx'
import { Tick } from '../controls/Tick.tsx'
import { newIdentifier } from '../services/new-identifier.ts'
import { useAppState, useServices, useWords } from '../use-app.ts'
import styles from './PlanScreen.module.css'
import { useNameOfCoder } from './use-name-of-coder.ts'

interface CoderTicksProps {
  chosen: readonly string[]
  onChoose: (coderIds: string[]) => void
}

/** Who codes, and who is named for it. */
export function CoderTicks({ chosen, onChoose }: CoderTicksProps) {
  const { plans: words } = useWords()
  const { outbox } = useServices()
  const coders = useAppState(state => state.codebook.coders)
  const nameOf = useNameOfCoder()
  const [renaming, setRenaming] = useState<string | null>(null)
  const [name, setName] = useState('')
  const say = (act: Act) => outbox.placeAndSay(act)
  const add = () => {
    if (!name.trim()) return
    const id = newIdentifier()
    if (!say({ kind: 'add-coder', coder: { id, name } })) return
    setName('')
    onChoose([...chosen, id])
  }
  return (
    <fieldset className={styles.group}>
      <legend>{words.coders}</legend>
      {coders.map(coder =>
        coder.id === renaming ? (
          <NewName
            key={coder.id}
            name={coder.name}
            onEnd={name => {
              setRenaming(null)
              if (name !== null) say({ kind: 'rename-coder', coderId: coder.id, name })
            }}
          />
        ) : (
          <div key={coder.id} className={styles.coder}>
            <Tick
              isSelected={chosen.includes(coder.id)}
              onChange={isOn =>
                onChoose(isOn ? [...chosen, coder.id] : chosen.filter(one => one !== coder.id))
              }
            >
              {nameOf(coder.id)}
            </Tick>
            <Button look="quiet" onPress={() => setRenaming(coder.id)}>
              <span aria-hidden="true">{words.rename}</span>
              <span className="unseen">{words.renameCoder(nameOf(coder.id))}</span>
            </Button>
          </div>
        ),
      )}
      <div className={styles.adding}>
        <label className={styles.field}>
          {words.anotherCoder}
          <input
            maxLength={200}
            value={name}
            onChange={event => setName(event.currentTarget.value)}
            onKeyDown={event => onEnter(event, add)}
          />
        </label>
        <Button onPress={add} isDisabled={!name.trim()}>
          {words.addCoder}
        </Button>
      </div>
    </fieldset>
  )
}

function NewName({ name, onEnd }: { name: string; onEnd: (name: string | null) => void }) {
  const { plans: words } = useWords()
  const [said, setSaid] = useState(name)
  return (
    <label className={styles.field}>
      {words.nameOfCoder}
      <input
        // biome-ignore lint/a11y/noAutofocus: the field opens because its writer asked for it.
        autoFocus
        maxLength={200}
        value={said}
        onChange={event => setSaid(event.currentTarget.value)}
        onBlur={() => onEnd(said.trim() && said.trim() !== name ? said : null)}
        onKeyDown={event => {
          onEnter(event, () => event.currentTarget.blur())
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onEnd(null)
        }}
      />
    </label>
  )
}

/** Enter in the middle of a form would keep the plan; in an input method it ends a word. */
function onEnter(event: KeyboardEvent, act: () => void): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  event.preventDefault()
  act()
}
