import type { FrameRate } from '../../study/index.ts'

/** What the child that holds node-av is asked to do; plain data on its command line. */
export type AvJob =
  | { act: 'version' }
  | { act: 'describe'; path: string }
  | { act: 'packets'; path: string; streamIndex: number }
  | { act: 'decode'; path: string; streamIndex: number; filter: string; mayLeap: boolean; fromTicks?: number }
  | {
      act: 'sound'
      path: string
      streamIndex: number
      channels: number
      mayLeap: boolean
      originSeconds: number
    }
  | { act: 'stills'; path: string; streamIndex: number; stills: AvStill[]; isCounted: boolean }
  | AvEncode
  | AvCopy
  | AvClip

export interface AvStill {
  frame: number
  /** Ticks of the file's own time in which the frame begins. */
  low: number
  high: number
  filter: string
  outPath: string
}

export interface AvEncode {
  act: 'encode'
  width: number
  height: number
  frameRate: FrameRate
  timesPath: string | null
  sound: { path: string; sampleRate: number; channels: number } | null
  outPath: string
}

export interface AvCopy {
  act: 'copy'
  path: string
  streamIndex: number
  audioIndices: number[]
  width: number
  height: number
  filter: string
  mayLeap: boolean
  originSeconds: number
  outPath: string
}

export interface AvClip extends Omit<AvCopy, 'act'> {
  act: 'clip'
  /** Frames from one up to another, which is not in it, and the ticks of the file's own time in which they begin. */
  fromFrame: number
  untilFrame: number
  low: number
  high: number
  /** Where recordings are joined, frames are counted from the first. */
  isCounted: boolean
  /** Of the file's own time: where the sound begins; and its length at 48 kHz. */
  soundFromSeconds: number
  soundSamples: number
  title: string
}
