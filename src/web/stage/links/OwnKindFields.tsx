import type { KeyboardEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { LinkKind, NewLinkKind } from '../../../study/index.ts'
import { bounds, nameIn, noNames } from '../../../study/index.ts'
import { Button } from '../../controls/Button.tsx'
import { Tick } from '../../controls/Tick.tsx'
import { useAppState, useWords } from '../../use-app.ts'
import fields from '../readings/Fields.module.css'
import styles from './Links.module.css'

interface OwnKindFieldsProps {
  /** The one that is called otherwise; null for a new one. */
  kind: LinkKind | null
  /** True where it is kept. */
  onKeep: (kind: Omit<NewLinkKind, 'id'>) => boolean
  onLeave: () => void
}

/** What a kind of one's own is called, from either end. Enter keeps it, Escape leaves. */
export function OwnKindFields({ kind, onKeep, onLeave }: OwnKindFieldsProps) {
  const { links: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const [name, setName] = useState(kind ? nameIn(kind.names, language) : '')
  const [back, setBack] = useState(kind ? nameIn(kind.namesBack, language) : '')
  const [bothWays, setBothWays] = useState(kind?.bothWays ?? false)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const keep = () => {
    const names = { ...(kind?.names ?? noNames), [language]: name }
    const namesBack = { ...(kind?.namesBack ?? noNames), [language]: back }
    if (onKeep({ names, namesBack, bothWays })) onLeave()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (
      event.key === 'Enter' &&
      event.target instanceof HTMLInputElement &&
      event.target.type !== 'checkbox'
    ) {
      event.preventDefault()
      keep()
    }
    if (event.key === 'Escape') {
      event.stopPropagation()
      onLeave()
    }
  }
  const field = (
    label: string,
    hint: string,
    value: string,
    set: (value: string) => void,
    isFirst = false,
  ) => (
    <label className={fields.field}>
      {label}
      <input
        // biome-ignore lint/a11y/noAutofocus: the hand has just asked for it.
        autoFocus={isFirst}
        value={value}
        placeholder={hint}
        maxLength={bounds.name}
        onChange={event => set(event.currentTarget.value)}
      />
    </label>
  )
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside.
    <div ref={box} className={styles.ownKind} onKeyDown={onKeyDown}>
      {field(words.ownKindName, words.ownKindHint, name, setName, true)}
      <Tick isSelected={bothWays} onChange={setBothWays}>
        {words.bothWays}
      </Tick>
      {!bothWays && field(words.ownKindBack, words.ownKindBackHint, back, setBack)}
      <div className={styles.foot}>
        <Button onPress={keep}>{kind ? words.keepKind : words.makeKind}</Button>
        <Button look="quiet" onPress={onLeave}>
          {words.leaveKind}
        </Button>
      </div>
    </div>
  )
}
