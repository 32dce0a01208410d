import type { EditorView } from 'prosemirror-view'
import { useEffect, useRef } from 'react'
import type { EssayLanguage } from '../../../study/index.ts'
import { useServices, useStore, useWords } from '../../use-app.ts'
import { TextInHand } from '../text/text-in-hand.ts'
import type { EssayDesk } from './essay-desk.ts'
import { openEditor } from './open-editor.ts'
import type { ShownNow } from './shown.ts'
import styles from './Text.module.css'

interface TextColumnProps {
  essayId: string
  language: EssayLanguage
  desk: EssayDesk
  shown: ShownNow
  onCite: () => void
  onOpenCite: (view: EditorView, at: number) => void
  onDrop: (view: EditorView, event: DragEvent, at: number) => boolean
}

/** One text of an essay, open to be written in. */
export function TextColumn({ essayId, language, desk, shown, onCite, onOpenCite, onDrop }: TextColumnProps) {
  const { essay: words } = useWords()
  const { outbox } = useServices()
  const store = useStore()
  const mount = useRef<HTMLDivElement>(null)
  const asked = useRef({ onCite, onOpenCite, onDrop })
  useEffect(() => {
    asked.current = { onCite, onOpenCite, onDrop }
  })
  const label = words.textIn[language]
  const empty = words.empty[language]
  useEffect(() => {
    const hand = new TextInHand({ essayId, language }, store, outbox)
    const view = openEditor(mount.current!, {
      ...{ hand, language, label, empty, shown },
      onChange: () => desk.changed(language),
      onCite: () => asked.current.onCite(),
      onNote: line => desk.openNote(language, line),
      onOpenCite: (...cite) => asked.current.onOpenCite(...cite),
      onDrop: (...drop) => asked.current.onDrop(...drop),
    })
    const close = desk.open(language, view)
    const leave = hand.hold(view)
    const write = () => hand.write()
    window.addEventListener('pagehide', write)
    document.addEventListener('visibilitychange', write)
    return () => {
      window.removeEventListener('pagehide', write)
      document.removeEventListener('visibilitychange', write)
      leave()
      close()
    }
  }, [essayId, language, desk, shown, store, outbox, label, empty])
  return <div ref={mount} className={styles.text} lang={language} />
}
