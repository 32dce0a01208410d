import type { ActAnswer, ActRequest, StackRequest } from '../../server/contracts/index.ts'
import type { Change, Result } from '../../study/index.ts'
import { answering, holding } from '../state/connection.ts'
import { noticed } from '../state/notices.ts'
import { actPlaced, actSettled } from '../state/parts.ts'
import type { ShotAct } from '../state/place-shot-act.ts'
import { placeShotAct } from '../state/place-shot-act.ts'
import type { Store } from '../state/store.ts'
import { takeChange } from '../state/take-change.ts'
import type { CallRefusal, ServerCalls } from './server-calls.ts'
import type { StudyReader } from './study-reader.ts'

type Sent = Result<ActAnswer, CallRefusal>

const betweenTriesMs = 1500

/** Sends acts one after the other, in the order they were made, and holds them while the program is away. */
export class ActSender {
  readonly #calls: ServerCalls
  readonly #store: Store
  readonly #reader: StudyReader
  #last: Promise<unknown> = Promise.resolve()
  #held = 0
  #nextKey = 1

  constructor(calls: ServerCalls, store: Store, reader: StudyReader) {
    this.#calls = calls
    this.#store = store
    this.#reader = reader
  }

  /** Shows the act at once, sends it, and takes it back with a sentence where the program refuses it. */
  correctShots(act: ShotAct): void {
    const part = this.#store.state.parts[act.partId]
    if (!part) return
    const { shownShots: shots, shownScenes: scenes, shownStills: stills, view } = part
    const placed = placeShotAct({ shots, scenes, stills, endMs: view.endMs }, act)
    if (!placed.ok) {
      this.#say(placed.refusal)
      return
    }
    const actKey = String(this.#nextKey++)
    this.#store.change('parts', before => actPlaced(before, actKey, act))
    void this.#inTurn(async () => {
      const sent = await this.#untilAnswered(() => this.#calls.act(act))
      if (sent.answer.ok) this.#take(sent.answer.value.change as Change)
      this.#store.change('parts', before => actSettled(before, actKey, act.partId))
      if (sent.answer.ok) return
      // An act whose answer was lost on the way may have been made: what stands now tells.
      if (!sent.repeated) this.#say(sent.answer.refusal)
      await this.#reader.readPart(act.partId)
    })
  }

  /** Sends an act that the screen does not show before it is made; resolves to a refusal or null. */
  async send(act: ActRequest): Promise<CallRefusal | null> {
    return this.#inTurn(async () => this.#taken(await this.#calls.act(act)))
  }

  async undo(stack: StackRequest): Promise<void> {
    await this.#turn(stack, () => this.#calls.undo(stack))
  }

  async redo(stack: StackRequest): Promise<void> {
    await this.#turn(stack, () => this.#calls.redo(stack))
  }

  async #turn(stack: StackRequest, ask: () => Promise<Sent>): Promise<void> {
    const refusal = await this.#inTurn(async () => this.#taken(await ask()))
    if (refusal) this.#say(refusal)
    else if (stack.area === 'corpus') await this.#reader.readAll()
  }

  #taken(sent: Sent): CallRefusal | null {
    if (!sent.ok) return sent.refusal
    this.#take(sent.value.change as Change)
    return null
  }

  #take(change: Change): void {
    takeChange(this.#store, change)
  }

  #say(refusal: CallRefusal): void {
    this.#store.change('notices', before => noticed(before, { kind: 'refusal', refusal }))
  }

  #inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#hold(1)
    const mine = this.#last.then(work)
    this.#last = mine.catch(() => undefined).then(() => this.#hold(-1))
    return mine
  }

  #hold(more: number): void {
    this.#held += more
    this.#store.change('connection', before => holding(before, this.#held))
  }

  async #untilAnswered(ask: () => Promise<Sent>): Promise<{ answer: Sent; repeated: boolean }> {
    for (let tries = 0; ; tries++) {
      const answer = await ask()
      const unanswered = !answer.ok && answer.refusal.kind === 'server-unreachable'
      this.#store.change('connection', before => answering(before, !unanswered))
      if (!unanswered) return { answer, repeated: tries > 0 }
      await new Promise(resolve => setTimeout(resolve, betweenTriesMs))
    }
  }
}
