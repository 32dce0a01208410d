import { useState } from 'react'
import { clockTime } from '../../../words/index.ts'
import { Button } from '../../controls/Button.tsx'
import type { TextHit } from '../../stage/finding/way-to-text.ts'
import { useTitleOf } from '../../stage/head/use-title-of.ts'
import { filmOfPart } from '../../state/films.ts'
import { linesAt } from '../../state/subtitles/subtitles.ts'
import { useFilms, useServices, useStore, useWords } from '../../use-app.ts'

/** Copies what is said or written in a film as it is quoted: with the line of every other language, film, part and time. */
export function CopyQuotation({ hit, partId, startMs }: { hit: TextHit; partId: string; startMs: number }) {
  const { finding: words, corpus } = useWords()
  const { clipboard, coding } = useServices()
  const store = useStore()
  const card = filmOfPart(useFilms(), partId)
  const titleOf = useTitleOf()
  const [said, setSaid] = useState<string | null>(null)
  const copy = async () => {
    await coding.readSubtitles(partId)
    const known = store.state.subtitles[partId]
    const middleMs = Math.floor((startMs + (hit.endMs ?? startMs)) / 2)
    const beside = known ? linesAt(known, middleMs).map(({ text }) => text) : []
    const lines = [hit.text, ...beside.filter(text => text !== hit.text)]
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
