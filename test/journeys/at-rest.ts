import { isDeepStrictEqual } from 'node:util'

const lookAgainMs = 150
const looks = 200

/** What is seen once it is seen twice alike, a while apart, and holds: a film that was stopped goes on for a moment. */
export async function atRest<Seen>(
  see: () => Promise<Seen>,
  holds: (seen: Seen) => boolean = () => true,
): Promise<Seen> {
  let before = await see()
  for (let look = 0; look < looks; look++) {
    await new Promise(resolve => setTimeout(resolve, lookAgainMs))
    const now = await see()
    if (holds(now) && isDeepStrictEqual(now, before)) return now
    before = now
  }
  throw new Error(`It does not come to rest: ${JSON.stringify(before)}`)
}
