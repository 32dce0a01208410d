/** Takes a frame's time in ticks and its bytes, which are valid only during the call. */
export type FrameTaker = (ticks: number, bytes: Uint8Array, offset: number) => void

const startCodes = {
  main: 0x7a561f5f04ad,
  stream: 0x11405bf2f9db,
  syncpoint: 0xe4adeeca4569,
}
const flag = {
  codedPts: 8,
  streamId: 16,
  sizeMsb: 32,
  checksum: 64,
  reserved: 128,
  headerIdx: 1024,
  matchTime: 2048,
  coded: 4096,
}

const longestPacketHead = 40

interface FrameCode {
  flags: number
  ptsDelta: number
  sizeMul: number
  sizeLsb: number
  reserved: number
}

/**
 * Reads the frames of a one-stream NUT file as FFmpeg writes it (Niedermayer and others, NUT Open Container
 * Format, 2012-12-28 draft), in pieces of any size and without an allocation per frame.
 */
export class NutFrames {
  timeBase = { numerator: 1, denominator: 1000 }
  private buffer = new Uint8Array(1 << 18)
  private start = 0
  private end = 0
  private at = 0
  private begun = false
  private codes: FrameCode[] = []
  private ptsShift = 7
  private lastTicks = 0
  private readonly take: FrameTaker

  constructor(take: FrameTaker) {
    this.take = take
  }

  push(chunk: Uint8Array): void {
    this.makeRoom(chunk.length)
    this.buffer.set(chunk, this.end)
    this.end += chunk.length
    while (this.step()) this.start = this.at
  }

  private makeRoom(size: number): void {
    if (this.end + size <= this.buffer.length) return
    const held = this.end - this.start
    const target =
      held + size > this.buffer.length
        ? new Uint8Array(Math.max(held + size, this.buffer.length * 2))
        : this.buffer
    target.set(this.buffer.subarray(this.start, this.end))
    this.buffer = target
    this.start = 0
    this.end = held
  }

  /** Reads one whole packet or frame; false when it has not all come yet. */
  private step(): boolean {
    this.at = this.start
    if (!this.begun) return this.readIdentity()
    if (this.end === this.at) return false
    if (this.buffer[this.at] !== 0x4e) return this.readFrame()
    return this.end - this.at >= longestPacketHead && this.readPacket()
  }

  private readIdentity(): boolean {
    const length = 25
    if (this.end - this.at < length) return false
    if (this.buffer[this.at] !== 0x6e) throw new Error('The decoder did not answer with a NUT stream.')
    this.at += length
    this.begun = true
    return true
  }

  private readPacket(): boolean {
    let code = 0
    for (let i = 2; i < 8; i++) code = code * 256 + this.buffer[this.at + i]!
    this.at += 8
    const forward = this.readNumber()
    if (forward > 4096) this.at += 4
    const next = this.at + forward
    if (next > this.end) return false
    if (code === startCodes.main) this.readMainHeader()
    else if (code === startCodes.stream) this.readStreamHeader()
    else if (code === startCodes.syncpoint) this.lastTicks = this.readNumber()
    this.at = next
    return true
  }

  private readStreamHeader(): void {
    this.readNumber()
    this.readNumber()
    const tagLength = this.readNumber()
    this.at += tagLength
    this.readNumber()
    this.ptsShift = this.readNumber()
  }

  private readMainHeader(): void {
    const version = this.readNumber()
    if (version > 3) this.readNumber()
    this.readNumber()
    this.readNumber()
    const timeBases = this.readNumber()
    for (let i = 0; i < timeBases; i++)
      this.timeBase = { numerator: this.readNumber(), denominator: this.readNumber() }
    this.readFrameCodes()
  }

  private readFrameCodes(): void {
    let [ptsDelta, sizeMul] = [0, 1]
    this.codes = []
    while (this.codes.length < 256) {
      const flags = this.readNumber()
      const fields = this.readNumber()
      if (fields > 0) ptsDelta = this.readSigned()
      if (fields > 1) sizeMul = this.readNumber()
      if (fields > 2) this.readNumber()
      let sizeLsb = fields > 3 ? this.readNumber() : 0
      const reserved = fields > 4 ? this.readNumber() : 0
      const count = fields > 5 ? this.readNumber() : sizeMul - sizeLsb
      for (let skip = 6; skip < fields; skip++) this.readNumber()
      for (let i = 0; i < count && this.codes.length < 256; i++) {
        if (this.codes.length === 0x4e)
          this.codes.push({ flags: 0, ptsDelta, sizeMul, sizeLsb: 0, reserved: 0 })
        this.codes.push({ flags, ptsDelta, sizeMul, sizeLsb: sizeLsb++, reserved })
      }
    }
  }

  private readFrame(): boolean {
    const code = this.codes[this.buffer[this.at++]!]
    if (!code) throw new Error('The decoder sent a frame before its header.')
    let flags = code.flags
    if (flags & flag.coded) flags ^= this.readNumber()
    if (flags & flag.streamId) this.readNumber()
    let ticks = this.lastTicks + code.ptsDelta
    if (flags & flag.codedPts) ticks = this.fullTicks(this.readNumber())
    let size = code.sizeLsb
    if (flags & flag.sizeMsb) size += code.sizeMul * this.readNumber()
    if (flags & flag.matchTime) this.readNumber()
    if (flags & flag.headerIdx) this.readNumber()
    let reserved = code.reserved
    if (flags & flag.reserved) reserved = this.readNumber()
    for (let i = 0; i < reserved; i++) this.readNumber()
    if (flags & flag.checksum) this.at += 4
    if (!(this.at + size <= this.end)) return false
    this.lastTicks = ticks
    this.take(ticks, this.buffer, this.at)
    this.at += size
    return true
  }

  /** Times come shortened to the bits that tell them from the last one: as far ahead as half the span, one less behind. */
  private fullTicks(coded: number): number {
    const span = 2 ** this.ptsShift
    if (coded >= span) return coded - span
    const lowest = this.lastTicks - span / 2 + 1
    const offset = (((coded - lowest) % span) + span) % span
    return lowest + offset
  }

  /** Seven bits a byte, high ones first. Reads past the end are caught by the callers' bounds. */
  private readNumber(): number {
    let value = 0
    for (let i = 0; i < 9; i++) {
      const byte = this.buffer[this.at++]!
      value = value * 128 + (byte & 127)
      if (byte < 128 || this.at > this.end) return value
    }
    return value
  }

  private readSigned(): number {
    const value = this.readNumber() + 1
    return value & 1 ? -(value >> 1) : value >> 1
  }
}
