import { parentPort } from 'node:worker_threads'
import type { Question } from '../../findings/index.ts'
import { answerQuestion } from '../../findings/index.ts'
import type { CountsToHold } from './handed-counts.ts'
import { HeldCounts } from './handed-counts.ts'

type Message = Partial<CountsToHold> | { id: number; question: Question }

const held = new HeldCounts()

/** Answers questions one after the other, away from the thread that answers the screens. */
parentPort!.on('message', (message: Message) => {
  if (!('question' in message)) return held.hold(message)
  const { id, question } = message
  try {
    parentPort!.postMessage({ id, finding: answerQuestion(held.unpack(question)) })
  } catch (cause) {
    parentPort!.postMessage({ id, fault: (cause as Error).stack ?? String(cause) })
  }
})
