import type { KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { Scene } from '../../../study/index.ts'
import { useServices, useWords } from '../../use-app.ts'
import { nameFieldId } from './ask-for-name.ts'
import styles from './Inspector.module.css'

/** The name of a scene: Enter or leaving keeps it and gives the keys back to the desk, Escape leaves it as it was. */
export function NameField({ scene }: { scene: Scene }) {
  const { scenes: words } = useWords()
  const { outbox } = useServices()
  const [draft, setDraft] = useState(scene.name)
  const isGivenUp = useRef(false)
  useEffect(() => setDraft(scene.name), [scene.name])
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    isGivenUp.current = event.key === 'Escape'
    event.currentTarget.blur()
  }
  const leave = () => {
    const name = draft.trim()
    const { id: sceneId, partId } = scene
    if (isGivenUp.current) setDraft(scene.name)
    else if (name !== scene.name) outbox.placeAndSay({ kind: 'rename-scene', partId, sceneId, name })
    isGivenUp.current = false
  }
  return (
    <label className={styles.field}>
      {words.naming[scene.level]}
      <input
        id={nameFieldId(scene.level)}
        value={draft}
        maxLength={200}
        autoComplete="off"
        onFocus={event => event.currentTarget.select()}
        onChange={event => setDraft(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={leave}
      />
    </label>
  )
}
