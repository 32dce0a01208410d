import { useCallback, useMemo, useState } from 'react'
import type { ProposedScene } from '../../study/index.ts'
import { newIdentifier } from '../services/new-identifier.ts'
import type { Playback } from '../stage/player/playback.ts'
import { useSceneHand } from '../stage/scenes/use-scene-hand.ts'
import type { PartState } from '../state/parts.ts'
import { shotIndexAt } from '../state/parts.ts'
import { useServices } from '../use-app.ts'
import type { ShotSelection } from './use-shot-selection.ts'

/** What can be done with scenes at the playhead and with the shots that are chosen. */
export function useSceneActs(part: PartState, playback: Playback, selection: ShotSelection) {
  const { outbox, detection } = useServices()
  const { partId } = part.view
  const { shownShots: shots, shownScenes: scenes } = part
  const [proposed, setProposed] = useState<readonly ProposedScene[]>([])
  const [isProposing, setIsProposing] = useState(false)
  const proposals = useMemo(
    () => proposed.filter(one => !scenes.some(scene => meet(scene, one))),
    [proposed, scenes],
  )
  const stretch = useCallback(() => {
    const current = shotIndexAt(shots, playback.ms)
    const { from, to } = selection.range ?? { from: current, to: current }
    const [first, last] = [shots[from], shots[to]]
    selection.clear()
    return first && last ? { startMs: first.startMs, endMs: last.endMs } : null
  }, [shots, playback, selection])
  const hand = useSceneHand({ part, playback, stretch })
  const propose = async () => {
    if (isProposing) return
    setIsProposing(true)
    const answer = await detection.proposedScenes(partId)
    setIsProposing(false)
    if (answer.ok) setProposed(answer.value)
    else outbox.say(answer.refusal)
  }
  const take = () => {
    const some = proposals.map(({ startMs, endMs }) => ({ startMs, endMs, newId: newIdentifier() }))
    if (some.length > 0) outbox.placeAndSay({ kind: 'take-scenes', partId, scenes: some })
    setProposed([])
  }
  return { ...hand, proposals, isProposing, propose, take, leave: () => setProposed([]) }
}

export type SceneActs = ReturnType<typeof useSceneActs>

function meet(a: ProposedScene, b: ProposedScene): boolean {
  return a.startMs < b.endMs && b.startMs < a.endMs
}
