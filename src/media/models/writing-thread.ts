import { parentPort } from 'node:worker_threads'
import { type FoundPackage, loadPackage } from './find-package.ts'
import { pictureSize } from './picture-size.ts'

export interface WritingCall {
  reader: FoundPackage
  pictures: string[]
}

export interface ReadLine {
  text: string
  confidence: number
  /** Corners in shares of the picture's width and height. */
  box: [x: number, y: number][]
}

/** The lines of each picture, in its order. */
export type WritingAnswer = ReadLine[][]

interface Ocr {
  detect(picture: string): Promise<{ text: string; mean: number; box?: [number, number][] }[]>
}

let opened: Promise<Ocr> | null = null

async function open(reader: FoundPackage): Promise<Ocr> {
  const loaded = await loadPackage(reader)
  return (loaded['default'] as { create(): Promise<Ocr> }).create()
}

async function read({ reader, pictures }: WritingCall): Promise<WritingAnswer> {
  opened ??= open(reader)
  const ocr = await opened.catch(cause => {
    opened = null
    throw cause
  })
  const answer: WritingAnswer = []
  for (const picture of pictures) {
    const { width, height } = await pictureSize(picture)
    const lines = await ocr.detect(picture)
    answer.push(
      lines.map(({ text, mean, box = [] }) => ({
        text,
        confidence: Math.round(Math.min(1, Math.max(0, mean)) * 1000) / 1000,
        box: box.map(([x, y]): [number, number] => [share(x, width), share(y, height)]),
      })),
    )
  }
  return answer
}

function share(value: number, whole: number): number {
  return Math.round(Math.min(1, Math.max(0, value / whole)) * 1000) / 1000
}

parentPort!.on('message', ({ id, call }: { id: number; call: WritingCall }) => {
  read(call).then(
    value => parentPort!.postMessage({ id, value }),
    cause => parentPort!.postMessage({ id, fault: (cause as Error).message ?? String(cause) }),
  )
})
