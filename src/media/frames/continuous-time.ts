/** How far a frame may lie before the one shown last and still be only out of place: the next go on from where they were. */
const strayBackSeconds = 0.1
/** Where recordings follow one another in a file, a leap ahead by more than this is no pause but the next recording. */
const leapSeconds = 10

/**
 * Containers that are written as they come and may hold several recordings one after the other, each with a time of
 * its own. Elsewhere a leap ahead is a picture that stands long.
 */
export function holdsRecordings(container: string): boolean {
  return /^(mpeg|mpegts|vob|ogg)$/.test(container)
}

/** Frames that lie before the others, and so few of them, are only out of place in a damaged stream. */
const mostStrays = 12

/** Times that go on where those of the file begin anew: the first frame of a joined recording follows like the one before it. */
export class ContinuousTicks {
  private previous: number | null = null
  private given = 0
  private step = 0
  private count = 0
  /** The last join, while it may yet turn out to be a stray: its frame, the time before it, and what was added to times. */
  private join: { frame: number; before: number; shift: number } | null = null
  private readonly secondsATick: number
  private readonly mayLeap: boolean
  private readonly onJoin: (line: string) => void

  /** What it finds is told in lines, as FFmpeg's filter tells it. */
  constructor(secondsATick: number, mayLeap: boolean, onJoin: (line: string) => void = () => {}) {
    this.secondsATick = secondsATick
    this.mayLeap = mayLeap
    this.onJoin = onJoin
  }

  /** Null where a frame has no time, as the last of a program stream at times: it follows its neighbour. */
  next(stated: number | null): number {
    const before = this.previous
    const ticks = stated ?? (before === null ? 0 : before + this.step)
    this.previous = ticks
    const frame = this.count++
    if (before === null) this.given = ticks
    else this.advance(ticks, { before, frame })
    return this.given
  }

  private advance(ticks: number, { before, frame }: { before: number; frame: number }): void {
    const step = ticks - before
    const seconds = step * this.secondsATick
    const { join } = this
    if (seconds < -strayBackSeconds || (this.mayLeap && seconds > leapSeconds)) {
      this.join = { frame, before, shift: this.given - before }
      this.given += this.step
      this.onJoin(`joined ${frame}`)
    } else if (
      join &&
      frame - join.frame <= mostStrays &&
      seconds > strayBackSeconds &&
      ticks >= join.before
    ) {
      this.given = ticks + join.shift
      this.join = null
      this.onJoin(`joined -${join.frame}`)
    } else {
      if (step > 0 && (this.step === 0 || seconds <= strayBackSeconds)) this.step = step
      this.given += step
    }
  }
}

/**
 * The same as a filter of FFmpeg, which says the number of each frame that begins a recording in a line of its own, and
 * again with a minus where it was a stray.
 * Registers: 0 the time that comes, 1 the last usual step, 3 the time before, 4 the time given, 5 the step, 6 to 8 of the
 * last join the time before it, what was added to times, and its frame.
 */
export function continuousFilter(mayLeap: boolean): string {
  const isJoin = `lt(ld(5)*TB,-${strayBackSeconds})${mayLeap ? `+gt(ld(5)*TB,${leapSeconds})` : ''}`
  const wasStray = `gt(ld(8),0)*lte(N-ld(8),${mostStrays})*gt(ld(5)*TB,${strayBackSeconds})*gte(ld(0),ld(6))`
  const join = 'print(N,16);st(6,ld(3));st(7,ld(4)-ld(3));st(8,N);st(4,ld(4)+ld(1))'
  const stray = 'print(-ld(8),16);st(8,0);st(4,ld(0)+ld(7))'
  const isUsual = `gt(ld(5),0)*(eq(ld(1),0)+lte(ld(5)*TB,${strayBackSeconds}))`
  const usual = `st(1,if(${isUsual},ld(5),ld(1)));st(4,ld(4)+ld(5))`
  const expression = [
    'st(0,if(isnan(PTS),ld(3)+ld(1),PTS))',
    'st(5,ld(0)-ld(3))',
    `if(eq(N,0),st(4,ld(0)),if(${isJoin},${join},if(${wasStray},${stray},${usual})))`,
    'st(3,ld(0))',
    'ld(4)',
  ].join(';')
  return `setpts='${expression}'`
}

/** The frame that begins a recording, where a line of a decoder says so; below 0 where it did not, after all. */
export function joinSaid(line: string): number | null {
  const said = /^(?:\[Eval @ [^\]]*\] (-?\d+)\.0+|(-?\d+)\.0+|joined (-?\d+))$/.exec(line.trim())
  return said ? Number(said[1] ?? said[2] ?? said[3]) : null
}
