/** Comparisons that one question may still cost: whatever is asked, an answer must not keep others waiting. */
export type Work = { left: number };
