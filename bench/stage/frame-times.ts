import type { CDPSession, Page } from 'playwright-core'
import { median, quantile, rounded } from '../parts/measure.ts'

/** How evenly a page was drawn while something was done in it. */
export interface FrameTimes {
  frames: number
  medianMs: number
  p95Ms: number
  longestMs: number
  /** What the page itself did for one act, in milliseconds: says most where other work takes the cores. */
  workPerActMs: number
  longTasks: number
  longestTaskMs: number
}

/** Does an act every so many milliseconds and measures the time from each drawn frame to the next meanwhile. */
export async function frameTimesWhile(
  page: Page,
  { acts, everyMs, act }: { acts: number; everyMs: number; act: (at: number) => Promise<unknown> },
): Promise<FrameTimes> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.evaluate(watching)
  const before = await taskMs(session)
  const startedMs = performance.now()
  for (let at = 0; at < acts; at++) {
    await act(at)
    const restMs = startedMs + (at + 1) * everyMs - performance.now()
    if (restMs > 0) await new Promise(resolve => setTimeout(resolve, restMs))
  }
  const { frames, tasks } = await page.evaluate<{ frames: number[]; tasks: number[] }>('frameTimes.end()')
  const workMs = (await taskMs(session)) - before
  await session.detach()
  return {
    frames: frames.length,
    medianMs: rounded(median(frames)),
    p95Ms: rounded(quantile(frames, 0.95)),
    longestMs: rounded(Math.max(...frames)),
    workPerActMs: rounded(workMs / acts),
    longTasks: tasks.length,
    longestTaskMs: rounded(Math.max(0, ...tasks)),
  }
}

const watching = `
  globalThis.frameTimes = (() => {
    const frames = []
    const tasks = []
    let goesOn = true
    let last = null
    const observer = new PerformanceObserver(list => tasks.push(...list.getEntries().map(entry => entry.duration)))
    observer.observe({ type: 'longtask' })
    const next = now => {
      if (last !== null) frames.push(now - last)
      last = now
      if (goesOn) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
    return {
      end() {
        goesOn = false
        observer.disconnect()
        return { frames, tasks }
      },
    }
  })()
`

async function taskMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
}
