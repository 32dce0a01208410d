import { accepted, type Result, refused } from '../../study/index.ts'
import type { MediaRefusal } from '../media-refusal.ts'
import { ThreadCaller } from '../threads/thread-caller.ts'
import { findPackage } from './find-package.ts'
import { modelsFolder } from './models-folder.ts'
import type { WritingAnswer, WritingCall } from './writing-thread.ts'

export const writingReaderName = '@gutenye/ocr-node'

const thread = new ThreadCaller<WritingCall, WritingAnswer>('models/writing-thread')

/** Reads the writing in pictures with the package that the scholar has installed, in a thread; refused where there is none. */
export async function readWriting(pictures: string[]): Promise<Result<WritingAnswer, MediaRefusal>> {
  const reader = await findPackage(writingReaderName, modelsFolder())
  if (!reader) return refused({ kind: 'model-not-there', model: writingReaderName })
  try {
    return accepted(await thread.call({ reader, pictures }))
  } catch (cause) {
    return refused({ kind: 'model-failed', model: writingReaderName, message: (cause as Error).message })
  }
}
