import { Worker } from 'node:worker_threads'
import { threadAddress } from './thread-address.ts'

type Answer = { id: number; value: unknown } | { id: number; fault: string }

/** A thread that answers calls one after the other. It starts with the first call and keeps no program alive. */
export class ThreadCaller<Call, Value> {
  private readonly name: string
  private worker: Worker | null = null
  private nextId = 1
  private readonly waiting = new Map<number, (answer: Answer) => void>()

  constructor(name: string) {
    this.name = name
  }

  async call(call: Call): Promise<Value> {
    this.worker ??= this.start()
    const { worker } = this
    const id = this.nextId++
    worker.ref()
    const answer = await new Promise<Answer>(resolve => {
      this.waiting.set(id, resolve)
      worker.postMessage({ id, call })
    })
    if (this.waiting.size === 0) worker.unref()
    if ('fault' in answer) throw new Error(`The thread ${this.name} failed: ${answer.fault}`)
    return answer.value as Value
  }

  private start(): Worker {
    const worker = new Worker(threadAddress(this.name))
    worker.on('message', (answer: Answer) => {
      this.waiting.get(answer.id)?.(answer)
      this.waiting.delete(answer.id)
    })
    const end = (fault: string) => {
      if (this.worker === worker) this.worker = null
      const settled = [...this.waiting]
      this.waiting.clear()
      for (const [id, settle] of settled) settle({ id, fault })
    }
    worker.on('error', cause => end(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)))
    worker.on('exit', code => end(`it ended with ${code}`))
    return worker
  }
}
