import type { ActRequest } from '../../server/contracts/index.ts'
import type { Change, ChosenStill, Result, Scene, Shot } from '../../study/index.ts'
import {
  chooseStill,
  denyBoundary,
  divideScene,
  groupScenes,
  joinScenes,
  keepBoundary,
  letStillGo,
  makeScene,
  mergeWithPrevious,
  moveBoundary,
  refused,
  renameScene,
  retypeBoundary,
  splitShot,
  takeScenes,
  ungroupScene,
} from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'

/** Acts that the screen shows before the server has placed them; others wait for what it knows. */
export type ShotAct = Exclude<Extract<ActRequest, { partId: string }>, { kind: 'detect-again' }>

/** The shots of a part with its scenes and chosen stills, as the screen shows them. */
export interface ShownShots {
  shots: readonly Shot[]
  scenes: readonly Scene[]
  stills: readonly ChosenStill[]
  endMs: number
}

/**
 * What an act will do to the shots on screen, before the server has placed it. Decisions are the server's: the
 * screen draws shots only, so those made here carry a name that nobody keeps.
 */
export function placeShotAct(shown: ShownShots, act: ShotAct): Result<Change, Refusal> {
  const { shots, scenes, stills, endMs } = shown
  const list = { shots, scenes, decisions: [] }
  const sceneList = { scenes, endMs }
  switch (act.kind) {
    case 'split-shot':
      return splitShot(list, { ...act, newDecisionId: passing })
    case 'merge-with-previous':
      return mergeWithPrevious(list, { shotId: act.shotId, newDecisionId: passing })
    case 'move-boundary':
      return moveBoundary(list, { shotId: act.shotId, atMs: act.atMs, newDecisionIds: [passing, passing] })
    case 'retype-boundary': {
      const { shotId, transitionIn } = act
      if (transitionIn === 'start') return refused({ kind: 'first-shot-has-no-boundary', shotId })
      return retypeBoundary(list, { shotId, transitionIn, newDecisionId: passing })
    }
    case 'keep-boundary':
      return keepBoundary(list, { shotId: act.shotId, newDecisionId: passing })
    case 'deny-boundary':
      return denyBoundary(list, { partId: act.partId, atMs: act.atMs, newDecisionId: passing })
    case 'make-scene':
      return makeScene(sceneList, act)
    case 'join-scenes':
      return joinScenes(sceneList, act)
    case 'divide-scene':
      return divideScene(sceneList, act)
    case 'rename-scene':
      return renameScene(sceneList, act)
    case 'ungroup-scene':
      return ungroupScene(sceneList, act)
    case 'group-scenes':
      return groupScenes(sceneList, act)
    case 'take-scenes':
      return takeScenes(sceneList, act)
    case 'choose-still':
      return chooseStill({ shots, stills }, act)
    case 'let-still-go':
      return letStillGo({ stills }, act)
  }
}

const passing = 'passing'
