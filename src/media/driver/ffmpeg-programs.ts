import { runProgram } from '../programs/run-program.ts'
import { rememberVersions } from './remembered-versions.ts'

export interface FfmpegPrograms {
  ffmpeg: string
  ffprobe: string
  version: string
  major: number
}

/** FFmpeg 5 or newer from the search path, or null. What it said of itself last time may be kept in a file. */
export async function findFfmpeg(memory?: string): Promise<FfmpegPrograms | null> {
  const programs = ['ffmpeg', 'ffprobe']
  const [ffmpeg, ffprobe] = memory
    ? await rememberVersions(memory, programs, readVersion)
    : await Promise.all(programs.map(readVersion))
  if (!ffmpeg || !ffprobe) return null
  const major = majorVersion(ffmpeg)
  return major >= 5 ? { ffmpeg: 'ffmpeg', ffprobe: 'ffprobe', version: ffmpeg, major } : null
}

async function readVersion(program: string): Promise<string | null> {
  let text = ''
  const end = await runProgram({
    program,
    args: ['-hide_banner', '-version'],
    silenceMs: 15_000,
    onOutput: chunk => {
      text += chunk.toString('utf8')
    },
  })
  if (end.kind !== 'exited' || end.code !== 0) return null
  return /version\s+(\S+)/.exec(text)?.[1] ?? null
}

/** Builds from the development branch (`N-11234-g…`) carry no number and are newer than any we exclude. */
function majorVersion(version: string): number {
  if (/^(N-|git-|\d{4}-\d{2}-\d{2})/.test(version)) return 99
  return Number(/(\d+)/.exec(version)?.[1] ?? 0)
}
