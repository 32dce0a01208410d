import type { FilmCard, Task } from '../../src/server/contracts/index.ts'
import { fetchInside } from '../entering.ts'
import type { Program } from './program.ts'

/** Questions and acts put to a program that is served, as its own page puts them. */
export function talkTo(program: () => Program) {
  async function call<Answer>(place: string, body?: unknown): Promise<Answer> {
    const response = await fetchInside(new URL(place, program().address), {
      ...(body !== undefined && {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    })
    const answer = (await response.json()) as Answer
    if (!response.ok) throw new Error(`${place}: ${JSON.stringify(answer)}`)
    return answer
  }

  return {
    call,
    cards: async () => (await call<{ films: FilmCard[] }>('/api/films')).films,
    async untilTasksEnd(): Promise<void> {
      await until(async () => {
        const { tasks } = await call<{ tasks: Task[] }>('/api/tasks')
        const failed = tasks.filter(task => task.state === 'failed')
        if (failed.length > 0) throw new Error(JSON.stringify(failed))
        return tasks.every(task => task.state === 'done')
      }, 'the tasks have ended')
    },
  }
}

export async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 900; tries++) {
    if (await holds()) return
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`waited in vain until ${what}`)
}
