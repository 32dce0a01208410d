import { AV_BUFFERSRC_FLAG_KEEP_REF } from 'node-av/constants'
import { FFmpegError, type FilterContext, FilterGraph, Frame } from 'node-av/lib'

/** A chain of picture filters that is built anew when the size or format of the film changes midway. */
export class PictureFilter {
  private readonly description: string
  private readonly timeBase: { num: number; den: number }
  private graph: FilterGraph | null = null
  private source: FilterContext | null = null
  private sink: FilterContext | null = null
  private shape = ''
  private readonly out = new Frame()

  constructor(description: string, timeBase: { num: number; den: number }) {
    this.description = description
    this.timeBase = timeBase
    this.out.alloc()
  }

  /** Gives each frame that comes out to `take`; null ends the chain. */
  run(frame: Frame | null, take: (frame: Frame) => void): void {
    if (frame) this.prepare(frame)
    if (!this.source || !this.sink) return
    // The frame stays with whoever gave it: a still in another size may be made of it too.
    FFmpegError.throwIfError(this.source.buffersrcAddFrameSync(frame, AV_BUFFERSRC_FLAG_KEEP_REF), 'filter')
    while (this.sink.buffersinkGetFrameSync(this.out) >= 0) {
      take(this.out)
      this.out.unref()
    }
  }

  private prepare(frame: Frame): void {
    const shape = `${frame.width}x${frame.height}:${frame.format}`
    if (shape === this.shape) return
    this.shape = shape
    this.graph?.free()
    const graph = new FilterGraph()
    graph.alloc()
    graph.nbThreads = 1
    const { num, den } = this.timeBase
    const aspect = frame.sampleAspectRatio
    const form = [
      `video_size=${frame.width}x${frame.height}:pix_fmt=${frame.format}:time_base=${num}/${den}`,
      `pixel_aspect=${aspect.num > 0 ? aspect.num : 1}/${aspect.den > 0 ? aspect.den : 1}`,
      `colorspace=${frame.colorSpace}:range=${frame.colorRange}`,
    ].join(':')
    // Ends named inside the chain: node-av 6.1 frees lists of open ends twice.
    // What weaves fields together counts in halves of a tick: times come out as they went in.
    const chain = `buffer@in=${form},${this.description},settb=${num}/${den},buffersink@out`
    FFmpegError.throwIfError(graph.parsePtr(chain), 'filter')
    FFmpegError.throwIfError(graph.configSync(), 'filter')
    this.source = graph.getFilter('buffer@in')
    this.sink = graph.getFilter('buffersink@out')
    this.graph = graph
  }
}
