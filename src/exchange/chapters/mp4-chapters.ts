import type { ByteSource, FileChapter } from './chapter.ts'
import { type Buffered, brokenChapters, chapterBounds, readWhole } from './chapter.ts'

interface Box {
  type: string
  /** Of what it holds, behind its head. */
  from: number
  until: number
}

/**
 * Chapters of an MP4 or QuickTime file: the text track that the picture names as its chapters (QuickTime File Format,
 * chapter lists), else the list that Nero wrote (`chpl`).
 */
export async function readMp4Chapters(source: ByteSource): Promise<FileChapter[]> {
  const walk = new BoxWalk(source)
  const movie = await walk.first({ from: 0, until: source.size }, 'moov')
  if (!movie) return []
  const tracks = await walk.all(movie, 'trak')
  for (const track of tracks) {
    const named = await chapterTrackOf(walk, track)
    for (const other of named === null ? [] : tracks) {
      if ((await trackId(walk, other)) !== named) continue
      const chapters = await readTextTrack(walk, other)
      if (chapters.length > 0) return chapters
    }
  }
  const list = await walk.path(movie, ['udta', 'chpl'])
  return list ? readChapterList(await walk.content(list)) : []
}

class BoxWalk {
  readonly source: ByteSource
  #steps = 0

  constructor(source: ByteSource) {
    this.source = source
  }

  async *boxes({ from, until }: Pick<Box, 'from' | 'until'>): AsyncGenerator<Box> {
    for (let at = from; at + 8 <= until; ) {
      if (++this.#steps > chapterBounds.steps) throw brokenChapters()
      const head = await readWhole(this.source, at, Math.min(16, this.source.size - at))
      const size = head.number(0, 4)
      const type = String.fromCharCode(...head.bytes(4, 4))
      const headLength = size === 1 ? 16 : 8
      const length = size === 0 ? until - at : size === 1 ? head.number(8, 8) : size
      // A file that is cut off ends inside of a box: what came before it can still be read.
      if (length < headLength || at + length > until) return
      yield { type, from: at + headLength, until: at + length }
      at += length
    }
  }

  async all(inside: Pick<Box, 'from' | 'until'>, type: string): Promise<Box[]> {
    const found: Box[] = []
    for await (const box of this.boxes(inside)) if (box.type === type) found.push(box)
    return found
  }

  async first(inside: Pick<Box, 'from' | 'until'>, type: string): Promise<Box | null> {
    for await (const box of this.boxes(inside)) if (box.type === type) return box
    return null
  }

  async path(inside: Box, types: readonly string[]): Promise<Box | null> {
    let box: Box | null = inside
    for (const type of types) box = box && (await this.first(box, type))
    return box
  }

  content({ from, until }: Box): Promise<Buffered> {
    return readWhole(this.source, from, until - from)
  }
}

async function chapterTrackOf(walk: BoxWalk, track: Box): Promise<number | null> {
  const named = await walk.path(track, ['tref', 'chap'])
  return named ? (await walk.content(named)).number(0, 4) : null
}

async function trackId(walk: BoxWalk, track: Box): Promise<number | null> {
  const head = await walk.first(track, 'tkhd')
  if (!head) return null
  const content = await walk.content(head)
  return content.number(content.number(0, 1) === 1 ? 20 : 12, 4)
}

/** Each sample of the track is a title: its length in two bytes, then the text. */
async function readTextTrack(walk: BoxWalk, track: Box): Promise<FileChapter[]> {
  const media = await walk.first(track, 'mdia')
  const head = media && (await walk.first(media, 'mdhd'))
  const table = media && (await walk.path(media, ['minf', 'stbl']))
  if (!head || !table) return []
  const headContent = await walk.content(head)
  const scale = headContent.number(headContent.number(0, 1) === 1 ? 20 : 12, 4)
  if (scale === 0) throw brokenChapters()
  const places = await samplePlaces(walk, table)
  const lengths = await sampleLengths(walk, table, places.length)
  const chapters: FileChapter[] = []
  let ticks = 0
  for (const [index, { from, size }] of places.entries()) {
    const sample = await readWhole(walk.source, from, Math.min(size, chapterBounds.title + 2))
    const startMs = Math.ceil((ticks * 1000) / scale)
    ticks += lengths[index] ?? 0
    const said = sample.length < 2 ? 0 : Math.min(sample.number(0, 2), sample.length - 2)
    const title = said === 0 ? '' : sample.text(2, said)
    chapters.push({ startMs, endMs: Math.ceil((ticks * 1000) / scale), title })
  }
  return chapters
}

/** Where each sample lies (ISO/IEC 14496-12, 8.7: stsz, stsc, stco and co64). */
async function samplePlaces(walk: BoxWalk, table: Box): Promise<{ from: number; size: number }[]> {
  const [sizes, runs, offsets, wide] = await Promise.all(
    ['stsz', 'stsc', 'stco', 'co64'].map(async type => {
      const box = await walk.first(table, type)
      return box && (await walk.content(box))
    }),
  )
  const chunks = offsets ?? wide
  if (!sizes || !runs || !chunks) return []
  const [same, count] = [sizes.number(4, 4), sizes.number(8, 4)]
  const width = offsets ? 4 : 8
  if (count > chapterBounds.chapters) throw brokenChapters()
  const places: { from: number; size: number }[] = []
  const chunkCount = chunks.number(4, 4)
  const runCount = runs.number(4, 4)
  let run = 0
  for (let chunk = 0; chunk < chunkCount && places.length < count; chunk++) {
    while (run + 1 < runCount && runs.number(8 + (run + 1) * 12, 4) <= chunk + 1) run++
    const inChunk = runs.number(8 + run * 12 + 4, 4)
    let from = chunks.number(8 + chunk * width, width)
    for (let sample = 0; sample < inChunk && places.length < count; sample++) {
      const size = same || sizes.number(12 + places.length * 4, 4)
      places.push({ from, size })
      from += size
    }
  }
  return places
}

async function sampleLengths(walk: BoxWalk, table: Box, count: number): Promise<number[]> {
  const box = await walk.first(table, 'stts')
  if (!box) return []
  const content = await walk.content(box)
  const lengths: number[] = []
  for (let entry = 0; entry < content.number(4, 4) && lengths.length < count; entry++) {
    const [times, ticks] = [content.number(8 + entry * 8, 4), content.number(12 + entry * 8, 4)]
    for (let sample = 0; sample < times && lengths.length < count; sample++) lengths.push(ticks)
  }
  return lengths
}

/** Version, flags, in version 1 four bytes more, then how many; each with its time in ten millionths of a second. */
function readChapterList(content: Buffered): FileChapter[] {
  let at = content.number(0, 1) === 1 ? 8 : 4
  const count = content.number(at, 1)
  at += 1
  const chapters: FileChapter[] = []
  for (let index = 0; index < count; index++) {
    const startMs = Math.ceil(content.number(at, 8) / 10_000)
    const length = content.number(at + 8, 1)
    chapters.push({ startMs, endMs: null, title: content.text(at + 9, length) })
    at += 9 + length
  }
  return chapters
}
