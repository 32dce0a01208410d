import { parentPort } from 'node:worker_threads'
import { answerQuestion, compareVersions } from '../../findings/index.ts'
import type { ThreadCall } from './questions.ts'

/** Answers what is asked one after the other, away from the thread that answers the screens. */
parentPort!.on('message', ({ id, call }: { id: number; call: ThreadCall }) => {
  try {
    const value = 'question' in call ? answerQuestion(call.question) : compareVersions(...call.versions)
    parentPort!.postMessage({ id, value })
  } catch (cause) {
    parentPort!.postMessage({ id, fault: (cause as Error).stack ?? String(cause) })
  }
})
