import { useCallback, useMemo, useState } from 'react'
import type { ProposedScene, Scene } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { newIdentifier } from '../services/new-identifier.ts'
import { askForName } from '../stage/inspector/ask-for-name.ts'
import type { Playback } from '../stage/player/playback.ts'
import { noticed } from '../state/notices.ts'
import type { PartState } from '../state/parts.ts'
import { shotIndexAt } from '../state/parts.ts'
import { useServices, useStore } from '../use-app.ts'
import type { ShotSelection } from './use-shot-selection.ts'

/** What can be done with scenes at the playhead and with the shots that are chosen. */
export function useSceneActs(part: PartState, playback: Playback, selection: ShotSelection) {
  const { outbox, detection } = useServices()
  const store = useStore()
  const { partId } = part.view
  const { shownShots: shots, shownScenes: scenes } = part
  const [proposed, setProposed] = useState<readonly ProposedScene[]>([])
  const [isProposing, setIsProposing] = useState(false)
  const proposals = useMemo(
    () => proposed.filter(one => !scenes.some(scene => meet(scene, one))),
    [proposed, scenes],
  )
  const refuse = useCallback(
    (refusal: Refusal) => store.change('notices', before => noticed(before, { kind: 'refusal', refusal })),
    [store],
  )
  const made = useMemo(() => {
    const span = () => {
      const current = shotIndexAt(shots, playback.ms)
      const { from, to } = selection.range ?? { from: current, to: current }
      const [first, last] = [shots[from], shots[to]]
      return first && last ? { startMs: first.startMs, endMs: last.endMs } : null
    }
    const here = (level: Scene['level']) =>
      scenes.find(scene => scene.level === level && scene.startMs <= playback.ms && playback.ms < scene.endMs)
    const withHere = (level: Scene['level'], act: (scene: Scene) => void) => {
      const scene = here(level)
      if (scene) act(scene)
      else refuse({ kind: 'no-scene-here' })
    }
    const correct = outbox.placeAndSay.bind(outbox)
    return {
      make: () => {
        const stretch = span()
        if (stretch) correct({ kind: 'make-scene', partId, ...stretch, newId: newIdentifier(), name: '' })
        selection.clear()
      },
      group: () => {
        const stretch = span()
        if (stretch) correct({ kind: 'group-scenes', partId, ...stretch, newId: newIdentifier(), name: '' })
        selection.clear()
      },
      divide: () =>
        withHere('scene', ({ id: sceneId }) =>
          correct({ kind: 'divide-scene', partId, sceneId, atMs: playback.ms, newId: newIdentifier() }),
        ),
      join: () => withHere('scene', ({ id: sceneId }) => correct({ kind: 'join-scenes', partId, sceneId })),
      ungroup: () =>
        withHere('scene', ({ id: sceneId }) => correct({ kind: 'ungroup-scene', partId, sceneId })),
      ungroupSequence: () =>
        withHere('sequence', ({ id: sceneId }) => correct({ kind: 'ungroup-scene', partId, sceneId })),
      startNaming: (level: Scene['level'] = 'scene') => withHere(level, () => askForName(store, level)),
    }
  }, [outbox, store, refuse, partId, shots, scenes, playback, selection])
  const propose = async () => {
    if (isProposing) return
    setIsProposing(true)
    const answer = await detection.proposedScenes(partId)
    setIsProposing(false)
    if (answer.ok) setProposed(answer.value)
    else refuse(answer.refusal)
  }
  const take = () => {
    const some = proposals.map(({ startMs, endMs }) => ({ startMs, endMs, newId: newIdentifier() }))
    if (some.length > 0) outbox.placeAndSay({ kind: 'take-scenes', partId, scenes: some })
    setProposed([])
  }
  return { ...made, proposals, isProposing, propose, take, leave: () => setProposed([]) }
}

export type SceneActs = ReturnType<typeof useSceneActs>

function meet(a: ProposedScene, b: ProposedScene): boolean {
  return a.startMs < b.endMs && b.startMs < a.endMs
}
