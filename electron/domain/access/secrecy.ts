import { AppError } from '../../../shared/app-error.ts'
import { type Secrecy, secrecyLevels } from '../../../shared/model/closed-lists.ts'

/** Mật or above: its content must not be kept on a computer that is or was on a network (R27). */
export const isSecret = (level: Secrecy): boolean => level !== 'thuong'

/** A secret paper, a dossier marked secret and members' personal dossiers take no file (R27, R28). */
export function assertTakesFiles(place: {
  readonly documentSecrecy: Secrecy
  readonly dossierSecrecy: Secrecy
  readonly personalFiles: boolean
}): void {
  if (place.personalFiles) throw new AppError('personal-dossier')
  for (const level of [place.documentSecrecy, place.dossierSecrecy]) {
    if (isSecret(level)) throw new AppError('secret-paper', { level: secrecyLevels.labels[level] })
  }
}

/** A paper or dossier whose files are in the archive cannot become secret: their content would stay where it must not be. */
export function assertMaySetSecrecy({ newLevel, files }: { newLevel: Secrecy; files: number }): void {
  if (isSecret(newLevel) && files > 0) {
    throw new AppError('secret-with-files', { level: secrecyLevels.labels[newLevel], files })
  }
}

/** The level a paper is guarded at: its own, or its dossier's where that is higher. */
export const higherSecrecy = (one: Secrecy, other: Secrecy): Secrecy =>
  secrecyLevels.ids.indexOf(one) < secrecyLevels.ids.indexOf(other) ? other : one
