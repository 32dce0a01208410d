/** What of a codebook a file of REFI-QDA has no place for. */
export const codebookMisfits = [
  ...(['names', 'kinds', 'parents', 'rules', 'retired', 'aspects', 'contradictions'] as const),
] as const
