import { innerPath } from '../../platform/http/inner-path'

/** Only a path on this site: a link from outside must not send people elsewhere after sign-in. */
export const pathHere = (to: string | undefined, otherwise = '/home'): string => innerPath(to) ?? otherwise
