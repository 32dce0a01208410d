import { useState } from 'react'
import { clockTime } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import { filmOfPart } from '../../state/films.ts'
import { linesAt } from '../../state/subtitles/subtitles.ts'
import { useFilms, useServices, useStore, useWords } from '../../use-app.ts'
import { dialogueNow } from '../dialogue/use-dialogue-acts.ts'
import { useTitleOf } from '../head/use-title-of.ts'

interface CopyQuotationProps {
  /** A text of a film, or a line of dialogue by its id. */
  said: { text: string } | { lineId: string }
  partId: string
  startMs: number
  /** Null of a moment. */
  endMs: number | null
}

/** Copies what is said or written in a film as it is quoted: with the line of every other language or its translation, film, part and time. */
export function CopyQuotation({ said: quoted, partId, startMs, endMs }: CopyQuotationProps) {
  const { finding: words, corpus } = useWords()
  const { clipboard, coding } = useServices()
  const store = useStore()
  const card = filmOfPart(useFilms(), partId)
  const titleOf = useTitleOf()
  const [said, setSaid] = useState<string | null>(null)
  const linesOfDialogue = (lineId: string) => {
    const line = dialogueNow(store, partId).find(({ id }) => id === lineId)
    return line ? [line.original, line.translation].filter(Boolean) : []
  }
  const linesOfSubtitles = (text: string) => {
    const known = store.state.subtitles[partId]
    const middleMs = Math.floor((startMs + (endMs ?? startMs)) / 2)
    const beside = known ? linesAt(known, middleMs).map(one => one.text) : []
    return [text, ...beside.filter(one => one !== text)]
  }
  const copy = async () => {
    await coding.readSubtitles(partId)
    const lines = 'lineId' in quoted ? linesOfDialogue(quoted.lineId) : linesOfSubtitles(quoted.text)
    const part = card && card.parts.length > 1 ? card.parts.find(({ id }) => id === partId) : undefined
    const time = clockTime(Math.floor(startMs / 1000)).padStart(8, '0')
    const where = [titleOf(card?.film), part ? corpus.partName(part) : '', time].filter(Boolean)
    setSaid((await clipboard.write(words.quotation({ lines, where }))) ? words.copied : words.notCopied)
  }
  return (
    <Button look="quiet" onPress={() => void copy()}>
      {words.copyQuotation}
      <span className="unseen" role="status">
        {said}
      </span>
    </Button>
  )
}
