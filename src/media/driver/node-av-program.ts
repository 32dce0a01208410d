import type { AvJob } from '../av/av-job.ts'
import { childArguments } from '../thread-address.ts'

export function avProgram(job: AvJob): { program: string; args: string[] } {
  return { program: process.execPath, args: [...childArguments('av-child'), JSON.stringify(job)] }
}
