import { useEffect, useMemo } from 'react'
import { useCodes } from '../../stage/codes/use-codes.ts'
import { useDialogueLines } from '../../stage/dialogue/use-dialogue-lines.ts'
import { useShownTray } from '../../stage/gathering/use-shown-tray.ts'
import { useTitleOf } from '../../stage/head/use-title-of.ts'
import { filmOfPart } from '../../state/films.ts'
import type { PartsState } from '../../state/parts.ts'
import type { TrayPart } from '../../state/tray.ts'
import { isFinding, isRecord, listTray } from '../../state/tray.ts'
import { useAppState, useFilms, useServices, useWords } from '../../use-app.ts'
import type { TrayItem } from './tray-item.ts'
import { itemOfFinding, itemOfGathered, itemOfRecord } from './tray-item.ts'

const afterChangeMs = 500

export function useTrayItems(): readonly TrayItem[] {
  useFreshParts()
  const tray = useShownTray()
  const words = useWords()
  const codes = useCodes()
  const films = useFilms()
  const titleOf = useTitleOf()
  const lineOf = useDialogueLines()
  const parts = useAppState(state => state.tray.parts)
  const open = useAppState(state => state.parts)
  const language = useAppState(state => state.preferences.language)
  return useMemo(() => {
    const titleOfPart = (partId: string) => {
      const card = filmOfPart(films, partId)
      const title = titleOf(card?.film)
      const place = card && card.parts.length > 1 && card.parts.find(({ id }) => id === partId)
      return place ? `${title} · ${words.corpus.partName(place)}` : title
    }
    return listTray(tray).map(one => {
      if (isRecord(one)) return itemOfRecord(one, { words, language })
      if (isFinding(one))
        return itemOfFinding(
          one,
          codes.find(({ id }) => 'codeId' in one.asked && id === one.asked.codeId),
          { words, language },
        )
      const part = openPart(open, one.partId) ?? parts[one.partId]
      const from = one.gatheredFrom
      const line = from?.what === 'dialogue' ? lineOf(one.partId, from.id) : null
      return itemOfGathered(one, { part, title: titleOfPart(one.partId), line }, words)
    })
  }, [tray, words, codes, films, titleOf, lineOf, parts, open, language])
}

/** Of a part that is open here more is known than was read for the tray, at once. */
function openPart(parts: PartsState, partId: string): TrayPart | undefined {
  const part = parts[partId]
  if (!part) return undefined
  const { file, clock } = part.view
  const shotStartsMs = part.shownShots.map(({ startMs }) => startMs)
  return {
    partId,
    fileId: file?.id ?? null,
    clock: clock as TrayPart['clock'],
    shotStartsMs,
    stills: [...part.shownStills],
  }
}

/** Asks anew for what has changed under the tray, once that is kept. */
function useFreshParts(): void {
  const { coding } = useServices()
  const isStale = useAppState(state => state.tray.isStale && state.outbox.waiting.length === 0)
  useEffect(() => {
    if (!isStale) return
    const timer = setTimeout(() => void coding.readTray(), afterChangeMs)
    return () => clearTimeout(timer)
  }, [isStale, coding])
}
