import { useMemo } from 'react'
import type { FileSummary } from '../../server/contracts/index.ts'
import { frameToMs, snapToFrame } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { timeCode } from '../../words/index.ts'
import { newIdentifier } from '../services/new-identifier.ts'
import { useTitleOf } from '../stage/head/use-title-of.ts'
import type { Playback } from '../stage/player/playback.ts'
import { stillAddress } from '../stage/stills/still-address.ts'
import { useWayOut } from '../stage/withholding/use-gate.ts'
import { filmOfPart } from '../state/films.ts'
import { noticed } from '../state/notices.ts'
import { useFilms, useServices, useStore } from '../use-app.ts'

/** What can be done with the frame on screen: let it stand for its shot, or keep it at the film's own size. */
export function useFrameActs(partId: string, file: FileSummary, playback: Playback) {
  const { outbox, downloads, stills } = useServices()
  const store = useStore()
  const card = filmOfPart(useFilms(), partId)
  const title = useTitleOf()(card?.film)
  const wayOut = useWayOut()
  return useMemo(
    () => ({
      choose: () => {
        const chosen = store.state.parts[partId]?.shownStills ?? []
        const atMs = snapToFrame(playback.clock, playback.ms)
        outbox.placeAndSay(
          chosen.some(still => still.atMs === atMs)
            ? { kind: 'let-still-go', partId, atMs }
            : { kind: 'choose-still', partId, atMs, newStillId: newIdentifier() },
        )
      },
      keep: async (ending: 'jpg' | 'png') => {
        const { frame, clock } = playback
        const time = timeCode(clock, frame).replaceAll(':', '.')
        const gate = await wayOut.open()
        if (!gate?.letsFrame(partId, frameToMs(clock, frame))) {
          const reason = gate?.leftOut()[0]?.reasons[0] ?? ''
          const refusal: Refusal = { kind: 'frame-withheld', reason }
          if (gate) store.change('notices', before => noticed(before, { kind: 'refusal', refusal }))
          return
        }
        const name = downloads.fileName(gate.text(title))
        try {
          const still = await stills.fetch(stillAddress(file.id, frame, { place: 'own', ending }))
          downloads.keep(`${name} ${time} ${frame}.${ending}`, still)
        } catch {
          const refusal: Refusal = { kind: 'frame-not-found', frame }
          store.change('notices', before => noticed(before, { kind: 'refusal', refusal }))
        }
      },
    }),
    [outbox, downloads, stills, store, partId, file.id, playback, title, wayOut],
  )
}

export type FrameActs = ReturnType<typeof useFrameActs>
