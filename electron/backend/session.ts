import { AppError } from '../../shared/app-error.ts'
import { permissions, type Right } from '../../shared/model/permissions.ts'
import { rolesWith } from '../../shared/model/roles.ts'

/** Who works on an open archive, and what they may do there. */
export interface Session {
  /** Whether this is among the rights of the person at work. */
  may(right: Right): boolean
}

/** One person without a password: whoever sits at the machine may do everything. */
export const singlePerson: Session = { may: () => true }

/** The refusal, which names the right and the roles that have it. */
export const notPermitted = (right: Right): AppError =>
  new AppError('not-permitted', { right: permissions[right].label, roles: rolesWith(right) })
