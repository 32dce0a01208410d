import { clockTime } from '../time-code.ts'
import { amounts, several } from './amounts.ts'

interface Camera {
  kinds: readonly string[]
  pan: number
  tilt: number
  zoom: number
  shake: number
  confidence: number
}

const signed = (value: number) => `${value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`
const perSecond = (value: number) => `${value.toFixed(1)} %/s`

const kinds: Record<string, (camera: Camera) => string> = {
  still: () => 'still',
  'pan-left': ({ pan }) => `pans left ${perSecond(-pan)}`,
  'pan-right': ({ pan }) => `pans right ${perSecond(pan)}`,
  'tilt-up': ({ tilt }) => `tilts up ${perSecond(tilt)}`,
  'tilt-down': ({ tilt }) => `tilts down ${perSecond(-tilt)}`,
  'zoom-in': ({ zoom }) => `nears ${perSecond(zoom)}`,
  'zoom-out': ({ zoom }) => `recedes ${perSecond(-zoom)}`,
  shake: ({ shake }) => `shakes ${perSecond(shake)}`,
}

export const measurements = {
  heading: 'Measurements of the shot',
  short: 'Measured',
  purpose:
    'Measured by the program, and kept apart from your marks: no number becomes a reading by itself. All measures are those of this copy of the film.',
  by: (name: string, version: number) => `Measured by ${name}, version ${version}.`,
  explain: 'All measures, and how they are taken',
  table: 'Table of all shots (CSV)',
  measure: 'Measure',
  measureAgain: 'Measure again',
  notMeasured: 'This film has not been measured yet. That follows the finding of its shots.',
  beingMeasured: 'This film is being measured. The values appear here when it is through.',
  shotNotMeasured: 'This shot is being measured.',
  filmColours: 'The film as the colours of its shots',
  findSimilar: 'Shots like this',
  similarTo: (number: number) => `Shots like shot ${amounts.count(number)}`,
  looking: 'Comparing the shots of all films…',
  compared: (count: number, unmeasuredParts: number) =>
    `The nearest of ${several(count, 'shot', 'shots')}, by colours, their places and the directions of edges.${
      unmeasuredParts === 0
        ? ''
        : ` ${several(unmeasuredParts, 'part has', 'parts have')} not been measured and ${unmeasuredParts === 1 ? 'is' : 'are'} not among them.`
    }`,
  foundAt: (startMs: number, distance: number) =>
    `${clockTime(Math.floor(startMs / 1000))}, distance ${distance.toFixed(1)}`,
  notSaid: '–',
  names: {
    length: 'Length',
    palette: 'Palette',
    lightness: 'Lightness',
    contrast: 'Contrast',
    chroma: 'Saturation',
    motion: 'Motion',
    camera: 'Camera',
    sharpness: 'Sharpness',
    loudness: 'Loudness',
    silence: 'Silence',
  },
  colour: (colour: string, share: number) => `${colour} ${Math.round(share * 100)} %`,
  length: (milliseconds: number, frames: number) =>
    `${(milliseconds / 1000).toFixed(2)} s, ${several(frames, 'frame', 'frames')}`,
  lengthAlone: (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`,
  lightness: (mean: number, spread: number) => `${mean.toFixed(1)} ± ${spread.toFixed(1)} L*`,
  camera: (camera: Camera) =>
    `${camera.kinds.map(kind => kinds[kind]?.(camera) ?? kind).join(', ')} (${Math.round(camera.confidence * 100)} %)`,
  loudness: (integrated: number, moment: number | null) =>
    moment === null ? `${signed(integrated)} LUFS` : `${signed(integrated)} LUFS, at most ${signed(moment)}`,
  value: {
    contrast: (value: number) => `${value.toFixed(1)} L*`,
    chroma: (value: number) => value.toFixed(1),
    motion: perSecond,
    sharpness: (value: number) => amounts.count(value),
    silence: (value: number) => `${Math.round(value * 100)} %`,
  },
  how: {
    length: 'From the file’s own frame times.',
    palette:
      'Median cut in OKLab into at most five colours, over four pictures a second and every change; each with its share of picture and time.',
    lightness:
      'CIE L*, 0 black to 100 white: mean over the picture and the shot, and the standard deviation within the picture. Black bars are left out.',
    contrast: '95th less 5th percentile of L* within the picture, mean over the shot.',
    chroma: 'OKLab chroma times 100, mean: 0 is grey, sRGB ends at 32.',
    motion:
      'Mean way of small blocks apart from the camera’s own movement, in per cent of the picture a second.',
    camera:
      'Shift and zoom fitted to the ways of small blocks, in per cent of the picture a second; in brackets the share of the picture that goes along. A pan and a travelling look alike, as do a zoom and a move forward.',
    sharpness:
      'Variance of the Laplacian of the luma at 192 × 108, in grey levels squared. Grain counts as sharpness; compare within one copy.',
    loudness:
      'ITU-R BS.1770-5, gated, over the whole blocks of 400 ms in the shot; then the loudest block. The first sound track.',
    silence: 'Share of the time in which every channel is below −50 dBFS, by pieces of 100 ms.',
  },
}

export type MeasurementWords = typeof measurements
