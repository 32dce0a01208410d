import {
  avChannelLayoutDescribe,
  avGetSampleFmtName,
  FFmpegError,
  type FilterContext,
  FilterGraph,
  Frame,
} from 'node-av/lib'

/** A chain of sound filters; unless told otherwise it gives the pieces of 1024 samples that AAC takes. */
export class SoundFilter {
  private source: FilterContext | null = null
  private sink: FilterContext | null = null
  private readonly out = new Frame()
  private readonly rate: number
  private readonly channels: number
  private readonly chain: string | undefined

  constructor(rate: number, channels: number, chain?: string) {
    this.rate = rate
    this.channels = channels
    this.chain = chain
    this.out.alloc()
  }

  run(frame: Frame | null, take: (frame: Frame) => void): void {
    if (frame && !this.source) this.prepare(frame)
    if (!this.source || !this.sink) return
    FFmpegError.throwIfError(this.source.buffersrcAddFrameSync(frame), 'sound')
    while (this.sink.buffersinkGetFrameSync(this.out) >= 0) {
      take(this.out)
      this.out.unref()
    }
  }

  private prepare(frame: Frame): void {
    const graph = new FilterGraph()
    graph.alloc()
    const layout = avChannelLayoutDescribe(frame.channelLayout) ?? 'stereo'
    const form = `time_base=1/${frame.sampleRate}:sample_rate=${frame.sampleRate}:sample_fmt=${avGetSampleFmtName(frame.format as never)}:channel_layout=${layout}`
    const target = this.channels === 1 ? 'mono' : 'stereo'
    const chain =
      this.chain ??
      `aresample=${this.rate}:async=1000,aformat=sample_fmts=fltp:channel_layouts=${target},asetnsamples=n=1024:p=0`
    FFmpegError.throwIfError(graph.parsePtr(`abuffer@in=${form},${chain},abuffersink@out`), 'sound')
    FFmpegError.throwIfError(graph.configSync(), 'sound')
    this.source = graph.getFilter('abuffer@in')
    this.sink = graph.getFilter('abuffersink@out')
  }
}
