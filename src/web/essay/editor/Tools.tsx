import type { EditorView } from 'prosemirror-view'
import { useSyncExternalStore } from 'react'
import { Button } from '../../controls/Button.tsx'
import { useWords } from '../../use-app.ts'
import styles from '../Essay.module.css'
import type { BlockKind } from './commands.ts'
import { blockKinds, emphasise, kindHere, makeKind, strengthen } from './commands.ts'
import type { EssayDesk } from './essay-desk.ts'

interface ToolsProps {
  desk: EssayDesk
  acts: EssayKeys
}

/** What is done to the text by key or by button. */
export interface EssayKeys {
  'make-claim': () => void
  'add-note': () => void
  'cite-here': () => void
  'put-in-from-tray': () => void
  'print-number': () => void
}

/** The tools above the texts; they work on the one in which the hand was last. */
export function Tools({ desk, acts }: ToolsProps) {
  const { essay: words, claiming, keys } = useWords()
  const kind = useSyncExternalStore<BlockKind>(desk.subscribe, () =>
    desk.here ? kindHere(desk.here.view.state) : 'paragraph',
  )
  const onLine = (act: (line: EditorView) => void) => () => {
    const line = desk.here?.line
    if (!line) return
    act(line)
    line.focus()
  }
  const button = { look: 'quiet', preventFocusOnPress: true } as const
  return (
    <div role="toolbar" aria-label={words.tools} className={styles.tools}>
      <select
        aria-label={words.kindOfBlock}
        className={styles.kind}
        value={kind}
        onChange={event => {
          const view = desk.here?.view
          if (view) makeKind(view, event.currentTarget.value as BlockKind)
        }}
      >
        {blockKinds.map(value => (
          <option key={value} value={value}>
            {words.kinds[value]}
          </option>
        ))}
      </select>
      <Button {...button} onPress={onLine(line => emphasise(line.state, line.dispatch))}>
        {words.emphasis}
      </Button>
      <Button {...button} onPress={onLine(line => strengthen(line.state, line.dispatch))}>
        {words.strong}
      </Button>
      <Button {...button} tip={keys.acts['add-note']} onPress={acts['add-note']}>
        {words.note}
      </Button>
      <Button {...button} tip={keys.acts['cite-here']} onPress={acts['cite-here']}>
        {words.cite}
      </Button>
      <Button {...button} tip={keys.acts['put-in-from-tray']} onPress={acts['put-in-from-tray']}>
        {words.fromTray}
      </Button>
      <Button {...button} tip={keys.acts['print-number']} onPress={acts['print-number']}>
        {words.number}
      </Button>
      <span className={styles.fill} />
      <Button look="strong" hint="make-claim" preventFocusOnPress onPress={acts['make-claim']}>
        {claiming.claim}
      </Button>
    </div>
  )
}
