import type { RecordKind, RecordKinds } from '../../study/index.ts'

/** Where records go as they are made: into the study, or nowhere, where somebody only looks what would come. */
export interface RecordSink {
  /** Null where the next can come at once; among a million records, waiting for each costs more than it. */
  add<Kind extends RecordKind>(kind: Kind, record: RecordKinds[Kind]): Promise<void> | null
  /** Gives a record that is there a new form. */
  change<Kind extends RecordKind>(kind: Kind, record: RecordKinds[Kind]): Promise<void>
}

export const nowhere: RecordSink = { add: () => null, change: async () => {} }
