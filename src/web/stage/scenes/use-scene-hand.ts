import { useMemo } from 'react'
import type { ActRequest } from '../../../server/contracts/index.ts'
import type { Scene, Span } from '../../../study/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { newIdentifier } from '../../services/new-identifier.ts'
import { noticed } from '../../state/notices.ts'
import type { PartState } from '../../state/parts.ts'
import { useServices, useStore } from '../../use-app.ts'
import { askForName } from '../inspector/ask-for-name.ts'
import type { Playback } from '../player/playback.ts'
import { sceneFrom } from './scene-from.ts'

interface SceneHand {
  part: PartState
  playback: Playback
  /** What a new scene is made of, where it is not begun at the playhead. The same function until that changes. */
  stretch: () => Span | null
  /** Called once the program has kept what was done. */
  onMade?: () => void
}

/** What can be done with scenes at the playhead. */
export function useSceneHand({ part, playback, stretch, onMade }: SceneHand) {
  const { outbox } = useServices()
  const store = useStore()
  const { partId } = part.view
  const { shownShots: shots, shownScenes: scenes } = part
  return useMemo(() => {
    const refuse = (refusal: Refusal) =>
      store.change('notices', before => noticed(before, { kind: 'refusal', refusal }))
    const here = (level: Scene['level']) =>
      scenes.find(scene => scene.level === level && scene.startMs <= playback.ms && playback.ms < scene.endMs)
    const correct = async (act: ActRequest) => {
      const refusal = await outbox.send(act)
      if (refusal) outbox.say(refusal)
      else onMade?.()
    }
    const make = (kind: 'make-scene' | 'group-scenes', span: Span | null) => {
      if (span) void correct({ kind, partId, ...span, newId: newIdentifier(), name: '' })
    }
    const withHere = (level: Scene['level'], act: (scene: Scene) => void) => {
      const scene = here(level)
      if (scene) act(scene)
      else refuse({ kind: 'no-scene-here' })
    }
    return {
      make: () => make('make-scene', stretch()),
      group: () => make('group-scenes', stretch()),
      begin: () => {
        const scene = here('scene')
        if (!scene) return make('make-scene', sceneFrom(playback.ms, { shots, scenes }))
        const divided = { sceneId: scene.id, atMs: playback.ms, newId: newIdentifier() }
        void correct({ kind: 'divide-scene', partId, ...divided })
      },
      join: () =>
        withHere('scene', ({ id: sceneId }) => void correct({ kind: 'join-scenes', partId, sceneId })),
      ungroup: () =>
        withHere('scene', ({ id: sceneId }) => void correct({ kind: 'ungroup-scene', partId, sceneId })),
      ungroupSequence: () =>
        withHere('sequence', ({ id: sceneId }) => void correct({ kind: 'ungroup-scene', partId, sceneId })),
      startNaming: (level: Scene['level'] = 'scene') => withHere(level, () => askForName(store, level)),
    }
  }, [outbox, store, partId, shots, scenes, playback, stretch, onMade])
}

export type SceneHandActs = ReturnType<typeof useSceneHand>
