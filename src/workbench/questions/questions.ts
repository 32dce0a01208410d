import { Worker } from 'node:worker_threads'
import { partAddress } from '../../disk/index.ts'
import type { FindingOf, Question, QuestionName, SeenShot, VersionsCompared } from '../../findings/index.ts'
import type { CountsToHold } from './handed-counts.ts'
import { HandedCounts } from './handed-counts.ts'

type Answer = { id: number; value: unknown } | { id: number; fault: string }
/** What the thread is asked; `isForPage`: the answer is to be JSON, as a page is sent it. */
export type ThreadCall =
  | { question: Question; isForPage: boolean }
  | { versions: [readonly SeenShot[], readonly SeenShot[]] }
/** What comes to the thread: a call, or counts of films that the next question names. */
export type ToThread = { id: number; call: ThreadCall } | Partial<CountsToHold>

/** Puts questions to a thread of its own and keeps the last answers, each under the digest of what was asked. */
export class Questions {
  #worker: Worker | null = null
  #nextId = 1
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  readonly #handed = new HandedCounts()
  #handing: Promise<void> = Promise.resolve()
  readonly #known = new KnownAnswers(20)
  /** Of some thousand films and codes one is megabytes long. */
  readonly #knownForPages = new KnownAnswers(6)

  ask<Name extends QuestionName>(digest: string, question: Question<Name>): Promise<FindingOf<Name>> {
    const put = () => this.#put({ question, isForPage: false })
    return this.#known.once(digest, put) as Promise<FindingOf<Name>>
  }

  /** The finding as JSON that the thread has written, without lists that no page shows: megabytes that are read by nobody here. */
  askForPage(digest: string, question: Question): Promise<string> {
    return this.#knownForPages.once(digest, () => this.#put({ question, isForPage: true })) as Promise<string>
  }

  /** Lays the shots of two versions side by side. */
  compareVersions(first: readonly SeenShot[], second: readonly SeenShot[]): Promise<VersionsCompared> {
    return this.#put({ versions: [first, second] }) as Promise<VersionsCompared>
  }

  async close(): Promise<void> {
    await this.#worker?.terminate()
  }

  async #put(call: ThreadCall): Promise<unknown> {
    this.#worker ??= this.#start()
    const worker = this.#worker
    const id = this.#nextId++
    const handed = await this.#handOver(worker, call)
    const answer = await new Promise<Answer>(resolve => {
      this.#waiting.set(id, resolve)
      worker.postMessage({ id, call: handed })
    })
    if ('fault' in answer) throw new Error(`The question could not be answered: ${answer.fault}`)
    return answer.value
  }

  /** The counts that a question names go before it, one question after the other. */
  async #handOver(worker: Worker, call: ThreadCall): Promise<ThreadCall> {
    if (!('question' in call)) return call
    const { question, ...counts } = this.#handed.pack(call.question)
    this.#handing = this.#handing.catch(() => {}).then(() => handOver(worker, counts))
    await this.#handing
    if (this.#worker !== worker) throw new Error('The thread that answers questions has ended.')
    return { ...call, question }
  }

  #start(): Worker {
    const worker = new Worker(partAddress(new URL('./question-thread.ts', import.meta.url)))
    this.#handed.forget()
    worker.on('message', (answer: Answer) => {
      this.#waiting.get(answer.id)?.(answer)
      this.#waiting.delete(answer.id)
    })
    const fail = (fault: string) => {
      this.#worker = null
      for (const [id, settle] of this.#waiting) settle({ id, fault })
      this.#waiting.clear()
    }
    worker.on('error', cause => fail(String(cause)))
    worker.on('exit', () => fail('the thread has ended'))
    worker.unref()
    return worker
  }
}

/** In pieces of some milliseconds, between which the screens are answered. */
async function handOver(worker: Worker, { fresh, forget }: CountsToHold): Promise<void> {
  if (forget) worker.postMessage({ forget })
  for (let at = 0; at < fresh.length; at += filmsAtOnce) {
    worker.postMessage({ fresh: fresh.slice(at, at + filmsAtOnce) })
    await new Promise(resolve => setImmediate(resolve))
  }
}

const filmsAtOnce = 8

/** The last answers, each under the digest of what was asked. */
class KnownAnswers {
  readonly #known = new Map<string, Promise<unknown>>()
  readonly #most: number

  constructor(most: number) {
    this.#most = most
  }

  once(digest: string, put: () => Promise<unknown>): Promise<unknown> {
    const known = this.#known.get(digest)
    if (known) return known
    if (this.#known.size >= this.#most) this.#known.delete(this.#known.keys().next().value!)
    const answer = put()
    this.#known.set(digest, answer)
    answer.catch(() => this.#known.delete(digest))
    return answer
  }
}
