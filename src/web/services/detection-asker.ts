import type { DetectionParameters, DetectionTrial, MissedBoundary } from '../../server/contracts/index.ts'
import type { ProposedScene, Result } from '../../study/index.ts'
import { accepted } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import type { ServerCalls } from './server-calls.ts'

/** Asks what detection kept of a film, and what its stills suggest. */
export class DetectionAsker {
  readonly #calls: ServerCalls

  constructor(calls: ServerCalls) {
    this.#calls = calls
  }

  tryOut(partId: string, parameters: DetectionParameters): Promise<Result<DetectionTrial, Refusal>> {
    return this.#calls.detectionTrial(partId, parameters)
  }

  async missed(partId: string): Promise<Result<readonly MissedBoundary[], Refusal>> {
    const answer = await this.#calls.missed(partId)
    return answer.ok ? accepted(answer.value.missed) : answer
  }

  /** Scenes as the looks of the shots suggest them. */
  async proposedScenes(partId: string): Promise<Result<readonly ProposedScene[], Refusal>> {
    const answer = await this.#calls.sceneProposals(partId)
    return answer.ok ? accepted(answer.value.scenes) : answer
  }
}
