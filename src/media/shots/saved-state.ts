type Numbers = Uint8Array | Uint16Array | Int32Array | Float32Array | Float64Array

/** Writes down what a detection has learnt, piece by piece; it is read back in the same order. */
export class StateWriter {
  private readonly pieces: Numbers[] = []

  numbers(values: Numbers): void {
    this.pieces.push(values)
  }

  plain(value: unknown): void {
    this.pieces.push(Buffer.from(JSON.stringify(value)))
  }

  /** Each piece behind its length in bytes. */
  whole(): Uint8Array<ArrayBuffer> {
    const whole = new Uint8Array(this.pieces.reduce((sum, { byteLength }) => sum + 4 + byteLength, 0))
    const view = new DataView(whole.buffer)
    let at = 0
    for (const piece of this.pieces) {
      view.setUint32(at, piece.byteLength, true)
      whole.set(bytesOf(piece), at + 4)
      at += 4 + piece.byteLength
    }
    return whole
  }
}

/** Throws where the bytes are not what the writer of this version leaves. */
export class StateReader {
  private readonly bytes: Uint8Array
  private at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** Numbers of which there are always as many. */
  fill(values: Numbers): void {
    const piece = this.piece()
    if (piece.length !== values.byteLength) throw new Error('A saved state has a piece of another size.')
    bytesOf(values).set(piece)
  }

  numbers<Values extends Numbers>(make: (length: number) => Values): Values {
    const piece = this.piece()
    const values = make(piece.length / make(0).BYTES_PER_ELEMENT)
    bytesOf(values).set(piece)
    return values
  }

  plain<Value>(): Value {
    return JSON.parse(Buffer.from(this.piece()).toString('utf8')) as Value
  }

  end(): void {
    if (this.at !== this.bytes.length) throw new Error('A saved state has more pieces than are known.')
  }

  private piece(): Uint8Array {
    const { buffer, byteOffset, length } = this.bytes
    const start = this.at + 4
    if (start > length) throw new Error('A saved state ends too soon.')
    this.at = start + new DataView(buffer, byteOffset).getUint32(this.at, true)
    if (this.at > length) throw new Error('A saved state ends too soon.')
    return this.bytes.subarray(start, this.at)
  }
}

function bytesOf({ buffer, byteOffset, byteLength }: Numbers): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength)
}
