import { parentPort } from 'node:worker_threads'
import { answerQuestion, compareVersions } from '../../findings/index.ts'
import { HeldCounts } from './handed-counts.ts'
import type { ToThread } from './questions.ts'

const held = new HeldCounts()

/** Answers what is asked one after the other, away from the thread that answers the screens. */
parentPort!.on('message', (message: ToThread) => {
  if (!('call' in message)) return held.hold(message)
  const { id, call } = message
  try {
    const value =
      'question' in call ? answerQuestion(held.unpack(call.question)) : compareVersions(...call.versions)
    parentPort!.postMessage({ id, value })
  } catch (cause) {
    parentPort!.postMessage({ id, fault: (cause as Error).stack ?? String(cause) })
  }
})
