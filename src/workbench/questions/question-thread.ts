import { parentPort } from 'node:worker_threads'
import type { Question } from '../../findings/index.ts'
import { answerQuestion } from '../../findings/index.ts'

/** Answers questions one after the other, away from the thread that answers the screens. */
parentPort!.on('message', ({ id, question }: { id: number; question: Question }) => {
  try {
    parentPort!.postMessage({ id, finding: answerQuestion(question) })
  } catch (cause) {
    parentPort!.postMessage({ id, fault: (cause as Error).stack ?? String(cause) })
  }
})
