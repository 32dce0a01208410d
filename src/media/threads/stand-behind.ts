import os from 'node:os'

const rank = os.constants.priority.PRIORITY_BELOW_NORMAL

/**
 * Ranks a thread behind the decoder it works for: what a decoder waits is lost twice. 0 is the calling thread. Only
 * Linux ranks threads one by one; elsewhere this would hold back the whole program, so nothing is done.
 */
export function standBehind(thread: number): void {
  if (process.platform !== 'linux') return
  try {
    if (os.getPriority(thread) < rank) os.setPriority(thread, rank)
  } catch {
    // The thread has just ended, or nobody may rank threads here: then all take a moment longer.
  }
}
