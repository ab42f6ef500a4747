import { homedir, userInfo } from "node:os";

/**
 * The home that the system knows of this user, for where the environment names none: Node's own
 * `homedir` would look there again, also at a HOME that was left out on purpose.
 */
export function systemHome(): string {
  try {
    return userInfo().homedir;
  } catch {
    // Containers have users that the system does not know.
    return homedir();
  }
}
