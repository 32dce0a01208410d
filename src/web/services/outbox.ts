import type { ActAnswer, StackRequest } from '../../server/contracts/index.ts'
import type { Change, Result } from '../../study/index.ts'
import { answering } from '../state/connection.ts'
import { noticed } from '../state/notices.ts'
import type { OutboxAct, WaitingAct } from '../state/outbox.ts'
import { actAnswered, actHeldUp, actWaits, stackOf, undoneHere } from '../state/outbox.ts'
import { placeOutboxAct } from '../state/place-outbox-act.ts'
import type { Store } from '../state/store.ts'
import { takeChange } from '../state/take-change.ts'
import type { CodingReader } from './coding-reader.ts'
import { newIdentifier, risingIdentifiers } from './new-identifier.ts'
import { forgetWaiting, keepWaiting, waitingFromBefore } from './outbox-keeper.ts'
import type { CallRefusal, ServerCalls } from './server-calls.ts'

const betweenTriesMs = 1500
const triesOfFault = 3

/** What waiting mends: the act itself is sound. */
const passingTroubles = new Set(['server-unreachable', 'disk-full', 'not-writable'])

/**
 * Sends acts in the order in which they were made, each until it is answered. They are shown at once and written
 * down in the browser until then, so that neither a program that is away nor a closed window loses one.
 */
export class Outbox {
  readonly #calls: ServerCalls
  readonly #store: Store
  readonly #reader: CodingReader
  readonly #nextActId = risingIdentifiers()
  #isSending = false

  constructor(calls: ServerCalls, store: Store, reader: CodingReader) {
    this.#calls = calls
    this.#store = store
    this.#reader = reader
  }

  /** Shows the act and sends it; gives the refusal at once where it cannot be made here already. */
  place(act: OutboxAct): CallRefusal | null {
    const placed = placeOutboxAct(this.#store.state, act, {
      makeId: newIdentifier,
      now: () => new Date().toISOString(),
    })
    if (!placed.ok) return placed.refusal
    if (placed.value.length > 0) this.#add(stackOf(act), { kind: 'act', act }, placed.value)
    return null
  }

  /** The same, with the refusal said in a notice. */
  placeAndSay(act: OutboxAct): boolean {
    const refusal = this.place(act)
    if (refusal) this.say(refusal)
    return refusal === null
  }

  undo(stack: StackRequest): void {
    this.#add(stack, { kind: 'undo' }, undoneHere(this.#store.state.outbox.waiting, stack))
  }

  redo(stack: StackRequest): void {
    this.#add(stack, { kind: 'redo' }, [])
  }

  /** Takes up what an earlier page could not send. */
  resume(): void {
    for (const act of waitingFromBefore(this.#store.state.study?.id ?? ''))
      this.#store.change('outbox', before => actWaits(before, act, true))
    void this.#sendAll()
  }

  say(refusal: CallRefusal): void {
    this.#store.change('notices', before => noticed(before, { kind: 'refusal', refusal }))
  }

  #add(stack: StackRequest, does: WaitingAct['does'], change: Change): void {
    const studyId = this.#store.state.study?.id ?? ''
    const act: WaitingAct = { actId: this.#nextActId(), studyId, stack, does, change }
    const isKept = keepWaiting(act)
    this.#store.change('outbox', before => actWaits(before, act, isKept))
    void this.#sendAll()
  }

  async #sendAll(): Promise<void> {
    if (this.#isSending) return
    this.#isSending = true
    try {
      for (let next = this.#next(); next; next = this.#next()) await this.#untilAnswered(next)
    } finally {
      this.#isSending = false
    }
  }

  #next(): WaitingAct | undefined {
    return this.#store.state.outbox.waiting[0]
  }

  async #untilAnswered(act: WaitingAct): Promise<void> {
    for (let tries = 1; ; tries++) {
      const answer = await this.#send(act)
      const kind = answer.ok ? null : answer.refusal.kind
      this.#store.change('connection', before => answering(before, kind !== 'server-unreachable'))
      const isHeldUp =
        kind !== null && (passingTroubles.has(kind) || (kind === 'fault' && tries < triesOfFault))
      if (!isHeldUp) return this.#settle(act, answer)
      this.#store.change('outbox', before => actHeldUp(before, { kind }))
      await new Promise(resolve => setTimeout(resolve, betweenTriesMs))
    }
  }

  #send({ actId, stack, does }: WaitingAct): Promise<Result<ActAnswer, CallRefusal>> {
    if (does.kind === 'act') return this.#calls.act({ ...does.act, actId })
    return does.kind === 'undo' ? this.#calls.undo(stack) : this.#calls.redo(stack)
  }

  async #settle(act: WaitingAct, answer: Result<ActAnswer, CallRefusal>): Promise<void> {
    if (answer.ok) takeChange(this.#store, answer.value.change as Change)
    else {
      this.say(answer.refusal)
      if (act.stack.filmId) await this.#reader.readFilm(act.stack.filmId)
      else await this.#reader.readAll()
    }
    forgetWaiting(act.actId)
    this.#store.change('outbox', before => actAnswered(before, act.actId))
  }
}
