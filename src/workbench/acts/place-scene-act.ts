import type { ActBody } from '../../server/contracts/index.ts'
import type { PartShots } from '../../store/index.ts'
import type { Change, FrameClock, Result } from '../../study/index.ts'
import {
  chooseStill,
  divideScene,
  groupScenes,
  joinScenes,
  letStillGo,
  makeScene,
  renameScene,
  snapToFrame,
  takeScenes,
  ungroupScene,
} from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'

export type SceneAct = Extract<
  ActBody,
  {
    kind:
      | 'make-scene'
      | 'join-scenes'
      | 'divide-scene'
      | 'rename-scene'
      | 'ungroup-scene'
      | 'group-scenes'
      | 'take-scenes'
      | 'choose-still'
      | 'let-still-go'
  }
>

/** What an act on scenes does to them, on the records as they stand. */
export function placeSceneAct(
  list: PartShots,
  act: SceneAct,
  { clock, endMs }: { clock: FrameClock | null; endMs: number },
): Result<Change, Refusal> {
  const snapped = (ms: number) => (clock ? snapToFrame(clock, ms) : ms)
  const scenes = { scenes: list.scenes, endMs }
  const span = (stretch: { startMs: number; endMs: number }) => ({
    startMs: snapped(stretch.startMs),
    endMs: snapped(stretch.endMs),
  })
  switch (act.kind) {
    case 'make-scene':
      return makeScene(scenes, { ...act, ...span(act) })
    case 'join-scenes':
      return joinScenes(scenes, act)
    case 'divide-scene':
      return divideScene(scenes, { ...act, atMs: snapped(act.atMs) })
    case 'rename-scene':
      return renameScene(scenes, act)
    case 'ungroup-scene':
      return ungroupScene(scenes, act)
    case 'group-scenes':
      return groupScenes(scenes, { ...act, ...span(act) })
    case 'take-scenes':
      return takeScenes(scenes, {
        partId: act.partId,
        scenes: act.scenes.map(scene => ({ ...scene, ...span(scene) })),
      })
    case 'choose-still':
      return chooseStill(list, { ...act, atMs: snapped(act.atMs) })
    case 'let-still-go':
      return letStillGo(list, { atMs: snapped(act.atMs) })
  }
}
