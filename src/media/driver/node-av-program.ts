import type { AvJob } from '../av/av-job.ts'
import { childArguments } from '../threads/thread-address.ts'

export function avProgram(job: AvJob): { program: string; args: string[] } {
  return { program: process.execPath, args: [...childArguments('av/av-child'), JSON.stringify(job)] }
}
