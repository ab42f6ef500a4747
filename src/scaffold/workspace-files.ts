/**
 * The files of a new workspace, and where each lies below scaffold/workspace/. Those whose name
 * starts with a dot have another one there: npm leaves out or obeys some of them.
 */
export const workspaceFiles = {
  "README.md": "README.md",
  "briefwright.yaml": "briefwright.yaml",
  "package.json": "package.json",
  ".gitignore": "gitignore",
  ".gitattributes": "gitattributes",
  ".editorconfig": "editorconfig",
  ".github/workflows/briefs.yml": "workflow.yml",
  ".vscode/settings.json": "vscode-settings.json",
  ".vscode/extensions.json": "vscode-extensions.json",
} as const;

/** The files of an edition to start from, by their path in its folder. */
export const editionFiles = {
  "edition.yaml": "edition.yaml",
  "evidence.lock.json": "evidence.lock.json",
  "texts/port-study.txt": "port-study.txt",
} as const;
