import { useMemo, useRef } from 'react'
import type { MemoSaid } from '../../../study/index.ts'
import { frameToMs } from '../../../study/index.ts'
import type { PartState } from '../../state/parts.ts'
import { linesAt } from '../../state/subtitles/subtitles.ts'
import { useStore, useWords } from '../../use-app.ts'
import type { Playback } from '../player/playback.ts'
import { showReading } from '../readings/ask-for-reading.ts'
import { msShown } from '../regions/drawn-regions.ts'
import { memoFieldId } from './MemoFields.tsx'
import { useMemoActs } from './use-memo-acts.ts'

/** Begins a memo with the frame on screen and the subtitles that stand on it, about what is chosen there or, where that is a shot, the film. */
export function useMemoKey(part: PartState, playback: Playback): () => void {
  const store = useStore()
  const acts = useMemoActs()
  const { subtitles: words } = useWords()
  const latest = useRef(part)
  latest.current = part
  return useMemo(
    () => () => {
      const { partId, filmId } = latest.current.view
      const { chosen } = store.state
      const isNamed = chosen.kind === 'scene' || chosen.kind === 'mark' || chosen.kind === 'code'
      const about: Partial<MemoSaid> = isNamed
        ? { about: chosen.kind, aboutId: chosen.id }
        : { about: 'film', aboutId: filmId }
      const known = store.state.subtitles[partId]
      const said = known ? linesAt(known, msShown(playback)) : []
      const text = said.map(line => words.quote(line.text)).join('\n')
      const id = acts.make({ ...about, text }, [{ partId, atMs: frameToMs(playback.clock, playback.frame) }])
      if (id !== null) showReading(store, { kind: 'memo', id }, memoFieldId)
    },
    [store, acts, playback, words],
  )
}
