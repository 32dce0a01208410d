/** Where a record lay on the copy that it was made on; nothing is worked out from anything later than this. */
export interface AnchorOf<Kind, Record> {
  id: string
  partId: string
  recordKind: Kind
  recordId: string
  fileId: string
  startMs: number
  endMs: number
  /** Where it was put on the copy in use; null while that copy has no place for it. */
  placedStartMs: number | null
  placedEndMs: number | null
  /** The whole record, kept here while the copy in use has no place for it. */
  record: Record | null
}
