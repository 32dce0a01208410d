import { lookLength } from '../measurements/picture-look.ts'
import { ThreadCaller } from '../threads/thread-caller.ts'
import type { LookAnswer, LookCall } from './look-thread.ts'

/** The looks of the corpus's shots, held and compared in a thread of their own. */
export class LookIndex {
  readonly lookLength = lookLength
  private readonly thread = new ThreadCaller<LookCall, unknown>('looks/look-thread')

  async hold(partId: string, looks: Uint8Array | null): Promise<void> {
    await this.thread.call({ kind: 'hold', partId, looks })
  }

  async nearest(look: Uint8Array, most: number): Promise<LookAnswer> {
    return (await this.thread.call({ kind: 'nearest', look, most })) as LookAnswer
  }
}
