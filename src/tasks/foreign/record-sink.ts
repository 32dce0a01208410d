import type { RecordKind, RecordKinds } from '../../study/index.ts'

/** Where records go as they are made: into the study, or nowhere, where somebody only looks what would come. */
export interface RecordSink {
  add<Kind extends RecordKind>(kind: Kind, record: RecordKinds[Kind]): Promise<void>
  /** Gives a record that is there a new form. */
  change<Kind extends RecordKind>(kind: Kind, record: RecordKinds[Kind]): Promise<void>
}

export const nowhere: RecordSink = { add: async () => {}, change: async () => {} }
