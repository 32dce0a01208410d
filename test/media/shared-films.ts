import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { sharedFolder } from '../real-data.ts'

export interface FilmTruth {
  name: string
  path: string
  frames: number
  fps: string | number
  width: number
  height: number
  codec?: string
  transitions: TrueTransition[]
  negatives: { kind: string; start: number; end: number }[]
  opening?: { start: number; end: number }
  ending?: { start: number; end: number }
}

export interface TrueTransition {
  type: 'cut' | 'dissolve' | 'fade' | 'wipe'
  frame: number
  start?: number
  end?: number
  note?: string
}

/** The clips or reels with their truth; empty where there are none, which CI does not allow. */
export function sharedFilms(folder: 'film' | 'shots'): FilmTruth[] {
  if (!sharedFolder) return []
  const place = path.join(sharedFolder, 'data', folder)
  const names = readdirSync(place)
  return names
    .filter(name => name.endsWith('.truth.json'))
    .sort()
    .map(name => readTruth(place, name, names))
}

function readTruth(place: string, name: string, names: string[]): FilmTruth {
  const truth = JSON.parse(readFileSync(path.join(place, name), 'utf8'))
  const film = names.find(other => other.startsWith(name.replace('.truth.json', '.')) && other !== name)
  if (!film) throw new Error(`The truth file ${name} has no film beside it.`)
  return { negatives: [], ...truth, name: film, path: path.join(place, film) }
}
