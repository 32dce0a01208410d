import type { KeyboardEvent } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { KindOfLink, LinkKind } from '../../../study/index.ts'
import { linkWays, nameIn } from '../../../study/index.ts'
import { useAppState, useWords } from '../../use-app.ts'
import styles from './Links.module.css'

interface KindFieldProps {
  id: string
  kinds: readonly LinkKind[]
  chosen: KindOfLink | null
  onChoose: (kind: KindOfLink) => void
  onOwn: () => void
}

/** The kinds there are, each by its number, then those of the scholar's own, and the way to one more. */
export function KindField({ id, kinds, chosen, onChoose, onOwn }: KindFieldProps) {
  const { links: words } = useWords()
  const language = useAppState(state => state.preferences.language)
  const all: { key: string; name: string; kind: KindOfLink }[] = [
    ...linkWays.map(way => ({ key: way, name: words.ways[way], kind: { way, linkKindId: null } })),
    ...kinds.map(kind => ({
      ...{ key: kind.id, name: nameIn(kind.names, language) },
      kind: { way: 'own' as const, linkKindId: kind.id },
    })),
  ]
  const chosenKey = chosen === null ? [] : [chosen.linkKindId ?? chosen.way]
  const byNumber = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event
    if (key.length !== 1 || ctrlKey || metaKey || altKey) return
    // A letter here is none of a code's.
    if (key !== ' ') event.stopPropagation()
    const wanted = all[Number(key) - 1]
    if (!/^[0-9]$/.test(key)) return
    event.preventDefault()
    if (key === '0') onOwn()
    else if (wanted) onChoose(wanted.kind)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens for the numbers of what is inside.
    <div id={id} className={styles.kinds} onKeyDown={byNumber}>
      <ToggleButtonGroup
        aria-label={words.kind}
        className={styles.list!}
        orientation="vertical"
        selectionMode="single"
        selectedKeys={chosenKey}
        onSelectionChange={keys => {
          const [key] = keys
          const wanted = all.find(one => one.key === (key ?? chosenKey[0]))
          if (wanted) onChoose(wanted.kind)
        }}
      >
        {all.map(({ key, name }, index) => (
          <ToggleButton key={key} id={key} className={styles.choice!}>
            {index < 9 && <kbd className={styles.number}>{index + 1}</kbd>}
            {name}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <button type="button" className={styles.own} onClick={onOwn}>
        <kbd className={styles.number}>0</kbd>
        {words.ownKind}
      </button>
    </div>
  )
}
