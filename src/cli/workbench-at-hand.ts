import type { Workbench } from '../workbench/index.ts'

/** A study that a command asks, until it lets go of it again. */
export interface WorkbenchAtHand extends Workbench {
  close(): Promise<void>
}
