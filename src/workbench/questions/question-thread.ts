import { parentPort } from 'node:worker_threads'
import type { Question } from '../../findings/index.ts'
import { answerQuestion, ColumnMemory, compareVersions } from '../../findings/index.ts'
import { HeldCounts } from './handed-counts.ts'
import type { ToThread } from './questions.ts'

const held = new HeldCounts()
const memory = new ColumnMemory()

/** Answers what is asked one after the other, away from the thread that answers the screens. */
parentPort!.on('message', (message: ToThread) => {
  if (!('call' in message)) return held.hold(message)
  const { id, call } = message
  try {
    const value =
      'question' in call
        ? answer(held.unpack(call.question), call.isForPage)
        : compareVersions(...call.versions)
    parentPort!.postMessage({ id, value })
  } catch (cause) {
    parentPort!.postMessage({ id, fault: (cause as Error).stack ?? String(cause) })
  }
})

function answer(question: Question, isForPage: boolean): unknown {
  const finding = answerQuestion(question, { memory, isForPage })
  return isForPage ? JSON.stringify(finding) : finding
}
