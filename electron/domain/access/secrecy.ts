import { AppError } from '../../../shared/app-error.ts'
import { type Secrecy, secrecyLevels } from '../../../shared/model/closed-lists.ts'
import type { LevelChange } from '../../../shared/model/level-change.ts'

/** Mật or above: its content must not be kept on a computer that is or was on a network (R27). */
export const isSecret = (level: Secrecy): boolean => level !== 'thuong'

/**
 * A secret paper, a dossier marked secret and members' personal dossiers take no file (R27, R28). On a machine of its own
 * that was declared to hold secrets they do, each with the number of its approval.
 */
export function assertTakesFiles(
  place: {
    readonly documentSecrecy: Secrecy
    readonly dossierSecrecy: Secrecy
    readonly personalFiles: boolean
  },
  /** `approval` null: the file is in the archive already, and only its place changes. */
  { isIsolated, approval }: { readonly isIsolated: boolean; readonly approval: string | null },
): void {
  if (place.personalFiles) throw new AppError('personal-dossier')
  const level = higherSecrecy(place.documentSecrecy, place.dossierSecrecy)
  if (!isSecret(level)) return
  const shown = { level: secrecyLevels.labels[level] }
  if (!isIsolated) throw new AppError('secret-paper', shown)
  if (approval === '') throw new AppError('secret-without-approval', shown)
}

/** A paper or dossier whose files are in the archive cannot become secret: their content would stay where it must not be. */
export function assertMaySetSecrecy({
  newLevel,
  files,
  isIsolated,
}: {
  readonly newLevel: Secrecy
  readonly files: number
  readonly isIsolated: boolean
}): void {
  if (isSecret(newLevel) && files > 0 && !isIsolated) {
    throw new AppError('secret-with-files', { level: secrecyLevels.labels[newLevel], files })
  }
}

/** Nobody sets another level of secrecy without saying why and by whose leave. */
export function assertLevelChange(
  { before, wanted, inherited }: LevelStep,
  change: LevelChange | null,
): void {
  if (wanted === before || change !== null) return
  // A dossier that takes the level of its papers keeps the one it is guarded at.
  if (wanted === inherited && higherSecrecy(before, wanted) === wanted) return
  throw new AppError('level-without-reason', {
    before: secrecyLevels.labels[before],
    wanted: secrecyLevels.labels[wanted],
  })
}

interface LevelStep {
  readonly before: Secrecy
  readonly wanted: Secrecy
  /** The level that the papers give to their dossier; null for a paper. */
  readonly inherited: Secrecy | null
}

/** What the log keeps of it, beside the new level. */
export const levelNote = (change: LevelChange | null) =>
  change === null ? {} : { levelReason: change.reason, levelAuthority: change.authority }

export const approvalNote = (approval: string) => (approval === '' ? {} : { approval })

/** The level a paper is guarded at: its own, or its dossier's where that is higher. */
export function higherSecrecy(one: Secrecy, other: Secrecy): Secrecy {
  return secrecyLevels.ids.indexOf(one) < secrecyLevels.ids.indexOf(other) ? other : one
}
