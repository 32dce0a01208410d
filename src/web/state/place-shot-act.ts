import type { ActRequest } from '../../server/contracts/index.ts'
import type { Change, Result, Shot, ShotRefusal } from '../../study/index.ts'
import {
  denyBoundary,
  keepBoundary,
  mergeWithPrevious,
  moveBoundary,
  retypeBoundary,
  splitShot,
} from '../../study/index.ts'

/** Acts that the screen shows before the server has placed them; others wait for what it knows. */
export type ShotAct = Exclude<Extract<ActRequest, { partId: string }>, { kind: 'detect-again' }>

/**
 * What an act will do to the shots on screen, before the server has placed it. Decisions are the server's: the
 * screen draws shots only, so those made here carry a name that nobody keeps.
 */
export function placeShotAct(shots: readonly Shot[], act: ShotAct): Result<Change, ShotRefusal> {
  const list = { shots, decisions: [] }
  switch (act.kind) {
    case 'split-shot':
      return splitShot(list, { ...act, newDecisionId: passing })
    case 'merge-with-previous':
      return mergeWithPrevious(list, { shotId: act.shotId, newDecisionId: passing })
    case 'move-boundary':
      return moveBoundary(list, { shotId: act.shotId, atMs: act.atMs, newDecisionIds: [passing, passing] })
    case 'retype-boundary': {
      const { shotId, transitionIn } = act
      if (transitionIn === 'start')
        return { ok: false, refusal: { kind: 'first-shot-has-no-boundary', shotId } }
      return retypeBoundary(list, { shotId, transitionIn, newDecisionId: passing })
    }
    case 'keep-boundary':
      return keepBoundary(list, { shotId: act.shotId, newDecisionId: passing })
    case 'deny-boundary':
      return denyBoundary(list, { partId: act.partId, atMs: act.atMs, newDecisionId: passing })
  }
}

const passing = 'passing'
