import { lookOf, lookPicture, looksSame } from '../../../essay/index.ts'

export interface ComparedLooks {
  /** At so many of `of` places the copy looks as the still does. */
  same: number
  of: number
}

/** How long a browser may take to come to a picture; a file that cannot be wound is not compared. */
const patienceMs = 8000

const mostAgain = 8
const againMs = 100

/** Sets a copy beside published looks, each at its moment; null where nothing could be seen or told. */
export async function compareLooks(
  address: string,
  looks: readonly [atMs: number, look: string][],
): Promise<ComparedLooks | null> {
  const video = document.createElement('video')
  video.muted = true
  video.preload = 'auto'
  video.src = address
  const compared = { same: 0, of: 0 }
  try {
    await heard(video, 'loadeddata')
    for (const [atMs, look] of looks) {
      if (atMs / 1000 >= video.duration) continue
      video.currentTime = (atMs + 0.5) / 1000
      await heard(video, 'seeked')
      let isSame = looksSame(look, lookOfFrame(video))
      // A busy browser may say that it has come to a place before it draws the picture there: another stands there, or none.
      for (let again = 0; isSame !== true && again < mostAgain; again++) {
        await new Promise(resolve => setTimeout(resolve, againMs))
        isSame = looksSame(look, lookOfFrame(video))
      }
      if (isSame === null) continue
      compared.of++
      if (isSame) compared.same++
    }
  } catch {
    // What was seen so far counts.
  } finally {
    video.removeAttribute('src')
    video.load()
  }
  return compared.of > 0 ? compared : null
}

function lookOfFrame(video: HTMLVideoElement): string {
  const { width, height } = lookPicture
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true })!
  context.drawImage(video, 0, 0, width, height)
  return lookOf(context.getImageData(0, 0, width, height).data)
}

function heard(video: HTMLVideoElement, event: 'loadeddata' | 'seeked'): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(event)), patienceMs)
    const done = (settle: () => void) => () => {
      clearTimeout(timer)
      settle()
    }
    video.addEventListener(event, done(resolve), { once: true })
    video.addEventListener(
      'error',
      done(() => reject(new Error('error'))),
      { once: true },
    )
  })
}
