import type { Renderer } from "../renderer/renderer.ts";
import type { Board } from "./board.ts";
import type { PreviewSettings } from "./options.ts";
import type { Press } from "./press.ts";

/** What a refresh works with. */
export interface Room {
  /** The folder of the workspace. */
  readonly root: string;
  readonly settings: PreviewSettings;
  readonly board: Board;
  readonly press: Press;
  /** Held open; what has not changed is not told to it again. */
  readonly renderer: Renderer;
  /** Folder that keeps what is made of fonts for later runs. */
  readonly fontCache: string | undefined;
}
