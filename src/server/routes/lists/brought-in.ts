import type { Result } from '../../../study/index.ts'
import { accepted, refused } from '../../../study/index.ts'
import type { ForeignReport } from '../../../tasks/index.ts'
import type { Refusal } from '../../../words/index.ts'
import { heardRefusal } from '../../../words/index.ts'
import type { Workbench } from '../../../workbench/index.ts'

type Ordered = Awaited<ReturnType<Workbench['imports']['foreign']>>

/** Waits for a file that was ordered to come in, and says what came of it. `came`: what is done once it has. */
export async function broughtIn(
  { imports, tasks }: Pick<Workbench, 'imports' | 'tasks'>,
  ordered: Ordered,
  came: () => Promise<void>,
): Promise<Result<ForeignReport, Refusal>> {
  if (!ordered.ok) return ordered
  const done = await tasks.follow(ordered.value.id)
  if (!done.ok) return done
  const { state, reason } = done.value
  if (state !== 'done') return refused(reason ? heardRefusal(reason) : { kind: 'fault' })
  await came()
  const report = await imports.foreignReport(ordered.value.id)
  return report.ok ? accepted(report.value) : report
}
