/** Where the frames of the file show which picture. */
export class PictureFrames {
  /** The first frame that shows each picture, and behind them the number of frames. */
  private readonly shownAt: Int32Array

  constructor(repeated: Uint8Array) {
    const first: number[] = []
    for (let frame = 0; frame < repeated.length; frame++) if (repeated[frame] === 0) first.push(frame)
    this.shownAt = Int32Array.from([...first, repeated.length])
  }

  get pictures(): number {
    return this.shownAt.length - 1
  }

  /** Beyond the last picture that of the last one. */
  firstFrame(picture: number): number {
    return this.shownAt[Math.min(picture, this.pictures - 1)]!
  }

  lastFrame(picture: number): number {
    return this.shownAt[Math.min(picture + 1, this.pictures)]! - 1
  }
}

/** A column of pictures as one of frames: repeats have what their picture has, or nothing of their own. */
export function eachFrame<Column extends Uint8Array | Uint16Array>(
  column: Column,
  repeated: Uint8Array,
  ofRepeats: 'same' | 'none',
): Column {
  const whole = new (column.constructor as new (length: number) => Column)(repeated.length)
  let picture = -1
  for (let frame = 0; frame < repeated.length; frame++) {
    if (repeated[frame] === 0) picture++
    whole[frame] = repeated[frame] === 0 || ofRepeats === 'same' ? column[picture]! : 0
  }
  return whole
}
