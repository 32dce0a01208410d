import type { TaskRecord } from '../../store/index.ts'
import type { Result } from '../../study/index.ts'
import type { TaskOrder } from '../../tasks/index.ts'
import type { Refusal } from '../../words/index.ts'

/** How long work is ordered and followed, whoever runs it. */
export interface TaskOrders {
  /** Orders all of them or none. */
  order(tasks: readonly TaskOrder[]): Promise<Result<TaskRecord[], Refusal>>
  /** Waits until a task is over, or nothing is left that would move it; gives it as it stands then. */
  follow(taskId: string, moved: (task: TaskRecord) => void): Promise<TaskRecord | null>
  accept(taskId: string): Promise<Result<null, Refusal>>
  decline(taskId: string): Promise<Result<null, Refusal>>
}
