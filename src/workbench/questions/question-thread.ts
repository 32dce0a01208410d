import { parentPort } from 'node:worker_threads'
import type { PrevalenceQuestion } from '../../findings/index.ts'
import { answerPrevalence } from '../../findings/index.ts'

/** Answers questions one after the other, away from the thread that answers the screens. */
parentPort!.on('message', ({ id, question }: { id: number; question: PrevalenceQuestion }) => {
  try {
    parentPort!.postMessage({ id, finding: answerPrevalence(question) })
  } catch (cause) {
    parentPort!.postMessage({ id, fault: (cause as Error).stack ?? String(cause) })
  }
})
