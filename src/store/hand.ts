/** One person on one machine. What bears its stamp was ordered here, and by nobody else. */
export interface Hand {
  id: string
  /** A code that only this hand can make of a text. */
  sign: (text: string) => string
}

interface Order {
  id: string
  kind: string
  subjectId: string | null
  payload: string
}

export function stampOf(hand: Hand, order: Order): string {
  const { id, kind, subjectId, payload } = order
  return `${hand.id}.${hand.sign(JSON.stringify([id, kind, subjectId, payload]))}`
}

export function isStampedBy(hand: Hand, order: Order & { stamp: string | null }): boolean {
  return order.stamp === stampOf(hand, order)
}
