import { useEffect, useMemo } from 'react'
import { shownSubtitles } from '../../state/subtitles/subtitles.ts'
import { useAppState, useServices, useWords } from '../../use-app.ts'
import { useKnownParts } from '../known-parts.ts'
import { addressOf, timeIn } from '../use-shown.ts'
import type { Choosable } from './Chooser.tsx'
import type { ToStandOn } from './to-stand-on.ts'
import { usePartsOfFilm } from './use-places-of-film.ts'

/** The lines of dialogue of a film, found by their words, their pinyin or who speaks. */
export function useDialogueOfFilm(filmId: string | null): readonly Choosable<ToStandOn>[] {
  const { coding } = useServices()
  const { evidence } = useWords()
  const partOf = useKnownParts()
  const parts = usePartsOfFilm(filmId)
  const known = useAppState(state => state.subtitles)
  const waiting = useAppState(state => state.outbox.waiting)
  const missing = parts.flatMap(({ view }) => (known[view.partId] ? [] : [view.partId])).join(' ')
  useEffect(() => {
    for (const id of missing.split(' ').filter(Boolean)) void coding.readSubtitles(id)
  }, [missing, coding])
  return useMemo(
    () =>
      parts.flatMap(({ view: { partId } }) => {
        const ofPart = known[partId]
        const lines = ofPart ? shownSubtitles(ofPart, waiting, partId).dialogue : []
        return lines.map((line): Choosable<ToStandOn> => {
          const { original, pinyin, translation, speaker } = line
          const kind = evidence.targets.dialogue
          const said = {
            name: original || translation || kind,
            facts: [speaker, timeIn(partOf(partId), line.startMs)].filter(Boolean).join(' · '),
            address: addressOf(partOf(partId), line, 'cell'),
          }
          return {
            ...{ key: `dialogue ${line.id}`, kind, ...said, also: [pinyin, translation] },
            what: { what: 'target', target: { what: 'dialogue', id: line.id }, said },
          }
        })
      }),
    [parts, known, waiting, evidence, partOf],
  )
}
