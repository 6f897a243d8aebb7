/** What a trial found besides that the claim held: counts that add up over all trials. */
export type Figures = Readonly<Record<string, number>>

/** One claim, tried again and again. */
export interface Arm {
  readonly name: string
  /** Trials of a full proof; null where the arm itself says when there is nothing left to try. */
  readonly target: number | null
  /** The figure that must reach the target, where a trial may turn out to be none. Default: trials. */
  readonly counted?: string
  /**
   * One trial. Throws where the claim does not hold; answers null when nothing is left to try. The number is the seed of
   * all that is drawn by lot, or, for an arm without a target, 1, 2, 3 … in turn.
   */
  trial(seed: number): Promise<Figures | null>
}

export interface ReadyProof {
  readonly arms: readonly Arm[]
  end?(): Promise<void>
}

/** A promise of the program with the trials that show it. */
export interface Proof {
  readonly name: string
  readonly claim: string
  /** Makes what the trials need in an empty folder. */
  begin(folder: string): Promise<ReadyProof>
  /** What is printed of the figures that were added up, where the plain counts do not say it. */
  sum?(figures: Figures): string
}
