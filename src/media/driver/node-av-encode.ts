import { rm, writeFile } from 'node:fs/promises'
import { bytesOfSamples, feedFrames } from '../encoding/feed-frames.ts'
import { writeInPlace } from '../files/write-in-place.ts'
import { endOfWriting } from '../programs/refusal-of-end.ts'
import { runProgram } from '../programs/run-program.ts'
import type { EncodeJob } from '../work.ts'
import { avProgram } from './node-av-program.ts'

export function encodeWithNodeAv(job: EncodeJob) {
  return writeInPlace(job.outPath, async partPath => {
    const soundPath = `${partPath}.f32`
    const timesPath = `${partPath}.times`
    const { width, height, frameRate, audio, presentationTimesMs } = job
    try {
      if (audio) await writeFile(soundPath, bytesOfSamples(audio.samples))
      if (presentationTimesMs) await writeFile(timesPath, JSON.stringify(presentationTimesMs))
      const sound = audio ? { path: soundPath, sampleRate: audio.sampleRate, channels: audio.channels } : null
      const end = await runProgram({
        ...avProgram({
          ...{ act: 'encode', width, height, frameRate, sound, outPath: partPath },
          timesPath: presentationTimesMs ? timesPath : null,
        }),
        signal: job.signal,
        feed: child => feedFrames(job.frames, child.stdin!),
      })
      return endOfWriting('node-av', end)
    } finally {
      await rm(soundPath, { force: true })
      await rm(timesPath, { force: true })
    }
  })
}
