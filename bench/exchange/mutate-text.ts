import type { Random } from '../reels/random.ts'

/** What readers of numbers, names and references trip over. */
const lures = [
  '-1',
  '99999999999999999999',
  '1e9',
  'NaN',
  '',
  '0',
  '\u0000',
  '&x;',
  '<',
  ']]>',
  '#',
  '烟',
  'a'.repeat(3000),
  '[TO]',
  '(',
  ',',
]

/** Hurts the values of attributes and texts and leaves the XML whole, so that what reads its meaning is tried too. */
export function mutateText(original: string, random: Random): string {
  let text = original
  for (let times = random.whole(1, 6); times > 0; times--) {
    const [open, close] = random.chance(0.7) ? (['="', '"'] as const) : (['>', '<'] as const)
    const from = text.indexOf(open, random.whole(0, Math.max(0, text.length - 1)))
    const until = from < 0 ? -1 : text.indexOf(close, from + open.length)
    if (until < 0) continue
    text = text.slice(0, from + open.length) + random.pick(lures) + text.slice(until)
  }
  return text
}
