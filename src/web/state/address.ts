/** What a person or an old link wrote behind the `?` of an address: anything at all. */
export type RawSearch = Readonly<Record<string, unknown>>

/** What in an address does not hold in the study; the sentence says what is shown in its place. */
export type AddressFault =
  | { kind: 'not-a-frame'; asked: string; shown: number }
  | { kind: 'frame-beyond-end'; asked: string; shown: number }
  | { kind: 'no-such-film' }
  | { kind: 'no-such-pass' }
  | { kind: 'no-such-periodisation' }
  | { kind: 'no-such-shots'; count: number }

/** A number as an address should hold it, or what stands there instead, as a short text: the screen says so. */
export type Asked = number | string

/*
 * Every screen names all it reads, absent ones too: the router lays what a screen gives over the raw search, and what
 * is not named would come through unread.
 */

export function askedNumber(value: unknown): Asked | undefined {
  return readCount(value) ?? askedName(value)
}

export function askedName(value: unknown): string | undefined {
  if (typeof value === 'string') return shortened(value) || undefined
  if (value === undefined || value === null) return undefined
  return shortened(typeof value === 'object' ? JSON.stringify(value) : String(value))
}

/** A longer text of ours: none where it is too long to be one. */
export function askedText(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text !== '' && text.length <= mostText ? text : undefined
}

const mostText = 4000

/** The frame to open at, and what is wrong with the one that was asked for. */
export function frameToOpen(
  asked: Asked | undefined,
  lastFrame: number,
): { frame: number; fault: AddressFault | null } {
  if (asked === undefined) return { frame: 0, fault: null }
  const frame = readCount(asked)
  if (frame === undefined) return { frame: 0, fault: { kind: 'not-a-frame', asked: String(asked), shown: 0 } }
  if (frame > lastFrame)
    return {
      frame: lastFrame,
      fault: { kind: 'frame-beyond-end', asked: String(asked), shown: lastFrame },
    }
  return { frame, fault: null }
}

/** The shots to show, counted from 0, both included: those asked for where the part has them, else all. */
export function shotsToShow(
  { from = 1, to }: { from?: Asked | undefined; to?: Asked | undefined },
  count: number,
): { range: { from: number; to: number }; fault: AddressFault | null } {
  const [first, last] = [readCount(from), readCount(to ?? count)]
  return first && last && first <= last && last <= count
    ? { range: { from: first - 1, to: last - 1 }, fault: null }
    : { range: { from: 0, to: count - 1 }, fault: { kind: 'no-such-shots', count } }
}

function readCount(value: unknown): number | undefined {
  const isWritten = typeof value === 'string' && /^\d{1,15}$/.test(value)
  const count = isWritten ? Number(value) : value
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
