import type { ActAnswer, ActRequest, StackRequest } from '../../server/contracts/index.ts'
import type { Act, Change, Result } from '../../study/index.ts'
import { refused, stackOf } from '../../study/index.ts'
import type { Refusal } from '../../words/index.ts'
import { answering } from '../state/connection.ts'
import { wordsOfAct } from '../state/essays/words-of-act.ts'
import { goneOn, noticed } from '../state/notices.ts'
import type { WaitingAct } from '../state/outbox.ts'
import { actAnswered, actHeldUp, actWaits, undoneHere } from '../state/outbox.ts'
import { changePlaced, changeSettled } from '../state/parts.ts'
import { placeOutboxAct } from '../state/place-outbox-act.ts'
import type { Store } from '../state/store.ts'
import type { ChangeOrder } from './change-order.ts'
import type { CodingReader } from './coding-reader.ts'
import { newIdentifier, risingIdentifiers } from './new-identifier.ts'
import { forgetWaiting, keepWaiting, waitingFromBefore } from './outbox-keeper.ts'
import type { ServerCalls } from './server-calls.ts'
import type { StudyReader } from './study-reader.ts'

const firstWaitMs = 1500
const longestWaitMs = 15_000

/** The act itself is sound, or nobody knows whether it is: it waits, and is never dropped in silence. */
const troubles = new Set<Refusal['kind']>([
  'server-unreachable',
  'no-key',
  'disk-full',
  'not-writable',
  'torn-away',
  'fault',
])

/**
 * Sends every act, undo and redo, in the order in which they were made, each until it is answered. They are shown at
 * once and written down in the browser until then, so that neither a program that is away nor a closed window loses
 * one. Each has an id: one whose answer was lost is sent again and not made twice.
 */
export class Outbox {
  readonly #calls: ServerCalls
  readonly #store: Store
  readonly #readers: { coding: CodingReader; study: StudyReader }
  readonly #order: ChangeOrder
  readonly #nextActId = risingIdentifiers()
  readonly #whenSettled = new Map<string, (() => void)[]>()
  readonly #whenAnswered = new Map<string, (refusal: Refusal | null) => void>()
  #isSending = false
  #endWait: () => void = () => {}
  #letGo: string | null = null

  constructor(
    calls: ServerCalls,
    store: Store,
    readers: { coding: CodingReader; study: StudyReader },
    order: ChangeOrder,
  ) {
    this.#calls = calls
    this.#store = store
    this.#readers = readers
    this.#order = order
  }

  /** Shows the act and sends it; gives the refusal at once where it cannot be made here already. */
  place(act: ActRequest): Refusal | null {
    const placed = this.#placed(act)
    if (!placed.ok) return placed.refusal
    this.#addPlaced(act, placed.value)
    return null
  }

  /** The same, with the refusal said in a notice. */
  placeAndSay(act: ActRequest): boolean {
    const refusal = this.place(act)
    if (refusal) this.say(refusal)
    return refusal === null
  }

  /** The same, for those who wait for the program's word: resolves to a refusal or null once the act is answered. */
  async send(act: ActRequest): Promise<Refusal | null> {
    const placed = this.#placed(act)
    if (!placed.ok) return placed.refusal
    const actId = this.#addPlaced(act, placed.value)
    return actId === null ? null : new Promise(resolve => this.#whenAnswered.set(actId, resolve))
  }

  /** Once the program has answered all that waits now: only then does it know what is shown here. */
  async untilKept(): Promise<void> {
    const last = this.#store.state.outbox.waiting.at(-1)?.actId
    if (last === undefined) return
    await new Promise<void>(resolve =>
      this.#whenSettled.set(last, [...(this.#whenSettled.get(last) ?? []), resolve]),
    )
  }

  undo(stack: StackRequest): void {
    this.#add(stack, { kind: 'undo' }, undoneHere(this.#store.state.outbox.waiting, stack))
  }

  redo(stack: StackRequest): void {
    this.#add(stack, { kind: 'redo' }, [])
  }

  /** Takes up what an earlier page could not send. */
  resume(): void {
    for (const act of waitingFromBefore(this.#store.state.study?.id ?? '')) this.#show(act, true)
    void this.#sendAll()
  }

  /** Tries the first act that is held up again now. */
  tryAgain(): void {
    this.#endWait()
  }

  /** Gives up the first act that is held up: a person's word, after it was tried. */
  letGo(): void {
    this.#letGo = this.#next()?.actId ?? null
    this.#endWait()
  }

  say(refusal: Refusal): void {
    this.#store.change('notices', before => noticed(before, { kind: 'refusal', refusal }))
  }

  /** Nobody on this page waits for it: what was written in it would be gone with it. */
  #sayNotKept({ does }: WaitingAct, refusal: Refusal): void {
    const words = does.kind === 'act' ? wordsOfAct(does.act) : ''
    if (words === '') this.say(refusal)
    else this.#store.change('notices', before => noticed(before, { kind: 'words-not-kept', refusal, words }))
  }

  #placed(act: ActRequest): Result<Change | null, Refusal> {
    return placeOutboxAct(this.#store.state, act as Act, {
      makeId: newIdentifier,
      now: () => new Date().toISOString(),
    })
  }

  /** Null where there is nothing to do: such an act is not sent. */
  #addPlaced(act: ActRequest, change: Change | null): string | null {
    return change?.length === 0 ? null : this.#add(this.#stackOf(act), { kind: 'act', act }, change ?? [])
  }

  #stackOf(act: ActRequest): StackRequest {
    return stackOf(act, partId => this.#store.state.parts[partId]?.view.filmId ?? null)
  }

  #add(stack: StackRequest, does: WaitingAct['does'], change: Change): string {
    const studyId = this.#store.state.study?.id ?? ''
    const act: WaitingAct = { actId: this.#nextActId(), studyId, stack, does, change }
    this.#show(act, keepWaiting(act))
    void this.#sendAll()
    return act.actId
  }

  #show(act: WaitingAct, isKeptHere: boolean): void {
    this.#store.change('outbox', before => actWaits(before, act, isKeptHere))
    this.#store.change('parts', before => changePlaced(before, act))
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
      const refusal = answer.ok ? null : answer.refusal
      this.#store.change('connection', before => answering(before, refusal?.kind !== 'server-unreachable'))
      if (!refusal || !troubles.has(refusal.kind)) return this.#settle(act, answer)
      this.#store.change('outbox', before => actHeldUp(before, { refusal, tries }))
      await this.#wait(Math.min(longestWaitMs, firstWaitMs * tries))
      if (this.#letGo === act.actId) return this.#settle(act, refused({ kind: 'act-given-up' }))
    }
  }

  #wait(ms: number): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, ms)
      this.#endWait = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  #send({ actId, stack, does }: WaitingAct): Promise<Result<ActAnswer, Refusal>> {
    if (does.kind === 'act') return this.#calls.act({ ...does.act, actId })
    return this.#calls[does.kind]({ ...stack, actId })
  }

  async #settle(act: WaitingAct, answer: Result<ActAnswer, Refusal>): Promise<void> {
    if (answer.ok) {
      const { change, number } = answer.value
      await this.#order.take({ number, change: change as Change })
      this.#store.change('notices', before => goneOn(before, act.stack.area))
    }
    forgetWaiting(act.actId)
    this.#store.change('outbox', before => actAnswered(before, act.actId))
    this.#store.change('parts', before => changeSettled(before, act.actId))
    const refusal = answer.ok ? null : answer.refusal
    const told = this.#whenAnswered.get(act.actId)
    this.#whenAnswered.delete(act.actId)
    for (const settled of this.#whenSettled.get(act.actId) ?? []) settled()
    this.#whenSettled.delete(act.actId)
    if (told) told(refusal)
    else if (refusal) this.#sayNotKept(act, refusal)
    if (refusal) await this.#readAgain(act)
  }

  /** What stands now is shown in place of what was refused. */
  async #readAgain({ stack, does }: WaitingAct): Promise<void> {
    const { coding, study } = this.#readers
    if (stack.area === 'shots' && does.kind === 'act' && 'partId' in does.act)
      await study.readPart(does.act.partId)
    else if (stack.area === 'coding' && stack.filmId)
      await Promise.all([coding.readFilm(stack.filmId), coding.readReadings()])
    else await coding.readAll()
  }
}
