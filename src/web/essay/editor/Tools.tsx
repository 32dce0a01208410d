import type { EditorView } from 'prosemirror-view'
import { useSyncExternalStore } from 'react'
import { Button } from '../../controls/Button.tsx'
import { LabelledSelect } from '../../controls/LabelledSelect.tsx'
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
  const { essay: words, claiming } = useWords()
  const kind = useSyncExternalStore<BlockKind>(desk.subscribe, () =>
    desk.here ? kindHere(desk.here.view.state) : 'paragraph',
  )
  const onText = (act: (view: EditorView) => void) => () => {
    const view = desk.here?.view
    if (!view) return
    act(view)
    view.focus()
  }
  const button = { look: 'quiet', preventFocusOnPress: true } as const
  return (
    <div role="toolbar" aria-label={words.tools} className={styles.tools}>
      <LabelledSelect<BlockKind>
        label={words.kindOfBlock}
        choices={blockKinds.map(value => ({ value, name: words.kinds[value] }))}
        chosen={kind}
        onChoose={value => onText(view => makeKind(view, value))()}
      />
      <Button {...button} onPress={onText(view => emphasise(view.state, view.dispatch))}>
        {words.emphasis}
      </Button>
      <Button {...button} onPress={onText(view => strengthen(view.state, view.dispatch))}>
        {words.strong}
      </Button>
      <Button {...button} hint="add-note" onPress={acts['add-note']}>
        {words.note}
      </Button>
      <Button {...button} hint="cite-here" onPress={acts['cite-here']}>
        {words.cite}
      </Button>
      <Button {...button} hint="put-in-from-tray" onPress={acts['put-in-from-tray']}>
        {words.fromTray}
      </Button>
      <Button {...button} hint="print-number" onPress={acts['print-number']}>
        {words.number}
      </Button>
      <span className={styles.fill} />
      <Button look="strong" hint="make-claim" preventFocusOnPress onPress={acts['make-claim']}>
        {claiming.claim}
      </Button>
    </div>
  )
}
