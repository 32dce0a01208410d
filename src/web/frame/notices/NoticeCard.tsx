import { useEffect, useState } from 'react'
import { Button } from '../../controls/Button.tsx'
import type { Notice } from '../../state/notices.ts'
import { dismissed, staysOpen } from '../../state/notices.ts'
import { useAppState, useServices, useStore, useWords } from '../../use-app.ts'
import type { NoticeLook } from './NoticeBody.tsx'
import { NoticeBody } from './NoticeBody.tsx'
import { sayNotice } from './say-notice.ts'
import { useUndoOf } from './use-undo-of.ts'

const openForMs = 9000

/** One notice: what was said, undo where it holds, and the way to be rid of it. */
export function NoticeCard({ notice, look }: { notice: Notice; look: NoticeLook }) {
  const words = useWords()
  const store = useStore()
  const language = useAppState(state => state.preferences.language)
  const undo = useUndoOf(notice)
  const { isLeaving, held } = useLeaving(notice)
  return (
    <NoticeBody
      look={look}
      isTrouble={isTrouble(notice)}
      text={sayNotice(words, language, notice.subject)}
      onDismiss={() => store.change('notices', before => dismissed(before, notice.id))}
      data-leaving={isLeaving}
      {...held}
    >
      {notice.subject.kind === 'words-not-kept' && <CopyWords words={notice.subject.words} />}
      {undo && <Button onPress={undo}>{words.notices.undo}</Button>}
    </NoticeBody>
  )
}

function isTrouble({ subject: { kind } }: Notice): boolean {
  return kind === 'refusal' || kind === 'words-not-kept'
}

/** Takes up what was not kept, to be put where it belongs. */
function CopyWords({ words }: { words: string }) {
  const { notices } = useWords()
  const { clipboard } = useServices()
  const [isCopied, setCopied] = useState(false)
  return (
    <Button onPress={() => void clipboard.write(words).then(setCopied)}>
      {isCopied ? notices.wordsCopied : notices.copyWords}
    </Button>
  )
}

/** What leaves by itself waits as long as it is pointed at or in focus: whoever reads it reads to the end. */
function useLeaving(notice: Notice) {
  const store = useStore()
  const [isPointedAt, setPointedAt] = useState(false)
  const [isInFocus, setInFocus] = useState(false)
  const isLeaving = !staysOpen(notice) && !isPointedAt && !isInFocus
  useEffect(() => {
    if (!isLeaving) return
    const timer = setTimeout(() => store.change('notices', before => dismissed(before, notice.id)), openForMs)
    return () => clearTimeout(timer)
  }, [isLeaving, notice.id, store])
  const held = {
    onPointerEnter: () => setPointedAt(true),
    onPointerLeave: () => setPointedAt(false),
    onFocus: () => setInFocus(true),
    onBlur: () => setInFocus(false),
  }
  return { isLeaving, held }
}
